package org.belladonna.generator.hadronization;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.shower.PartonList;
import org.belladonna.random.EventStream;

/** Makes all strings of the partons of a shower to hadrons, the lightest first. One per thread; keeps nothing from event to event. */
final class Hadronization {
    private final FragmentationSettings settings;
    private final StringFragmentation fragmentation;
    private final SmallString small;
    private final List<KinkedString> strings = new ArrayList<>();
    private final double[] newTotal = new double[4];
    private int count;

    Hadronization(FragmentationSettings settings) {
        this.settings = settings;
        HadronDecayer masses = new HadronDecayer();
        fragmentation = new StringFragmentation(settings, masses);
        small = new SmallString(settings, masses);
    }

    /** Fills the list with the hadrons of the partons; photons among these are not looked at. */
    void hadronize(PartonList partons, EventStream stream, HadronList hadrons) {
        hadrons.clear();
        findStrings(partons);
        for (int i = 0; i < count; i++) {
            KinkedString string = strings.get(i);
            if (string.excess() > settings.smallStringMass()) {
                string.merge(settings.joinMass());
                fragmentation.fragment(string, stream, hadrons);
            } else {
                makeFew(i, stream, hadrons);
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

    private void makeFew(int index, EventStream stream, HadronList hadrons) {
        KinkedString string = strings.get(index);
        if (small.tryTwo(string, stream, hadrons)) {
            return;
        }
        // The heaviest, which is last, has the most to give.
        KinkedString remainder = strings.get(count - 1);
        if (remainder != string && small.tryOne(string, remainder, newTotal, stream, hadrons)) {
            remainder.boost(newTotal);
            return;
        }
        small.makeTwo(string, stream, hadrons);
    }
}
