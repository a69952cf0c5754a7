package org.belladonna.statistics.counting;

import org.belladonna.statistics.interval.ConfidenceLevel;
import org.belladonna.statistics.interval.Interval;

/**
 * CLs limit with the number of events as the test statistic: P(x or fewer; s + b)/P(x or fewer; b) = 1 - CL (G. Zech, Nucl.
 * Instrum. Meth. A 277 (1989) 608; T. Junk, Nucl. Instrum. Meth. A 434 (1999) 435, equation 5; A. Read, J. Phys. G 28 (2002)
 * 2693, equation 9). With a known background it is the Bayesian limit with a flat prior. Uncertain backgrounds and
 * efficiencies are averaged over in both probabilities.
 */
public final class ClsCounting implements CountingMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;

    /**
     * @param confidenceLevel between 0 and 1
     */
    public ClsCounting(double confidenceLevel) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
    }

    @Override
    public String name() {
        return "cls-counting";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public Interval interval(CountingExperiment experiment) {
        int n = experiment.observed();
        CountDistribution distribution = new CountDistribution(experiment, n);
        double probability = (1 - confidenceLevel) * distribution.upTo(n, 0);
        double step = (n + 1) / experiment.efficiency().mean();
        double upper = Roots.above(s -> distribution.upTo(n, s) / probability - 1, 0, step);
        return Interval.of(name(), confidenceLevel, 0, upper, experiment.estimate());
    }
}
