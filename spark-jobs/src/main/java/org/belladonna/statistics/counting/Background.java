package org.belladonna.statistics.counting;

import java.io.Serializable;

/** What is known of the mean number of background events b. */
public sealed interface Background extends Serializable {
    /** The best estimate of b, in events. */
    double mean();

    /**
     * b is known.
     *
     * @param mean b, 0 or more
     */
    record Known(double mean) implements Background {
        public Known {
            Check.notNegative(mean, "background");
        }
    }

    /**
     * b has been measured with a normal uncertainty.
     *
     * @param mean measured value, 0 or more
     * @param sigma its standard deviation, above 0
     * @param range what b can be where a profile likelihood looks for it; averages always keep it non-negative
     */
    record Gauss(double mean, double sigma, Range range) implements Background {
        public Gauss {
            Check.notNegative(mean, "background");
            Check.positive(sigma, "uncertainty of the background");
        }
    }

    /**
     * b has been counted in a sideband: y ~ Poisson(tau b).
     *
     * @param count y, 0 or more
     * @param tau expected events in the sideband over those in the signal region, above 0
     */
    record Sideband(int count, double tau) implements Background {
        public Sideband {
            Check.notNegative(count, "count of the sideband");
            Check.positive(tau, "ratio tau of sideband to signal region");
        }

        @Override
        public double mean() {
            return count / tau;
        }
    }

    /**
     * b has a gamma distribution: the Bayesian knowledge of it, from a sideband or from weighted events.
     *
     * @param mean its mean, above 0
     * @param sigma its standard deviation, above 0
     */
    record Gamma(double mean, double sigma) implements Background {
        public Gamma {
            Check.positive(mean, "background with a gamma distribution");
            Check.positive(sigma, "uncertainty of the background");
        }
    }

    /** Range of a background. */
    enum Range {
        /** 0 or more. */
        NON_NEGATIVE,
        /** Any value for which signal and background together are not negative (the choice of ROOT's TRolke). */
        FREE
    }

    /** A known background. */
    static Background known(double mean) {
        return new Known(mean);
    }

    /** A background of 0 or more with a normal uncertainty. */
    static Background gauss(double mean, double sigma) {
        return new Gauss(mean, sigma, Range.NON_NEGATIVE);
    }
}
