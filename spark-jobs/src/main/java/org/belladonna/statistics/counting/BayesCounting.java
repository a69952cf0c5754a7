package org.belladonna.statistics.counting;

import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.ConfidenceLevel;
import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.Side;
import org.belladonna.statistics.interval.SignalPrior;

/**
 * Bayesian interval of the signal; background and efficiency are integrated out. A sideband and a number of selected events
 * are used with flat priors of b and e.
 *
 * <p>Source: PDG review Statistics, section 40.4.1; J. Heinrich et al., physics/0409129, sections 3 to 5.
 */
public final class BayesCounting implements CountingMethod {
    private static final long serialVersionUID = 1L;

    private final double credibility;
    private final SignalPrior prior;
    private final Side side;

    /** Upper limit with a flat prior. */
    public BayesCounting(double credibility) {
        this(credibility, SignalPrior.FLAT, Side.UPPER);
    }

    /**
     * @param credibility between 0 and 1
     * @param prior prior of the signal
     * @param side which values are left out
     */
    public BayesCounting(double credibility, SignalPrior prior, Side side) {
        this.credibility = ConfidenceLevel.checked(credibility);
        this.prior = prior;
        this.side = side;
    }

    @Override
    public String name() {
        return (prior == SignalPrior.FLAT ? "bayes-flat" : "bayes-inverse-root")
                + (side == Side.UPPER ? "" : side == Side.CENTRAL ? "-central" : "-shortest");
    }

    @Override
    public double confidenceLevel() {
        return credibility;
    }

    /**
     * {@inheritDoc}
     *
     * @throws UserException for a flat prior with a normal efficiency: the signal then has no probability distribution, since an
     *     efficiency near 0 is not excluded
     */
    @Override
    public Interval interval(CountingExperiment experiment) {
        if (prior == SignalPrior.FLAT && experiment.efficiency() instanceof Efficiency.Gauss gauss) {
            throw UserException.of(
                    "an efficiency with a normal uncertainty",
                    "method " + name(),
                    "one that cannot be 0, since a flat prior of the signal has no limit otherwise",
                    "use a log-normal one with kappa " + (float) (1 + gauss.sigma() / gauss.mean()));
        }
        CountingPosterior posterior = new CountingPosterior(experiment, prior);
        double lower = 0;
        double upper;
        if (side == Side.SHORTEST) {
            double[] ends = posterior.shortest(credibility);
            lower = ends[0];
            upper = ends[1];
        } else if (side == Side.CENTRAL) {
            lower = posterior.quantile(0.5 * (1 - credibility));
            upper = posterior.quantile(0.5 * (1 + credibility));
        } else {
            upper = posterior.quantile(credibility);
        }
        return Interval.of(name(), credibility, lower, upper, Math.max(0, experiment.estimate()));
    }
}
