package org.belladonna.statistics.counting;

import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.ConfidenceLevel;
import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.NormalTail;

/**
 * Interval from the profile likelihood: all s of 0 or more at which -2 ln L, minimised over background and efficiency, is
 * within the chi-squared quantile (one degree of freedom) of its minimum. It has two sides: the upper end of one of 90% is an
 * upper limit of 95%.
 *
 * <p>Source: W. Rolke, A. Lopez, J. Conrad, Nucl. Instrum. Meth. A 551 (2005) 493, sections 2 to 5. Where the unbounded
 * interval is empty that paper raises the number of events until it is not; here it stays empty.
 */
public final class RolkeInterval implements CountingMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;
    private final Minimum minimum;

    /** Where -2 ln L is measured from. */
    public enum Minimum {
        /** The minimum over all s: the interval can be empty. */
        UNBOUNDED,
        /** The minimum over s of 0 or more. */
        BOUNDED
    }

    /**
     * @param confidenceLevel between 0 and 1
     * @param minimum where -2 ln L is measured from
     */
    public RolkeInterval(double confidenceLevel, Minimum minimum) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
        this.minimum = minimum;
    }

    @Override
    public String name() {
        return minimum == Minimum.BOUNDED ? "rolke-bounded" : "rolke-unbounded";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    /**
     * {@inheritDoc}
     *
     * @throws UserException for a background with a gamma or an efficiency with a log-normal distribution, which are no
     *     likelihoods of a measurement
     */
    @Override
    public Interval interval(CountingExperiment experiment) {
        if (experiment.background() instanceof Background.Gamma
                || experiment.efficiency() instanceof Efficiency.LogNormal) {
            throw UserException.of(
                    "a gamma background or a log-normal efficiency",
                    "method " + name(),
                    "a measurement: known, gauss, poisson or binomial",
                    "choose one, or a Bayesian method");
        }
        CountingDeviance deviance = new CountingDeviance(experiment);
        double z = NormalTail.quantileAbove(0.5 * (1 - confidenceLevel));
        double estimate = experiment.estimate();
        double best = Math.max(0, estimate);
        // A perfect description exists at the estimate; below 0 the likelihood falls from there to the edge.
        double least = minimum == Minimum.BOUNDED && estimate < 0 ? deviance.at(0) : 0;
        double highest = least + z * z;
        double shown = minimum == Minimum.BOUNDED ? best : estimate;
        if (deviance.at(best) > highest) {
            return Interval.empty(name(), confidenceLevel, shown);
        }
        double lower =
                best == 0 || deviance.at(0) <= highest ? 0 : Roots.between(s -> deviance.at(s) - highest, 0, best);
        double step = (z + 1)
                * (1 + Math.sqrt(experiment.observed()))
                / experiment.efficiency().mean();
        double upper = deviance.farAway() <= highest
                ? Double.POSITIVE_INFINITY
                : Roots.above(s -> deviance.at(s) - highest, best, step);
        return Interval.of(name(), confidenceLevel, lower, upper, shown);
    }
}
