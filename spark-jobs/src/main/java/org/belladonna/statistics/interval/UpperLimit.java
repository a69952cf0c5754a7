package org.belladonna.statistics.interval;

import java.io.Serializable;

/**
 * An upper limit on the parameter of interest.
 *
 * @param method name of the method
 * @param confidenceLevel confidence level
 * @param observed the limit for the data; positive infinity if the interval is unbounded, NaN if it failed
 * @param expected limits for data of the background alone: -2, -1, 0, +1, +2 standard deviations; NaN where the method has
 *     none; copied in and out
 * @param bestFit best-fit value of the parameter of interest, not below 0
 * @param status what it is worth
 * @param reason why there is no limit; empty otherwise
 */
public record UpperLimit(
        String method,
        double confidenceLevel,
        double observed,
        double[] expected,
        double bestFit,
        LimitStatus status,
        String reason)
        implements Serializable {
    public UpperLimit {
        expected = expected.clone();
    }

    @Override
    public double[] expected() {
        return expected.clone();
    }

    /** The expected limit at a number of standard deviations from -2 to 2. */
    public double expected(int sigma) {
        return expected[sigma + 2];
    }
}
