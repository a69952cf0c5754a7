package org.belladonna.statistics.coverage;

import java.io.Serializable;

/**
 * Coverage of a method at one true signal.
 *
 * @param method name of the method
 * @param confidenceLevel what it promises
 * @param signal the true signal
 * @param coverage fraction of the experiments whose interval contains it
 * @param error its binomial standard deviation; 0 where all outcomes are summed
 * @param meanUpper mean upper end of the intervals that have one; NaN where only membership has been decided
 * @param empty fraction of experiments with an empty interval, which covers nothing; NaN where only membership has been decided
 * @param failed fraction of experiments whose fit failed, which covers nothing either
 * @param experiments number of pseudo-experiments; 0 where all outcomes are summed
 */
public record CoveragePoint(
        String method,
        double confidenceLevel,
        double signal,
        double coverage,
        double error,
        double meanUpper,
        double empty,
        double failed,
        long experiments)
        implements Serializable {

    /**
     * Standard deviations by which the coverage is above (or, negative, below) the level, were the level true; infinite or NaN for
     * exact sums.
     */
    public double pull() {
        return (coverage - confidenceLevel) / Math.sqrt(confidenceLevel * (1 - confidenceLevel) / experiments);
    }
}
