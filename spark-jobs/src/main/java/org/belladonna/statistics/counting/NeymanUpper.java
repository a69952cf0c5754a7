package org.belladonna.statistics.counting;

import org.belladonna.statistics.interval.ConfidenceLevel;
import org.belladonna.statistics.interval.Interval;

/**
 * Classical upper limit: the s at which the observed number of events or fewer have probability 1 - CL. With a known background
 * it is half the chi-squared quantile of 2 x + 2 degrees of freedom minus b (PDG review Statistics, equation 40.66b in the
 * edition of 2022), and the interval is empty when that is negative. Uncertain backgrounds and efficiencies are averaged over
 * (Cousins and Highland 1992).
 */
public final class NeymanUpper implements CountingMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;

    /**
     * @param confidenceLevel between 0 and 1
     */
    public NeymanUpper(double confidenceLevel) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
    }

    @Override
    public String name() {
        return "neyman-upper";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public Interval interval(CountingExperiment experiment) {
        return Interval.of(name(), confidenceLevel, 0, upper(experiment, 1 - confidenceLevel), experiment.estimate());
    }

    /** The s with this probability of the observed number of events or fewer. */
    static double upper(CountingExperiment experiment, double probability) {
        int n = experiment.observed();
        if (experiment.background() instanceof Background.Known background
                && experiment.efficiency() instanceof Efficiency.Known efficiency) {
            return (Poisson.meanUpTo(n, probability) - background.mean()) / efficiency.mean();
        }
        CountDistribution distribution = new CountDistribution(experiment, n);
        if (distribution.upTo(n, 0) < probability) {
            return Double.NEGATIVE_INFINITY;
        }
        double step = (n + 1) / experiment.efficiency().mean();
        return Roots.above(s -> distribution.upTo(n, s) - probability, 0, step);
    }
}
