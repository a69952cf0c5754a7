package org.belladonna.statistics.interval;

import org.belladonna.error.UserException;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * Bayesian interval: the prior of the signal strength is flat in 0 and above, or proportional to 1/sqrt(mu); those of the other
 * parameters are flat within their bounds, so that what is known of them are their constraint terms. They are integrated out:
 * by Gauss-Legendre rules where there are no more than {@value #FEW}, by Hamiltonian Monte Carlo where there are more.
 *
 * <p>A chain tells its statistical uncertainty; it is run on until it is {@value #PRECISION} of the limit. If chains from
 * different starts disagree (split R-hat above 1.01) there is no limit but the reason. The median expected limit is the one of the
 * Asimov data of the background.
 *
 * <p>Source: J. Heinrich et al., physics/0409129; PDG review Statistics, section 40.4.1; A. Gelman, D. Rubin, Statist. Sci. 7
 * (1992) 457, and A. Vehtari et al., Bayesian Anal. 16 (2021) 667 (diagnosis).
 */
public final class BayesianInterval implements IntervalMethod {
    private static final long serialVersionUID = 1L;

    /** Largest number of nuisance parameters for a quadrature. */
    static final int FEW = 3;

    /** Wanted relative uncertainty of a limit from chains. */
    static final double PRECISION = 0.01;

    private final double credibility;
    private final SignalPrior prior;
    private final Side side;
    private final long seed;

    /** Upper limit with a flat prior. */
    public BayesianInterval(double credibility, long seed) {
        this(credibility, SignalPrior.FLAT, Side.UPPER, seed);
    }

    /**
     * @param credibility between 0 and 1
     * @param prior prior of the signal strength
     * @param side which signal strengths are left out
     * @param seed seed of Markov chains
     * @throws UserException if the credibility is out of its range
     */
    public BayesianInterval(double credibility, SignalPrior prior, Side side, long seed) {
        this.credibility = ConfidenceLevel.checked(credibility);
        this.prior = prior;
        this.side = side;
        this.seed = seed;
    }

    @Override
    public String name() {
        return (prior == SignalPrior.FLAT ? "bayesian" : "bayesian-inverse-root")
                + (side == Side.UPPER ? "" : side == Side.CENTRAL ? "-central" : "-shortest");
    }

    @Override
    public double confidenceLevel() {
        return credibility;
    }

    @Override
    public UpperLimit limit(Likelihood likelihood, double[] data) {
        Interval observed = interval(likelihood, data);
        double median =
                observed.status() == LimitStatus.FOUND ? BackgroundMedian.of(this, likelihood, data) : Double.NaN;
        return UpperLimit.of(observed, UpperLimit.median(median));
    }

    @Override
    public Interval interval(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = BackgroundMedian.profile(likelihood, data);
            double bestFit = profile.bestFit();
            double highest = ProfileEnds.upper(profile, SignalScale.FAR);
            if (highest == Double.POSITIVE_INFINITY) {
                return Interval.of(name(), credibility, profile.lowest(), highest, bestFit);
            }
            return interval(integrate(profile, likelihood, data), bestFit, profile.lowest());
        } catch (FitFailure e) {
            return Interval.failed(name(), credibility, e.getMessage());
        }
    }

    private Interval interval(SignalPosterior posterior, double bestFit, double lowest) {
        double tail = side == Side.UPPER ? credibility : 0.5 * (1 + credibility);
        double[] ends = switch (side) {
            case UPPER -> new double[] {lowest, posterior.quantile(credibility)};
            case CENTRAL -> new double[] {posterior.quantile(0.5 * (1 - credibility)), posterior.quantile(tail)};
            case SHORTEST -> posterior.shortest(credibility);
        };
        return Interval.of(name(), credibility, ends[0], ends[1], bestFit).within(posterior.uncertainty(tail));
    }

    /**
     * The posterior of the signal strength with its diagnosis.
     *
     * @throws UserException if it cannot be normalised, a fit fails or chains disagree
     */
    public SignalPosterior posterior(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = BackgroundMedian.profile(likelihood, data);
            if (ProfileEnds.upper(profile, SignalScale.FAR) == Double.POSITIVE_INFINITY) {
                throw UserException.of(
                        "a signal without effect",
                        "measurement '" + likelihood.measurement() + "'",
                        "a likelihood that falls with the signal",
                        "look at the signal sample");
            }
            return integrate(profile, likelihood, data);
        } catch (FitFailure e) {
            throw AsymptoticCls.failed(likelihood, e);
        }
    }

    private SignalPosterior integrate(SignalProfile profile, Likelihood likelihood, double[] data) throws FitFailure {
        SignalScale scale = SignalScale.of(profile, prior);
        PosteriorDensity density = new PosteriorDensity(likelihood, data, prior);
        if (density.nuisances() <= FEW) {
            return PosteriorQuadrature.integrate(density, profile, scale);
        }
        profile.at(Math.max(profile.bestFit(), scale.typical()));
        return new PosteriorChains(density, profile.values().clone(), seed).run(credibility);
    }
}
