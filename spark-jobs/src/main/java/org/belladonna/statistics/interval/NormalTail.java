package org.belladonna.statistics.interval;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/** Tails of the standard normal distribution, with relative accuracy far out. */
public final class NormalTail {
    /** Beyond this the continued fraction replaces erfc, which underflows at 38. */
    private static final double FAR = 25;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private NormalTail() {}

    /** Probability above z. */
    public static double above(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /** ln of the probability above z. */
    public static double logAbove(double z) {
        if (z < FAR) {
            return Math.log(above(z));
        }
        return -0.5 * z * z - HALF_LOG_TWO_PI + Math.log(1 / inverseMills(z));
    }

    /** Density over probability above z. */
    static double hazard(double z) {
        return z < FAR ? density(z) / above(z) : inverseMills(z);
    }

    /** The z with this probability above it, for probabilities between 0 and 1. */
    public static double quantileAbove(double probability) {
        double z = -NORMAL.inverseCumulativeProbability(probability);
        // One Newton step on ln(probability) brings the inverse to the accuracy of the tail.
        return z + (logAbove(z) - Math.log(probability)) / hazard(z);
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI);
    }

    /** z + 1/(z + 2/(z + 3/(z + ...))) (Abramowitz and Stegun 26.2.14). */
    private static double inverseMills(double z) {
        double value = z;
        for (int k = 12; k >= 1; k--) {
            value = z + k / value;
        }
        return value;
    }
}
