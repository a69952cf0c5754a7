package org.belladonna.statistics.counting;

import org.belladonna.statistics.interval.ConfidenceLevel;
import org.belladonna.statistics.interval.Interval;

/**
 * Classical central interval: (1 - CL)/2 on either side. With a known background it is the interval of F. Garwood (Biometrika
 * 28 (1936) 437) for the mean number of events, minus b; ends below 0 are not cut. Uncertain backgrounds and efficiencies are
 * averaged over, and the lower end is then 0 or more.
 */
public final class NeymanCentral implements CountingMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;

    /**
     * @param confidenceLevel between 0 and 1
     */
    public NeymanCentral(double confidenceLevel) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
    }

    @Override
    public String name() {
        return "neyman-central";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public Interval interval(CountingExperiment experiment) {
        double tail = 0.5 * (1 - confidenceLevel);
        double upper = NeymanUpper.upper(experiment, tail);
        return Interval.of(name(), confidenceLevel, lower(experiment, tail), upper, experiment.estimate());
    }

    private static double lower(CountingExperiment experiment, double tail) {
        int n = experiment.observed();
        if (experiment.background() instanceof Background.Known background
                && experiment.efficiency() instanceof Efficiency.Known efficiency) {
            double mean = n == 0 ? 0 : Poisson.meanFrom(n, tail);
            return (mean - background.mean()) / efficiency.mean();
        }
        CountDistribution distribution = new CountDistribution(experiment, n);
        if (n == 0 || distribution.from(n, 0) >= tail) {
            return 0;
        }
        double step = (n + 1) / experiment.efficiency().mean();
        return Roots.above(s -> distribution.from(n, s) - tail, 0, step);
    }
}
