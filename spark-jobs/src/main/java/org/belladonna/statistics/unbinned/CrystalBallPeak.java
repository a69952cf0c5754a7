package org.belladonna.statistics.unbinned;

import org.apache.commons.math3.special.Erf;
import org.belladonna.error.UserException;

/**
 * A normal core with power-law tails on one or on both sides, joined with a continuous derivative: below -alphaLow the
 * density falls as (1 + alpha v / n)^-n with v the distance from the joint, the same above alphaHigh.
 *
 * <p>Source: T. Skwarnicki, DESY-F31-86-02 (1986), appendix E; written from the joint outwards so that no large powers
 * cancel.
 */
public final class CrystalBallPeak extends StandardPeak {
    private static final long serialVersionUID = 1L;
    private static final double ROOT_HALF_PI = Math.sqrt(Math.PI / 2);

    private final Tail low;
    private final Tail high;
    private final double norm;

    /**
     * One tail.
     *
     * @param alpha where it begins, in units of the width from the mean, above 0; infinite: there is none
     * @param n its power, above 1
     */
    public record Tail(double alpha, double n) implements java.io.Serializable {
        /** No tail. */
        public static final Tail NONE = new Tail(Double.POSITIVE_INFINITY, 2);

        public Tail {
            if (!(alpha > 0 && n > 1 && n < Double.POSITIVE_INFINITY)) {
                throw UserException.of(
                        "alpha " + alpha + ", n " + n,
                        "Crystal Ball tail",
                        "alpha above 0 and n above 1, so that the tail has an integral",
                        "correct it");
            }
        }

        private double joint() {
            return Math.exp(-0.5 * alpha * alpha);
        }

        /** Integral from a distance v beyond the joint to infinity. */
        private double beyond(double v) {
            return joint() == 0 ? 0 : joint() * n / (alpha * (n - 1)) * Math.pow(1 + alpha * v / n, 1 - n);
        }

        private double core() {
            return ROOT_HALF_PI * Erf.erf(alpha / Math.sqrt(2));
        }
    }

    /**
     * @param low tail at low values of the observable, as from radiated photons
     * @param high tail at high values
     */
    public CrystalBallPeak(Tail low, Tail high) {
        this.low = low;
        this.high = high;
        norm = 1 / (low.beyond(0) + low.core() + high.core() + high.beyond(0));
    }

    @Override
    void standard(double u, double[] values) {
        if (u < -low.alpha()) {
            tail(low, -u - low.alpha(), values);
            values[1] = -values[1];
        } else if (u > high.alpha()) {
            tail(high, u - high.alpha(), values);
        } else {
            double g = norm * Math.exp(-0.5 * u * u);
            values[0] = g;
            values[1] = -u * g;
            values[2] = (u * u - 1) * g;
        }
    }

    /** Derivatives are by the distance from the joint. */
    private void tail(Tail tail, double v, double[] values) {
        double base = 1 + tail.alpha() * v / tail.n();
        double g = norm * tail.joint() * Math.pow(base, -tail.n());
        values[0] = g;
        values[1] = -g * tail.alpha() / base;
        values[2] = g * tail.alpha() * tail.alpha() * (tail.n() + 1) / (tail.n() * base * base);
    }

    @Override
    double cumulative(double u) {
        if (u < -low.alpha()) {
            return norm * low.beyond(-u - low.alpha());
        } else if (u > high.alpha()) {
            return 1 - norm * high.beyond(u - high.alpha());
        }
        return norm * (low.beyond(0) + low.core() + ROOT_HALF_PI * Erf.erf(u / Math.sqrt(2)));
    }
}
