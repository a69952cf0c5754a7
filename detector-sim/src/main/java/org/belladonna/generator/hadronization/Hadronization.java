package org.belladonna.generator.hadronization;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.generator.shower.PartonList;
import org.belladonna.random.EventStream;

/** Makes all strings of the partons of a shower to hadrons, the lightest first. One per thread; keeps nothing from event to event. */
final class Hadronization {
    private final FragmentationSettings settings;
    private final StringFragmentation fragmentation;
    private final SmallString small;
    private final List<KinkedString> strings = new ArrayList<>();
    private final double[] recoil = new double[4];
    private final double[] newRecoil = new double[4];
    private int count;

    Hadronization(FragmentationSettings settings) {
        this.settings = settings;
        ResonanceShape masses = new ResonanceShape();
        fragmentation = new StringFragmentation(settings, masses);
        small = new SmallString(settings, masses);
    }

    /**
     * Fills the list with the hadrons of the partons. Photons among these stay as they are, but where all else is one hadron, which takes
     * some of their momentum; the order of the partons may change.
     */
    void hadronize(PartonList partons, EventStream stream, HadronList hadrons) {
        hadrons.clear();
        findStrings(partons);
        for (int i = 0; i < count; i++) {
            KinkedString string = strings.get(i);
            if (string.excess() > settings.smallStringMass()) {
                string.merge(settings.joinMass());
                fragmentation.fragment(string, stream, hadrons);
            } else {
                makeFew(i, partons, stream, hadrons);
            }
        }
    }

    private void findStrings(PartonList partons) {
        count = 0;
        for (int i = 0; i < partons.size(); i++) {
            boolean isQuark = partons.pdg[i] > 0 && partons.pdg[i] < PartonList.GLUON;
            if (isQuark) {
                if (count == strings.size()) {
                    strings.add(new KinkedString());
                }
                KinkedString string = strings.get(count);
                string.take(partons, i);
                // Lightest first: there are one or two strings, rarely more.
                for (int k = count++; k > 0 && strings.get(k - 1).excess() > string.excess(); k--) {
                    strings.set(k, strings.get(k - 1));
                    strings.set(k - 1, string);
                }
            }
        }
    }

    private void makeFew(int index, PartonList partons, EventStream stream, HadronList hadrons) {
        KinkedString string = strings.get(index);
        if (small.tryTwo(string, stream, hadrons)) {
            return;
        }
        // The heaviest string, which is last, has the most to give; the last one itself takes from hadrons or photons.
        KinkedString remainder = strings.get(count - 1);
        boolean one;
        if (remainder != string) {
            one = small.tryOne(string, remainder.total(), newRecoil, stream, hadrons);
            if (one) {
                remainder.boost(newRecoil);
            }
        } else {
            one = makeOne(string, hadrons.p, hadrons.size, stream, hadrons)
                    || makeOne(string, partons.p, countPhotons(partons), stream, hadrons);
        }
        if (!one) {
            small.makeTwo(string, stream, hadrons);
        }
    }

    /** Moves the photons to the front of the partons, which are not needed any more, and counts them. */
    private static int countPhotons(PartonList partons) {
        int photons = 0;
        for (int i = 0; i < partons.size(); i++) {
            if (partons.pdg[i] == PartonList.PHOTON) {
                partons.swap(i, photons++);
            }
        }
        return photons;
    }

    /** One hadron from the last string with the recoil on that of some particles with which it has the most mass. */
    private boolean makeOne(KinkedString string, double[] p, int particles, EventStream stream, HadronList hadrons) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < particles; i++) {
            System.arraycopy(p, 4 * i, recoil, 0, 4);
            double together = StringRegion.product(recoil, string.total());
            if (together > most) {
                most = together;
                best = i;
            }
        }
        if (best < 0) {
            return false;
        }
        System.arraycopy(p, 4 * best, recoil, 0, 4);
        boolean one = small.tryOne(string, recoil, newRecoil, stream, hadrons);
        if (one) {
            System.arraycopy(newRecoil, 0, p, 4 * best, 4);
        }
        return one;
    }
}
