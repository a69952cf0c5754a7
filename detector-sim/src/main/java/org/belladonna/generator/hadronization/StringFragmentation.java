package org.belladonna.generator.hadronization;

import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Breaks a straight string between a quark and an antiquark into hadrons, from either end in random order, until little mass is left,
 * which becomes two hadrons. One per thread; keeps nothing from string to string.
 */
final class StringFragmentation {
    /** Relative spread of the mass at which the string is left to two hadrons. */
    private static final double STOP_SMEAR = 0.2;

    /** New quarks with twice the usual transverse momentum, for a tail. */
    private static final double WIDE_FRACTION = 0.01;

    private static final double WIDE_FACTOR = 2;
    private static final int MOST_TRIES = 10_000;

    private final FragmentationSettings settings;
    private final FlavourSelector flavours;
    private final HadronDecayer masses;
    private final End positive = new End();
    private final End negative = new End();

    /** Work space of a hadron that is being made. */
    private final Hadron hadron = new Hadron();

    private final Hadron other = new Hadron();
    private double plus;
    private double minus;
    private double kickX;
    private double kickY;

    /** One end of what is left of the string. */
    private static final class End {
        private int flavour;
        private double px;
        private double py;

        void set(int newFlavour, double x, double y) {
            flavour = newFlavour;
            px = x;
            py = y;
        }
    }

    private static final class Hadron {
        private int code;
        private int partner;
        private double px;
        private double py;
        private double mass2;
    }

    StringFragmentation(FragmentationSettings settings, HadronDecayer masses) {
        this.settings = settings;
        this.masses = masses;
        flavours = new FlavourSelector(settings);
    }

    /**
     * Fragments a string.
     *
     * @param quark code of the quark along +z, 1 to 4; the antiquark is its own
     * @param mass mass of the string, enough for two hadrons
     * @param hadrons cleared and filled
     */
    void fragment(int quark, double mass, EventStream stream, HadronList hadrons) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            if (tryFragment(quark, mass, stream, hadrons)) {
                return;
            }
        }
        throw new IllegalStateException("no hadrons from a string of quark " + quark + " and mass " + mass + " GeV");
    }

    private boolean tryFragment(int quark, double mass, EventStream stream, HadronList hadrons) {
        hadrons.clear();
        positive.set(quark, 0, 0);
        negative.set(-quark, 0, 0);
        plus = mass;
        minus = mass;
        while (true) {
            boolean fromPositive = stream.uniform() < 0.5;
            End end = fromPositive ? positive : negative;
            End far = fromPositive ? negative : positive;
            drawHadron(end, !FlavourSelector.isDiquark(far.flavour) || plus * minus > 16, stream, hadron);
            if (isUsedUp(end, far, stream)) {
                return finish(stream, hadrons);
            }
            double z = LundFunction.draw(
                    settings.a() + (FlavourSelector.isDiquark(hadron.partner) ? settings.diquarkA() : 0),
                    1 + bowler(end.flavour),
                    settings.b() * hadron.mass2,
                    stream);
            double hadronPlus = fromPositive ? z * plus : hadron.mass2 / (z * minus);
            double hadronMinus = fromPositive ? hadron.mass2 / (z * plus) : z * minus;
            plus -= hadronPlus;
            minus -= hadronMinus;
            if (plus <= 0 || minus <= 0) {
                return false;
            }
            hadrons.add(hadron.code, hadron.px, hadron.py, hadronPlus, hadronMinus);
            end.set(-hadron.partner, -kickX, -kickY);
        }
    }

    private double bowler(int flavour) {
        double mass = FlavourSelector.mass(4);
        return Math.abs(flavour) == 4 ? settings.charmBowler() * settings.b() * mass * mass : 0;
    }

    /** Draws a break at an end and the hadron that splits off; leaves the kick of the new quark in the hadron. */
    private void drawHadron(End end, boolean diquarkAllowed, EventStream stream, Hadron result) {
        do {
            result.partner = flavours.draw(end.flavour, diquarkAllowed, stream);
            result.code = flavours.combine(end.flavour, result.partner, stream);
        } while (result.code == 0);
        drawKick(stream);
        place(result, end.px + kickX, end.py + kickY, stream);
    }

    private void drawKick(EventStream stream) {
        double width = settings.sigma() / Math.sqrt(2) * (stream.uniform() < WIDE_FRACTION ? WIDE_FACTOR : 1);
        kickX = width * stream.gaussian();
        kickY = width * stream.gaussian();
    }

    private void place(Hadron result, double px, double py, EventStream stream) {
        double mass = masses.drawMass(ParticleTable.get(result.code), stream);
        result.px = px;
        result.py = py;
        result.mass2 = mass * mass + px * px + py * py;
    }

    /** Whether the rest of the string is too light to go on. */
    private boolean isUsedUp(End end, End far, EventStream stream) {
        double least = settings.stopMass()
                + FlavourSelector.mass(end.flavour)
                + FlavourSelector.mass(far.flavour)
                + 2 * FlavourSelector.mass(hadron.partner);
        double limit = least * (1 + STOP_SMEAR * (2 * stream.uniform() - 1));
        return plus * minus < limit * limit;
    }

    /** The last two hadrons share what is left, in the order of their ends but for a chance that falls with their distance. */
    private boolean finish(EventStream stream, HadronList hadrons) {
        boolean quarks = !FlavourSelector.isDiquark(positive.flavour) && !FlavourSelector.isDiquark(negative.flavour);
        drawHadron(positive, quarks, stream, hadron);
        other.code = flavours.combine(-hadron.partner, negative.flavour, stream);
        if (other.code == 0) {
            return false;
        }
        place(other, negative.px - kickX, negative.py - kickY, stream);
        double rest = plus * minus;
        double sum = Math.sqrt(hadron.mass2) + Math.sqrt(other.mass2);
        if (!(rest > sum * sum)) {
            return false;
        }
        double free = rest - hadron.mass2 - other.mass2;
        double lambda = Math.sqrt(Math.max(0, free * free - 4 * hadron.mass2 * other.mass2));
        boolean reversed = stream.uniform() < 1 / (1 + Math.exp(Math.min(50, settings.b() * lambda)));
        double share = 0.5 * (rest + hadron.mass2 - other.mass2 + (reversed ? -lambda : lambda)) / rest;
        double firstPlus = share * plus;
        double firstMinus = hadron.mass2 / firstPlus;
        hadrons.add(hadron.code, hadron.px, hadron.py, firstPlus, firstMinus);
        hadrons.add(other.code, other.px, other.py, plus - firstPlus, minus - firstMinus);
        return true;
    }
}
