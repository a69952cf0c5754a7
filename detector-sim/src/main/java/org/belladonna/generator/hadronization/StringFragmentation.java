package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/**
 * Breaks a string into hadrons, from either end in random order, until little mass is left, which becomes two hadrons (T. Sjostrand, Nucl.
 * Phys. B 248 (1984) 469; T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, section 12.1). When that fails, the string starts anew. One
 * per thread; keeps nothing from string to string.
 */
final class StringFragmentation {
    private static final int MOST_TRIES = 3000;

    /** Tries after which the lightest piece of the string is merged away. */
    private static final int TRIES_BEFORE_MERGE = 30;

    /** Tries to combine the last two flavours. */
    private static final int FLAVOUR_TRIES = 10;

    private final FragmentationSettings settings;
    private final ResonanceShape masses;
    private final FlavourSelector flavours;
    private final TransverseMomentum kick;
    private final LundFunction fractions;
    private final StringEnd quarkEnd = new StringEnd(true);
    private final StringEnd antiquarkEnd = new StringEnd(false);
    private final JoiningRegion joining;
    private final double[] rest = new double[4];

    /** Code and mass of the hadron that is being made. */
    private int code;

    private double mass;

    StringFragmentation(FragmentationSettings settings, ResonanceShape masses) {
        this.settings = settings;
        this.masses = masses;
        flavours = new FlavourSelector(settings.flavours());
        kick = new TransverseMomentum(settings);
        fractions = new LundFunction(settings);
        joining = new JoiningRegion(settings.b());
    }

    /** Fragments a string and adds its hadrons to the list. */
    void fragment(KinkedString string, EventStream stream, HadronList hadrons) {
        int first = hadrons.size;
        string.span();
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            if (tryFragment(string, stream, hadrons)) {
                return;
            }
            hadrons.cutTo(first);
            if (attempt % TRIES_BEFORE_MERGE == 0 && string.mergeLightest(Double.MAX_VALUE)) {
                string.span();
            }
        }
        throw new IllegalStateException(
                "no hadrons from a string of quark " + string.quark() + " and mass " + string.mass() + " GeV");
    }

    private boolean tryFragment(KinkedString string, EventStream stream, HadronList hadrons) {
        quarkEnd.begin(string);
        antiquarkEnd.begin(string);
        System.arraycopy(string.total(), 0, rest, 0, 4);
        while (true) {
            StringEnd end = stream.uniform() < 0.5 ? quarkEnd : antiquarkEnd;
            code = flavours.drawHadron(end.flavour, end.popcorn, stream);
            kick.draw(stream);
            mass = masses.draw(code, stream);
            if (isUsedUp(stream)) {
                return finish(end, stream, hadrons);
            }
            double x = end.px + kick.px;
            double y = end.py + kick.py;
            double z = fractions.draw(end.flavour, flavours.partner, mass * mass + x * x + y * y, stream);
            if (!end.step(z, mass * mass, kick)) {
                return false;
            }
            add(end.hadron, code, hadrons);
            if (rest[3] <= 0) {
                return false;
            }
            end.accept(-flavours.partner, flavours.popcorn, kick);
        }
    }

    private void add(double[] p, int pdg, HadronList hadrons) {
        int at = hadrons.add(pdg);
        for (int k = 0; k < 4; k++) {
            hadrons.p[at + k] = p[k];
            rest[k] -= p[k];
        }
    }

    /** Whether what is left of the string is too light to go on. */
    private boolean isUsedUp(EventStream stream) {
        double least = settings.stopMass()
                + EndMass.of(quarkEnd.flavour)
                + EndMass.of(antiquarkEnd.flavour)
                + settings.stopNewFlavour() * EndMass.of(flavours.partner);
        double limit = least * (1 + settings.stopSmear() * (2 * stream.uniform() - 1));
        return StringRegion.product(rest, rest) < limit * limit;
    }

    /** The hadron that was just drawn at an end and one of the new flavour with the other end share what is left. */
    private boolean finish(StringEnd end, EventStream stream, HadronList hadrons) {
        StringEnd other = end == quarkEnd ? antiquarkEnd : quarkEnd;
        if (FlavourSelector.isDiquark(flavours.partner) && FlavourSelector.isDiquark(other.flavour)) {
            return false;
        }
        int otherCode = 0;
        for (int i = 0; i < FLAVOUR_TRIES && otherCode == 0; i++) {
            otherCode = flavours.combine(-flavours.partner, other.flavour, stream);
        }
        if (otherCode == 0 || !joining.find(quarkEnd, antiquarkEnd, rest)) {
            return false;
        }
        double otherMass = masses.draw(otherCode, stream);
        boolean fromQuark = end == quarkEnd;
        int sign = fromQuark ? 1 : -1;
        boolean possible = joining.share(
                fromQuark ? mass : otherMass, fromQuark ? otherMass : mass, sign * kick.px, sign * kick.py, stream);
        if (possible) {
            add(joining.quarkHadron, fromQuark ? code : otherCode, hadrons);
            add(joining.antiquarkHadron, fromQuark ? otherCode : code, hadrons);
        }
        return possible;
    }
}
