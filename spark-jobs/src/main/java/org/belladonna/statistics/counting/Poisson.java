package org.belladonna.statistics.counting;

import org.apache.commons.math3.special.Gamma;

/** The Poisson distribution. */
final class Poisson {
    private static final double[] LOG_FACTORIALS = new double[1000];

    static {
        for (int n = 2; n < LOG_FACTORIALS.length; n++) {
            LOG_FACTORIALS[n] = Gamma.logGamma(n + 1.0);
        }
    }

    private Poisson() {}

    private static double logFactorial(int n) {
        return n < LOG_FACTORIALS.length ? LOG_FACTORIALS[n] : Gamma.logGamma(n + 1.0);
    }

    /** Probability of n events. */
    static double probability(int n, double mean) {
        if (mean == 0) {
            return n == 0 ? 1 : 0;
        }
        return Math.exp(n * Math.log(mean) - mean - logFactorial(n));
    }

    /** Probability of n events or fewer; 0 for n below 0. */
    static double upTo(int n, double mean) {
        if (n < 0) {
            return 0;
        }
        return mean == 0 ? 1 : Gamma.regularizedGammaQ(n + 1.0, mean);
    }

    /** Probability of n events or more. */
    static double from(int n, double mean) {
        if (n <= 0) {
            return 1;
        }
        return mean == 0 ? 0 : Gamma.regularizedGammaP(n, mean);
    }

    /** Probability of first to last events. */
    static double range(int first, int last, double mean) {
        if (last < first) {
            return 0;
        }
        // The smaller tails are subtracted, so that no digits are lost.
        return first > mean ? from(first, mean) - from(last + 1, mean) : upTo(last, mean) - upTo(first - 1, mean);
    }

    /** The mean at which {@link #upTo} is a probability. */
    static double meanUpTo(int n, double probability) {
        return Roots.above(mean -> upTo(n, mean) - probability, 0, n + 1.0);
    }

    /** The mean at which {@link #from} is a probability; n is above 0. */
    static double meanFrom(int n, double probability) {
        return Roots.above(mean -> from(n, mean) - probability, 0, n);
    }
}
