package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/**
 * A string too light to break often: two hadrons, spread evenly but for the suppression of transverse momentum, or if none fit one hadron,
 * which takes momentum from another string or gives it (E. Norrbin, T. Sjostrand, Eur. Phys. J. C 17 (2000) 137). One per thread.
 */
final class SmallString {
    private static final int FIRST_TRIES = 2;
    private static final int LAST_TRIES = 100_000;
    private static final int FLAVOUR_TRIES = 100;
    private static final double MOST_EXPONENT = 50;

    private final double b;
    private final ResonanceShape masses;
    private final FlavourSelector flavours;
    private final TransverseMomentum kick;
    private final StringRegion region = new StringRegion();
    private final double[] quarkSide = new double[4];
    private final double[] antiquarkSide = new double[4];
    private int firstCode;
    private int secondCode;
    private double firstMass;
    private double secondMass;

    /** Factors of the sum rule of one hadron: momentum of the string, and of the other one, in the hadron. */
    double own;

    double other;

    SmallString(FragmentationSettings settings, ResonanceShape masses) {
        this.masses = masses;
        b = settings.b();
        flavours = new FlavourSelector(settings.flavours());
        kick = new TransverseMomentum(settings);
    }

    /** Makes two hadrons if a few draws find ones that fit. */
    boolean tryTwo(KinkedString string, EventStream stream, HadronList hadrons) {
        return makeTwo(string, FIRST_TRIES, stream, hadrons);
    }

    /** Makes two hadrons, however many draws that takes. */
    void makeTwo(KinkedString string, EventStream stream, HadronList hadrons) {
        if (!makeTwo(string, LAST_TRIES, stream, hadrons)) {
            throw new IllegalStateException(
                    "no two hadrons fit a string of quark " + string.quark() + " and mass " + string.mass() + " GeV");
        }
    }

    private boolean makeTwo(KinkedString string, int tries, EventStream stream, HadronList hadrons) {
        double mass = string.mass();
        for (int i = 0; i < tries; i++) {
            drawTwo(string, stream);
            if (firstMass + secondMass < mass) {
                place(string, mass, stream, hadrons);
                return true;
            }
        }
        return false;
    }

    private void drawTwo(KinkedString string, EventStream stream) {
        boolean fromQuark = stream.uniform() < 0.5;
        int end = fromQuark ? string.quark() : string.antiquark();
        int farEnd = fromQuark ? string.antiquark() : string.quark();
        int near;
        int far;
        do {
            near = flavours.drawHadron(end, 0, stream);
            far = flavours.combine(-flavours.partner, farEnd, stream);
        } while (far == 0);
        firstCode = fromQuark ? near : far;
        secondCode = fromQuark ? far : near;
        firstMass = masses.draw(firstCode, stream);
        secondMass = masses.draw(secondCode, stream);
    }

    private void place(KinkedString string, double mass, EventStream stream, HadronList hadrons) {
        findSides(string);
        double all = mass * mass;
        double first2 = firstMass * firstMass;
        double second2 = secondMass * secondMass;
        double open = all - first2 - second2;
        double momentum2 = 0.25 * (open * open - 4 * first2 * second2) / all;
        double pt2;
        do {
            double cosine = stream.uniform();
            pt2 = (1 - cosine * cosine) * momentum2;
        } while (stream.uniform() > kick.suppression(pt2));
        double along = Math.sqrt(Math.max(0, momentum2 - pt2) / all);
        double lambda = 2 * along * all;
        boolean reversed = stream.uniform() < 1 / (1 + Math.exp(Math.min(MOST_EXPONENT, b * lambda)));
        along = reversed ? -along : along;
        double energy = 0.5 * (1 + (first2 - second2) / all);
        double azimuth = 2 * Math.PI * stream.uniform();
        double x = Math.sqrt(pt2) * Math.cos(azimuth);
        double y = Math.sqrt(pt2) * Math.sin(azimuth);
        region.compose(energy + along, energy - along, x, y, hadrons.p, hadrons.add(firstCode));
        region.compose(1 - energy - along, 1 - energy + along, -x, -y, hadrons.p, hadrons.add(secondCode));
    }

    /** Shares the gluons between the ends by how close they are, which gives the axis of the string. */
    private void findSides(KinkedString string) {
        int last = string.pieces();
        System.arraycopy(string.momentum(0), 0, quarkSide, 0, 4);
        System.arraycopy(string.momentum(last), 0, antiquarkSide, 0, 4);
        for (int i = 1; i < last; i++) {
            double[] gluon = string.momentum(i);
            double toQuark = StringRegion.product(string.momentum(0), gluon);
            double toAntiquark = StringRegion.product(string.momentum(last), gluon);
            double share = toAntiquark / (toQuark + toAntiquark);
            for (int k = 0; k < 4; k++) {
                quarkSide[k] += share * gluon[k];
                antiquarkSide[k] += (1 - share) * gluon[k];
            }
        }
        region.span(quarkSide, antiquarkSide);
    }

    /**
     * Makes one hadron if the string and what takes its recoil have mass enough.
     *
     * @param recoil momentum of what takes the recoil
     * @param newRecoil gets the momentum that this has afterwards
     * @return whether they have
     */
    boolean tryOne(KinkedString string, double[] recoil, double[] newRecoil, EventStream stream, HadronList hadrons) {
        int code = 0;
        for (int i = 0; i < FLAVOUR_TRIES && code == 0; i++) {
            code = flavours.combine(string.quark(), string.antiquark(), stream);
        }
        if (code == 0) {
            return false;
        }
        double mass = masses.draw(code, stream);
        double[] p = string.total();
        double recoil2 = StringRegion.product(recoil, recoil);
        if (!mix(StringRegion.product(p, p), recoil2, StringRegion.product(p, recoil), mass * mass)) {
            return false;
        }
        int at = hadrons.add(code);
        for (int k = 0; k < 4; k++) {
            hadrons.p[at + k] = own * p[k] + other * recoil[k];
            newRecoil[k] = p[k] + recoil[k] - hadrons.p[at + k];
        }
        return true;
    }

    /**
     * Finds hadron = own p + other r with a given squared mass, so that the rest p + r - hadron keeps that of r: the momentum in the common
     * rest frame changes its size but not its direction.
     */
    private boolean mix(double p2, double r2, double mixed, double hadron2) {
        double s = p2 + r2 + 2 * mixed;
        double open = s - hadron2 - r2;
        double before = mixed * mixed - p2 * r2;
        double after = 0.25 * open * open - hadron2 * r2;
        if (open <= 0 || after <= 0 || before <= 0) {
            return false;
        }
        double stretch = Math.sqrt(after / before);
        double fraction = 0.5 * (s + hadron2 - r2) / s;
        double oldFraction = 0.5 * (s + p2 - r2) / s;
        own = fraction + stretch * (1 - oldFraction);
        other = fraction - stretch * oldFraction;
        return true;
    }
}
