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
     * Fills the list with the hadrons of the partons. Photons among these stay as they are, but where all else is one hadron, which then takes
     * some of the momentum of one.
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
            one = hadrons.size > 0
                    ? makeOneWithHadron(string, stream, hadrons)
                    : makeOneWithPhoton(string, partons, stream, hadrons);
        }
        if (!one) {
            small.makeTwo(string, stream, hadrons);
        }
    }

    /** One hadron from the last string; the recoil is on the hadron with which it has the most mass. */
    private boolean makeOneWithHadron(KinkedString string, EventStream stream, HadronList hadrons) {
        int best = 0;
        for (int i = 1; i < hadrons.size; i++) {
            best = product(string, hadrons.p, i) > product(string, hadrons.p, best) ? i : best;
        }
        System.arraycopy(hadrons.p, 4 * best, recoil, 0, 4);
        boolean one = small.tryOne(string, recoil, newRecoil, stream, hadrons);
        if (one) {
            System.arraycopy(newRecoil, 0, hadrons.p, 4 * best, 4);
        }
        return one;
    }

    /** One hadron where all else is photons. */
    private boolean makeOneWithPhoton(KinkedString string, PartonList partons, EventStream stream, HadronList hadrons) {
        int best = -1;
        for (int i = 0; i < partons.size(); i++) {
            boolean better = best < 0 || product(string, partons.p, i) > product(string, partons.p, best);
            best = partons.pdg[i] == PartonList.PHOTON && better ? i : best;
        }
        if (best < 0) {
            return false;
        }
        System.arraycopy(partons.p, 4 * best, recoil, 0, 4);
        boolean one = small.tryOne(string, recoil, newRecoil, stream, hadrons);
        if (one) {
            System.arraycopy(newRecoil, 0, partons.p, 4 * best, 4);
        }
        return one;
    }

    private static double product(KinkedString string, double[] p, int i) {
        double[] total = string.total();
        int at = 4 * i;
        return total[3] * p[at + 3] - total[0] * p[at] - total[1] * p[at + 1] - total[2] * p[at + 2];
    }
}
