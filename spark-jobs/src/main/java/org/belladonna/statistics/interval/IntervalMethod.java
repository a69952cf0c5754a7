package org.belladonna.statistics.interval;

import java.io.Serializable;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * A way to an upper limit on the parameter of interest. An object is its configuration, confidence level included:
 * immutable, shared between threads, shipped to executors.
 */
public interface IntervalMethod extends Serializable {
    /** Name in tables and on the command line, as {@code cls-asymptotic}. */
    String name();

    /** Confidence level, between 0 and 1. */
    double confidenceLevel();

    /**
     * The upper limit. A fit that fails or a limit that does not exist is told by the status of the result.
     *
     * @param likelihood the model
     * @param data counts and auxiliary data, as {@link Likelihood#data}
     * @throws org.belladonna.error.UserException if the likelihood has no parameter of interest
     */
    UpperLimit limit(Likelihood likelihood, double[] data);

    /**
     * The interval whose upper end is the limit: from the lowest signal strength that a best fit may have unless the method has
     * two sides.
     */
    default Interval interval(Likelihood likelihood, double[] data) {
        double lowest =
                Math.max(0, likelihood.parameters().get(likelihood.poi()).lower());
        return limit(likelihood, data).from(lowest);
    }

    /** Whether a signal strength is in an interval. */
    enum Membership {
        INSIDE,
        OUTSIDE,
        /** A fit failed. */
        UNKNOWN
    }

    /**
     * Whether a signal strength is in the interval: the same answer without the search for the ends, where a method has a test of
     * one signal strength.
     */
    default Membership membership(Likelihood likelihood, double[] data, double mu) {
        Interval interval = interval(likelihood, data);
        if (interval.status() == LimitStatus.FAILED) {
            return Membership.UNKNOWN;
        }
        return interval.contains(mu) ? Membership.INSIDE : Membership.OUTSIDE;
    }
}
