package org.belladonna.statistics.interval;

import java.util.Arrays;
import org.belladonna.error.UserException;
import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;

/** Distribution of a test statistic in pseudo-experiments of one hypothesis. Experiments depend on seed and number alone. */
final class ToyEnsemble {
    /** Values that differ by less are ties: the same outcome fitted twice. */
    static final double TIE = 1e-8;

    private final Likelihood likelihood;
    private final PseudoExperiment experiment;
    private final SignalProfile profile;
    private final ToyStatistic statistic;
    private final double[] toy;
    private final double[] statistics;

    ToyEnsemble(Likelihood likelihood, ToyStatistic statistic, int toys, long seed, String name) {
        this.statistic = statistic;
        this.likelihood = likelihood;
        experiment = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, seed, name);
        profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.QUICK);
        toy = new double[likelihood.dataLength()];
        statistics = new double[toys];
    }

    /**
     * Draws all experiments at the given truth and tests mu in each.
     *
     * @return the statistics in ascending order; a view that the next call changes
     */
    double[] test(double mu, double[] truth) throws FitFailure {
        double[] expected = likelihood.expectedData(truth);
        for (int i = 0; i < statistics.length; i++) {
            experiment.draw(expected, i, toy);
            try {
                profile.use(toy, truth);
                statistics[i] = statistic.of(profile, mu);
            } catch (FitFailure e) {
                throw new FitFailure("toy " + i + " at mu = " + mu + ": " + e.getMessage());
            }
        }
        Arrays.sort(statistics);
        return statistics;
    }

    /** A number of toys that is enough for a fraction. */
    static int checked(int toys) {
        if (toys < 100) {
            throw UserException.of(toys + " toys", "interval", "100 or more", "ask for more, 2000 as a start");
        }
        return toys;
    }

    /** Fraction of sorted statistics that are as large as a value, or larger. */
    static double tail(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value - TIE) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (sorted.length - low) / (double) sorted.length;
    }
}
