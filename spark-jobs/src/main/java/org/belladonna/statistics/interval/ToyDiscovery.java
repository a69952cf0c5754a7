package org.belladonna.statistics.interval;

import org.belladonna.error.UserException;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * Test of the background alone with the distribution of q0 from pseudo-experiments, drawn (counts and auxiliary data) at the
 * conditional fit to the data at mu = 0. For few events; p-values well below one over the number of toys need the asymptotic
 * formula, {@link AsymptoticCls#discovery}.
 *
 * <p>Source: CCGV, equation 12 and section 5.
 */
public final class ToyDiscovery {
    private final int toys;
    private final long seed;

    /**
     * @param toys pseudo-experiments, 100 or more
     * @param seed seed of the pseudo-experiments
     */
    public ToyDiscovery(int toys, long seed) {
        this.toys = ToyEnsemble.checked(toys);
        this.seed = seed;
    }

    /**
     * Tests the data. The significance is the normal quantile of the p-value; it is positive infinity if no toy is as extreme.
     *
     * @throws UserException if a fit fails
     */
    public Discovery test(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
            profile.use(data);
            double bestFit = profile.bestFit();
            profile.at(0);
            double q0 = bestFit > 0 ? profile.ratio() : 0;
            double[] truth = profile.values().clone();
            double[] background =
                    new ToyEnsemble(likelihood, ToyStatistic.DISCOVERY, toys, seed, "discovery").test(0, truth);
            double pValue = ToyEnsemble.tail(background, q0);
            double significance = pValue == 0
                    ? Double.POSITIVE_INFINITY
                    : pValue == 1 ? Double.NEGATIVE_INFINITY : NormalTail.quantileAbove(pValue);
            return new Discovery(bestFit, q0, significance, pValue);
        } catch (FitFailure e) {
            throw AsymptoticCls.failed(likelihood, e);
        }
    }
}
