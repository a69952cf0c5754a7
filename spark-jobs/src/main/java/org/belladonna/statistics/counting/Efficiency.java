package org.belladonna.statistics.counting;

import java.io.Serializable;
import org.belladonna.error.UserException;

/** What is known of the efficiency e, the factor from signal to expected events. It may be any positive factor. */
public sealed interface Efficiency extends Serializable {
    /** The best estimate of e. */
    double mean();

    /**
     * e is known.
     *
     * @param mean e, above 0
     */
    record Known(double mean) implements Efficiency {
        public Known {
            Check.positive(mean, "efficiency");
        }
    }

    /**
     * e has been measured with a normal uncertainty; it is 0 or more.
     *
     * @param mean measured value, above 0
     * @param sigma its standard deviation, above 0
     */
    record Gauss(double mean, double sigma) implements Efficiency {
        public Gauss {
            Check.positive(mean, "efficiency");
            Check.positive(sigma, "uncertainty of the efficiency");
        }
    }

    /**
     * ln e has been measured with a normal uncertainty.
     *
     * @param mean median of e, above 0
     * @param kappa factor of one standard deviation, above 1
     */
    record LogNormal(double mean, double kappa) implements Efficiency {
        public LogNormal {
            Check.positive(mean, "efficiency");
            if (!(kappa > 1 && kappa < Double.POSITIVE_INFINITY)) {
                throw UserException.of(
                        "kappa " + kappa + " of the efficiency",
                        "counting experiment",
                        "a factor above 1",
                        "correct it");
            }
        }
    }

    /**
     * e has been counted: z of m simulated events are selected.
     *
     * @param selected z, from 1 to m
     * @param trials m
     */
    record Binomial(int selected, int trials) implements Efficiency {
        public Binomial {
            if (!(selected > 0 && selected <= trials)) {
                throw UserException.of(
                        selected + " of " + trials + " events selected",
                        "efficiency of a counting experiment",
                        "1 or more, and not more than there are",
                        "correct it, or simulate more");
            }
        }

        @Override
        public double mean() {
            return selected / (double) trials;
        }
    }

    /** A known efficiency. */
    static Efficiency known(double mean) {
        return new Known(mean);
    }
}
