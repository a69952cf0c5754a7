package org.belladonna.statistics.coverage;

import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.LimitStatus;

/** Weighted counts of what became of the experiments with one true signal. */
final class CoverageSum {
    private final double signal;
    private double all;
    private double covered;
    private double empty;
    private double failed;
    private double bounded;
    private double uppers;
    private double intervals;

    CoverageSum(double signal) {
        this.signal = signal;
    }

    void add(Interval interval, double weight) {
        add(interval.contains(signal), weight);
        intervals += weight;
        empty += interval.status() == LimitStatus.EMPTY ? weight : 0;
        failed += interval.status() == LimitStatus.FAILED ? weight : 0;
        if (interval.status() == LimitStatus.FOUND) {
            bounded += weight;
            uppers += weight * interval.upper();
        }
    }

    void add(boolean contained, double weight) {
        all += weight;
        covered += contained ? weight : 0;
    }

    void addFailed(double weight) {
        all += weight;
        failed += weight;
    }

    /**
     * The point.
     *
     * @param experiments number of experiments of weight 1, or 0 for a sum over outcomes weighted with their probability
     */
    CoveragePoint point(String method, double confidenceLevel, long experiments) {
        double coverage = covered / all;
        double error = experiments == 0 ? 0 : binomialError(experiments);
        return new CoveragePoint(
                method,
                confidenceLevel,
                signal,
                coverage,
                error,
                bounded > 0 ? uppers / bounded : Double.NaN,
                intervals > 0 ? empty / all : Double.NaN,
                failed / all,
                experiments);
    }

    /** With one half of an experiment more on either side, so that it is not 0 where all or none are covered. */
    private double binomialError(long experiments) {
        double p = (covered + 0.5) / (experiments + 1.0);
        return Math.sqrt(p * (1 - p) / experiments);
    }
}
