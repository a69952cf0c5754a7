package org.belladonna.statistics.likelihood;

import org.apache.commons.math3.special.Gamma;

/**
 * Poisson terms measured from their value at rate = count, so that sums over many or large bins keep their digits.
 */
final class Deviance {
    /** Half of ln(2 pi). */
    static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** Below this |rate/count - 1| the difference of terms would lose digits and a series is used. */
    private static final double SERIES = 0.1;

    /**
     * Width in events over which the term of an empty bin levels off once its rate is below zero. There a minimum on the
     * edge of the domain stays one that Newton's method can find; the likelihood gains at most this much.
     */
    static final double FLOOR = 1e-4;

    private Deviance() {}

    /**
     * rate - count - count ln(rate/count), 0 or more; infinite for a rate of 0 or below with a count above 0; for a count of
     * 0 and a rate below 0 it falls from 0 to -{@value #FLOOR} with a continuous derivative.
     */
    static double poisson(double count, double rate) {
        return poisson(count, rate, FLOOR);
    }

    /** The same with another width of the levelling off. */
    static double poisson(double count, double rate, double floor) {
        if (count == 0) {
            return rate >= 0 ? rate : floor * Math.expm1(rate / floor);
        }
        if (!(rate > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double x = (rate - count) / count;
        if (Math.abs(x) > SERIES) {
            return rate - count - count * Math.log(rate / count);
        }
        // x - ln(1 + x) with ln(1 + x) = 2 artanh(s), s = x / (2 + x).
        double s = x / (2 + x);
        double s2 = s * s;
        double tail = 1.0 / 3 + s2 * (1.0 / 5 + s2 * (1.0 / 7 + s2 * (1.0 / 9 + s2 * (1.0 / 11 + s2 / 13))));
        return count * (s * x - 2 * s * s2 * tail);
    }

    /** First derivative of the term of an empty bin. */
    static double emptySlope(double rate, double floor) {
        return rate >= 0 ? 1 : Math.exp(rate / floor);
    }

    /** Second derivative of the term of an empty bin. */
    static double emptyBend(double rate, double floor) {
        return rate >= 0 ? 0 : Math.exp(rate / floor) / floor;
    }

    /** ln Poisson(count; rate = count), the constant that {@link #poisson} leaves out; also for counts that are not whole. */
    static double saturated(double count) {
        return count == 0 ? 0 : count * Math.log(count) - count - Gamma.logGamma(count + 1);
    }
}
