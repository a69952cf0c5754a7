package org.belladonna.statistics.interval;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * An upper limit on the parameter of interest.
 *
 * @param method name of the method
 * @param confidenceLevel confidence level
 * @param observed the limit for the data; positive infinity if the interval is unbounded, NaN if it failed or is empty
 * @param uncertainty statistical uncertainty of {@code observed} from a limited number of toys; 0 without toys
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
        double uncertainty,
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

    /** A limit that a failed fit has prevented. */
    static UpperLimit failed(IntervalMethod method, double bestFit, String reason) {
        double[] none = new double[5];
        Arrays.fill(none, Double.NaN);
        return new UpperLimit(
                method.name(),
                method.confidenceLevel(),
                Double.NaN,
                Double.NaN,
                none,
                bestFit,
                LimitStatus.FAILED,
                reason);
    }

    /** A limit that has been found, or is unbounded if {@code observed} is infinite. */
    static UpperLimit found(
            IntervalMethod method, double observed, double uncertainty, double[] expected, double bestFit) {
        boolean bounded = observed < Double.POSITIVE_INFINITY;
        return new UpperLimit(
                method.name(),
                method.confidenceLevel(),
                observed,
                uncertainty,
                expected,
                bestFit,
                bounded ? LimitStatus.FOUND : LimitStatus.UNBOUNDED,
                bounded ? "" : Interval.NOTHING_EXCLUDED);
    }

    /** The interval up to the limit. */
    Interval from(double lower) {
        double end = status == LimitStatus.UNBOUNDED ? Double.POSITIVE_INFINITY : observed;
        return new Interval(method, confidenceLevel, lower, end, uncertainty, bestFit, status, reason);
    }

    /** The upper end of an interval. */
    static UpperLimit of(Interval interval, double[] expected) {
        return new UpperLimit(
                interval.method(),
                interval.confidenceLevel(),
                interval.upper(),
                interval.uncertainty(),
                expected,
                interval.bestFit(),
                interval.status(),
                interval.reason());
    }

    /** Expected limits of a method that has only the median. */
    static double[] median(double value) {
        double[] expected = new double[5];
        Arrays.fill(expected, Double.NaN);
        expected[2] = value;
        return expected;
    }

    /** What another method says where this one has found no limit: the same. */
    public UpperLimit as(IntervalMethod method) {
        return new UpperLimit(method.name(), confidenceLevel, observed, uncertainty, expected, bestFit, status, reason);
    }

    /** A limit of another method that a failure has prevented, with this best fit. */
    public UpperLimit failed(IntervalMethod method, String why) {
        return failed(method, bestFit, why);
    }

    /** The expected limit at a number of standard deviations from -2 to 2. */
    public double expected(int sigma) {
        return expected[sigma + 2];
    }

    /** One line for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, CL %s: observed %.6g, expected %.6g [%.6g, %.6g] [%.6g, %.6g], best fit %.6g, %s%s",
                method,
                confidenceLevel,
                observed,
                expected[2],
                expected[1],
                expected[3],
                expected[0],
                expected[4],
                bestFit,
                status,
                reason.isEmpty() ? "" : ": " + reason);
    }
}
