package org.belladonna.statistics.counting;

import org.belladonna.statistics.interval.ConfidenceLevel;
import org.belladonna.statistics.interval.Interval;

/**
 * Interval of Feldman and Cousins: numbers of events are accepted in the order of P(n; s)/P(n; best s of 0 or more) until
 * their probability reaches CL (Phys. Rev. D 57 (1998) 3873, equation 4.1). The ends are those of the set of all s that
 * accept the observation; holes in the set are filled.
 *
 * <p>With a known background the ends are exact: no steps in s are made. Uncertain backgrounds and efficiencies are averaged
 * over (J. Conrad et al., Phys. Rev. D 67 (2003) 012002, the method of the program POLE) and the ends are good to 1e-5 with
 * holes of less than 1% of the range of s overlooked.
 */
public final class FeldmanCousins implements CountingMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;
    private final UpperEnd upperEnd;

    /** What is done about upper ends that grow with the background. */
    public enum UpperEnd {
        /**
         * The largest one of any larger background, which is that of the published tables (section IV.B there); with a known
         * background only.
         */
        PUBLISHED,
        /** Nothing. */
        DIRECT
    }

    /** With the upper ends of the published tables. */
    public FeldmanCousins(double confidenceLevel) {
        this(confidenceLevel, UpperEnd.PUBLISHED);
    }

    /**
     * @param confidenceLevel between 0 and 1
     * @param upperEnd what is done about upper ends that grow with the background
     */
    public FeldmanCousins(double confidenceLevel, UpperEnd upperEnd) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
        this.upperEnd = upperEnd;
    }

    @Override
    public String name() {
        return upperEnd == UpperEnd.PUBLISHED ? "feldman-cousins" : "feldman-cousins-direct";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public Interval interval(CountingExperiment experiment) {
        int n = experiment.observed();
        double bestFit = Math.max(0, experiment.estimate());
        if (experiment.background() instanceof Background.Known background
                && experiment.efficiency() instanceof Efficiency.Known efficiency) {
            RatioOrdering ordering = new RatioOrdering(confidenceLevel, background.mean());
            double upper = upperEnd == UpperEnd.DIRECT ? ordering.upper(n) : ordering.largestUpper(n);
            double lower = ordering.lower(n) / efficiency.mean();
            return Interval.of(name(), confidenceLevel, lower, upper / efficiency.mean(), bestFit);
        }
        double[] ends = new AveragedOrdering(confidenceLevel, experiment).ends();
        return Interval.of(name(), confidenceLevel, ends[0], ends[1], bestFit);
    }
}
