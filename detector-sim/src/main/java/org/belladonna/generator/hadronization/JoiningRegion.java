package org.belladonna.generator.hadronization;

import java.util.Arrays;
import org.belladonna.random.EventStream;

/**
 * The last two hadrons of a string. They share what is left of it in a region made of the momenta between its ends, in the order of their
 * ends but for a chance 1/(1 + exp(b lambda)) that falls with their distance (T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026,
 * section 12.1.2 and 12.1.5). One per thread.
 */
final class JoiningRegion {
    private static final double MOST_EXPONENT = 50;

    private final double b;
    private final StringRegion joined = new StringRegion();
    private final double[] plus = new double[4];
    private final double[] minus = new double[4];
    private final double[] transverse = new double[4];

    /** Momenta of the hadrons at the quark's and at the antiquark's side. */
    final double[] quarkHadron = new double[4];

    final double[] antiquarkHadron = new double[4];

    private StringRegion region;
    private double rest2;
    private double quarkX;
    private double quarkY;
    private double antiquarkX;
    private double antiquarkY;
    private double restPlus;
    private double restMinus;

    /** @param b of the Lund function, 1/GeV^2 */
    JoiningRegion(double b) {
        this.b = b;
    }

    /** Finds the region between two ends and the rest of the momentum in it; false when the ends have passed each other. */
    boolean find(StringEnd quark, StringEnd antiquark, double[] rest) {
        rest2 = StringRegion.product(rest, rest);
        if (rest2 <= 0
                || rest[3] <= 0
                || quark.plusIndex() > antiquark.plusIndex()
                || quark.minusIndex() > antiquark.minusIndex()
                || quark.plusIndex() == antiquark.plusIndex() && quark.plusLeft() < antiquark.plusLeft()
                || quark.minusIndex() == antiquark.minusIndex() && quark.minusLeft() > antiquark.minusLeft()) {
            return false;
        }
        boolean same = quark.plusIndex() == antiquark.plusIndex() && quark.minusIndex() == antiquark.minusIndex();
        if (same) {
            region = quark.region();
        } else {
            collect(quark, antiquark);
            joined.span(plus, minus);
            region = joined;
        }
        if (region.isEmpty()) {
            return false;
        }
        turn(quark);
        quarkX = region.px;
        quarkY = region.py;
        turn(antiquark);
        antiquarkX = region.px;
        antiquarkY = region.py;
        region.project(rest);
        // What the change of axes left over goes to both.
        double shiftX = 0.5 * (region.px - quarkX - antiquarkX);
        double shiftY = 0.5 * (region.py - quarkY - antiquarkY);
        quarkX += shiftX;
        quarkY += shiftY;
        antiquarkX += shiftX;
        antiquarkY += shiftY;
        restPlus = region.plus;
        restMinus = region.minus;
        return restPlus > 0 && restMinus > 0;
    }

    private void turn(StringEnd end) {
        Arrays.fill(transverse, 0);
        end.region().addTransverse(end.px, end.py, transverse);
        region.project(transverse);
    }

    /** Sums what is left of both kinds of momenta between the ends. */
    private void collect(StringEnd quark, StringEnd antiquark) {
        Arrays.fill(plus, 0);
        Arrays.fill(minus, 0);
        for (int i = quark.plusIndex(); i <= antiquark.plusIndex(); i++) {
            double fraction = (i == quark.plusIndex() ? quark.plusLeft() : 1)
                    - (i == antiquark.plusIndex() ? antiquark.plusLeft() : 0);
            add(fraction, quark.plusMomentum(i), plus);
        }
        for (int i = quark.minusIndex(); i <= antiquark.minusIndex(); i++) {
            double fraction = (i == antiquark.minusIndex() ? antiquark.minusLeft() : 1)
                    - (i == quark.minusIndex() ? quark.minusLeft() : 0);
            add(fraction, quark.minusMomentum(i), minus);
        }
    }

    private static void add(double factor, double[] p, double[] sum) {
        for (int k = 0; k < 4; k++) {
            sum[k] += factor * p[k];
        }
    }

    /**
     * Shares the rest between two hadrons of given masses with a new quark of transverse momentum (px, py) in the one at the quark's side.
     *
     * @return whether there is energy enough
     */
    boolean share(double quarkMass, double antiquarkMass, double px, double py, EventStream stream) {
        double x1 = quarkX + px;
        double y1 = quarkY + py;
        double x2 = antiquarkX - px;
        double y2 = antiquarkY - py;
        double first = quarkMass * quarkMass + x1 * x1 + y1 * y1;
        double second = antiquarkMass * antiquarkMass + x2 * x2 + y2 * y2;
        double all = rest2 + (x1 + x2) * (x1 + x2) + (y1 + y2) * (y1 + y2);
        double open = all - first - second;
        double lambda2 = open * open - 4 * first * second;
        if (open <= 0 || lambda2 <= 0) {
            return false;
        }
        double lambda = Math.sqrt(lambda2);
        boolean reversed = stream.uniform() < 1 / (1 + Math.exp(Math.min(MOST_EXPONENT, b * lambda)));
        double along = (reversed ? -0.5 : 0.5) * lambda / all;
        double energy = 0.5 * (1 + (first - second) / all);
        double otherEnergy = 0.5 * (1 - (first - second) / all);
        region.compose((energy + along) * restPlus, (energy - along) * restMinus, x1, y1, quarkHadron, 0);
        region.compose((otherEnergy - along) * restPlus, (otherEnergy + along) * restMinus, x2, y2, antiquarkHadron, 0);
        return true;
    }
}
