package org.belladonna.statistics.interval;

import java.io.Serializable;
import java.util.Locale;

/**
 * An interval of a signal: all values that the data do not exclude.
 *
 * @param method name of the method
 * @param confidenceLevel confidence level, or credibility of a Bayesian one
 * @param lower lower end; negative infinity for a limit without one
 * @param upper upper end; positive infinity if unbounded. Methods that do not know that a signal is 0 or more may give a
 *     negative one; the status is then {@link LimitStatus#EMPTY}. NaN if there is none
 * @param uncertainty statistical uncertainty of {@code upper} from a limited number of toys or of steps of a Markov chain; 0
 *     without
 * @param bestFit estimate of the signal, in the range that the method gives it
 * @param status what it is worth
 * @param reason why there is none, or no end; empty otherwise
 */
public record Interval(
        String method,
        double confidenceLevel,
        double lower,
        double upper,
        double uncertainty,
        double bestFit,
        LimitStatus status,
        String reason)
        implements Serializable {
    static final String NOTHING_EXCLUDED =
            "no signal strength is excluded: the likelihood does not fall far enough with it";

    /** An interval with these ends: unbounded if the upper one is infinite, empty if it is negative. */
    public static Interval of(String method, double confidenceLevel, double lower, double upper, double bestFit) {
        return new Interval(method, confidenceLevel, lower, upper, 0, bestFit, LimitStatus.FOUND, "").settled();
    }

    /** An interval in which there is no signal of 0 or more. */
    public static Interval empty(String method, double confidenceLevel, double bestFit) {
        return new Interval(method, confidenceLevel, Double.NaN, Double.NaN, 0, bestFit, LimitStatus.FOUND, "")
                .asEmpty();
    }

    /** An interval that a failed fit has prevented. */
    public static Interval failed(String method, double confidenceLevel, String reason) {
        return new Interval(
                method, confidenceLevel, Double.NaN, Double.NaN, Double.NaN, Double.NaN, LimitStatus.FAILED, reason);
    }

    /** The same with the uncertainty of its upper end. */
    public Interval within(double statisticalUncertainty) {
        return new Interval(method, confidenceLevel, lower, upper, statisticalUncertainty, bestFit, status, reason);
    }

    /** Whether a signal is in the interval. */
    public boolean contains(double signal) {
        return (status == LimitStatus.FOUND || status == LimitStatus.UNBOUNDED) && lower <= signal && signal <= upper;
    }

    private Interval settled() {
        if (upper == Double.NEGATIVE_INFINITY) {
            return empty(method, confidenceLevel, bestFit);
        }
        if (upper < 0) {
            return asEmpty();
        }
        if (upper == Double.POSITIVE_INFINITY) {
            return with(LimitStatus.UNBOUNDED, NOTHING_EXCLUDED);
        }
        return this;
    }

    private Interval asEmpty() {
        return with(
                LimitStatus.EMPTY,
                "no signal of 0 or more is in the interval: fewer events than the background alone allows");
    }

    private Interval with(LimitStatus newStatus, String newReason) {
        return new Interval(method, confidenceLevel, lower, upper, uncertainty, bestFit, newStatus, newReason);
    }

    /** One line for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, CL %s: [%.6g, %.6g], best fit %.6g, %s%s",
                method,
                confidenceLevel,
                lower,
                upper,
                bestFit,
                status,
                reason.isEmpty() ? "" : ": " + reason);
    }
}
