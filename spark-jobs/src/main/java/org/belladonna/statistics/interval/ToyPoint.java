package org.belladonna.statistics.interval;

import java.io.Serializable;
import org.belladonna.error.UserException;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * What pseudo-experiments for the test of one signal strength need to know of the data: the observed statistic, and the
 * conditional fits at which experiments are drawn.
 *
 * @param mu signal strength; 0: test of the background alone
 * @param statistic q-tilde(mu) in the data, or q0
 * @param bestFit best-fit signal strength in the data
 * @param signal parameters at mu; a view
 * @param background parameters at 0; a view
 */
public record ToyPoint(double mu, double statistic, double bestFit, double[] signal, double[] background)
        implements Serializable {
    /**
     * Fits the data.
     *
     * @throws UserException if a fit fails
     */
    public static ToyPoint of(Likelihood likelihood, double[] data, double mu) {
        if (!(mu >= 0 && mu < Double.POSITIVE_INFINITY)) {
            throw UserException.of("signal strength " + mu, "mu", "0 or more", "correct it");
        }
        try {
            SignalProfile profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
            profile.use(data);
            profile.at(0);
            double[] background = profile.values().clone();
            double q0 = profile.bestFit() > 0 ? profile.ratio() : 0;
            if (mu == 0) {
                return new ToyPoint(0, q0, profile.bestFit(), background, background);
            }
            profile.at(mu);
            double statistic = mu > profile.bestFit() ? profile.ratio() : 0;
            return new ToyPoint(
                    mu, statistic, profile.bestFit(), profile.values().clone(), background);
        } catch (FitFailure e) {
            throw new UserException(
                    "measurement '" + likelihood.measurement() + "': " + e.getMessage()
                            + "; expected a likelihood with a minimum; look for bins with data and no expectation",
                    e);
        }
    }

    /**
     * The test of this signal strength with the statistics of experiments. An experiment counts as extreme when its statistic
     * is as large as the observed one, or larger.
     *
     * @param withSignal statistics of experiments drawn at mu, in ascending order
     * @param without statistics of experiments of the background, in ascending order
     */
    public HypothesisTest test(double[] withSignal, double[] without) {
        double clsb = ToyEnsemble.tail(withSignal, statistic);
        double clb = ToyEnsemble.tail(without, statistic);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            int beyond = (int) Math.floor(NormalTail.above(2.0 - i) * without.length);
            double typical = without[Math.max(0, without.length - 1 - beyond)];
            expected[i] = ToyEnsemble.tail(withSignal, typical) / ToyEnsemble.tail(without, typical);
        }
        return new HypothesisTest(mu, statistic, Double.NaN, clsb, clb, clsb / clb, expected);
    }

    /** p-value of the background alone, from statistics of its experiments in ascending order. */
    public double discovery(double[] without) {
        return ToyEnsemble.tail(without, statistic);
    }
}
