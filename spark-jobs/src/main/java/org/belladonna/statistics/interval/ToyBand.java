package org.belladonna.statistics.interval;

import java.util.Arrays;
import org.belladonna.error.UserException;
import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;

/**
 * Expected limits of any method: its limits for pseudo-experiments of the background, counts and auxiliary data drawn at the
 * conditional fit to the data at mu = 0. For methods that have no band of their own.
 *
 * @param expected quantiles of the limits at -2, -1, 0, +1, +2 standard deviations; infinite where so many are unbounded; copied in
 *     and out
 * @param found number of limits, unbounded ones included
 * @param failed number of pseudo-experiments without a limit, since a fit failed or the interval is empty
 */
public record ToyBand(double[] expected, int found, int failed) {
    public ToyBand {
        expected = expected.clone();
    }

    @Override
    public double[] expected() {
        return expected.clone();
    }

    /**
     * Runs a method on pseudo-experiments.
     *
     * @param toys their number, 100 or more; the outer quantiles rest on 2.3% of them
     * @param seed their seed
     * @throws UserException if the background cannot be fitted or no toy has a limit
     */
    public static ToyBand of(IntervalMethod method, Likelihood likelihood, double[] data, int toys, long seed) {
        double[] background = background(likelihood, data);
        PseudoExperiment experiment =
                new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, seed, "expected:" + method.name());
        double[] toy = new double[background.length];
        double[] limits = new double[ToyEnsemble.checked(toys)];
        int found = 0;
        for (int i = 0; i < toys; i++) {
            experiment.draw(background, i, toy);
            Interval interval = method.interval(likelihood, toy);
            if (interval.status() == LimitStatus.FOUND || interval.status() == LimitStatus.UNBOUNDED) {
                limits[found++] = interval.upper();
            }
        }
        if (found == 0) {
            throw UserException.of(
                    "no limit in " + toys + " pseudo-experiments of the background",
                    "method " + method.name(),
                    "one at least",
                    "look at the limit of the data and its reason");
        }
        double[] sorted = Arrays.copyOf(limits, found);
        Arrays.sort(sorted);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            int index = (int) Math.ceil((1 - NormalTail.above(i - 2)) * found) - 1;
            expected[i] = sorted[Math.max(0, Math.min(index, found - 1))];
        }
        return new ToyBand(expected, found, toys - found);
    }

    private static double[] background(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
            profile.use(data);
            profile.at(0);
            return likelihood.expectedData(profile.values());
        } catch (FitFailure e) {
            throw AsymptoticCls.failed(likelihood, e);
        }
    }
}
