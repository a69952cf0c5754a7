package org.belladonna.statistics.interval;

import org.belladonna.statistics.likelihood.Likelihood;

/**
 * Interval of Feldman and Cousins for any likelihood: mu is accepted if no more than the fraction CL of the pseudo-experiments of mu
 * have a likelihood ratio t-tilde(mu) = -2 ln L(mu)/L(best mu of 0 or more) below that of the data. Nuisance parameters are
 * those of the conditional fit to the data at mu, and the likelihoods are profiled over them (the profile construction, "hybrid
 * resampling"); auxiliary data are drawn. Covers exactly in the limit of no nuisance parameters, and nearly so with them.
 *
 * <p>Ends are the places nearest to those of the profile likelihood at which the p-value passes 1 - CL, interpolated in its
 * logarithm; the uncertainty from the number of toys is given with the upper one.
 *
 * <p>Source: G. Feldman, R. Cousins, Phys. Rev. D 57 (1998) 3873, section IV; K. Cranmer, physics/0511028, section 4;
 * B. Sen, M. Walker, M. Woodroofe, Statistica Sinica 19 (2009) 301.
 */
public final class FeldmanCousinsToys implements IntervalMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;
    private final int toys;
    private final long seed;

    /**
     * @param confidenceLevel between 0 and 1
     * @param toys pseudo-experiments per signal strength, 100 or more
     * @param seed seed of the pseudo-experiments
     * @throws org.belladonna.error.UserException if a value is out of its range
     */
    public FeldmanCousinsToys(double confidenceLevel, int toys, long seed) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
        this.toys = ToyEnsemble.checked(toys);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "feldman-cousins";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    /** {@inheritDoc} The expected limit is the median one, of the Asimov data of the background. */
    @Override
    public UpperLimit limit(Likelihood likelihood, double[] data) {
        Interval observed = interval(likelihood, data);
        double median =
                observed.status() == LimitStatus.FAILED ? Double.NaN : BackgroundMedian.of(this, likelihood, data);
        return UpperLimit.of(observed, UpperLimit.median(median));
    }

    @Override
    public Interval interval(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = BackgroundMedian.profile(likelihood, data);
            double bestFit = profile.bestFit();
            double z = NormalTail.quantileAbove(0.5 * (1 - confidenceLevel));
            double upper = ProfileEnds.upper(profile, z);
            if (upper == Double.POSITIVE_INFINITY) {
                return Interval.of(name(), confidenceLevel, profile.lowest(), upper, bestFit);
            }
            ToyEnsemble ensemble = new ToyEnsemble(likelihood, ToyStatistic.TWO_SIDED, toys, seed, "feldman-cousins");
            PValueScan scan = new PValueScan(mu -> pValue(profile, ensemble, mu), 1 - confidenceLevel, toys);
            PValueScan.End high = scan.above(bestFit, upper);
            double lowest = profile.lowest();
            double start = ProfileEnds.lower(profile, z, lowest);
            double lower = bestFit <= lowest
                    ? lowest
                    : scan.below(bestFit, lowest, start).place();
            return Interval.of(name(), confidenceLevel, lower, high.place(), bestFit)
                    .within(high.uncertainty());
        } catch (FitFailure e) {
            return Interval.failed(name(), confidenceLevel, e.getMessage());
        }
    }

    /**
     * Fraction of the pseudo-experiments of mu whose likelihood ratio is as large as that of the data, or larger.
     *
     * @throws org.belladonna.error.UserException if a fit fails
     */
    public double pValue(Likelihood likelihood, double[] data, double mu) {
        try {
            SignalProfile profile = BackgroundMedian.profile(likelihood, data);
            return pValue(
                    profile, new ToyEnsemble(likelihood, ToyStatistic.TWO_SIDED, toys, seed, "feldman-cousins"), mu);
        } catch (FitFailure e) {
            throw AsymptoticCls.failed(likelihood, e);
        }
    }

    @Override
    public Membership membership(Likelihood likelihood, double[] data, double mu) {
        try {
            SignalProfile profile = BackgroundMedian.profile(likelihood, data);
            double pValue = pValue(
                    profile, new ToyEnsemble(likelihood, ToyStatistic.TWO_SIDED, toys, seed, "feldman-cousins"), mu);
            return pValue > 1 - confidenceLevel ? Membership.INSIDE : Membership.OUTSIDE;
        } catch (FitFailure e) {
            return Membership.UNKNOWN;
        }
    }

    private static double pValue(SignalProfile profile, ToyEnsemble ensemble, double mu) throws FitFailure {
        profile.at(mu);
        double observed = profile.ratio();
        return ToyEnsemble.tail(ensemble.test(mu, profile.values().clone()), observed);
    }
}
