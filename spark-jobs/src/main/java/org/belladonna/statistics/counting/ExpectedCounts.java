package org.belladonna.statistics.counting;

import java.util.HashMap;
import java.util.Map;
import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.NormalTail;

/** What an experiment can expect when there is no signal: its upper ends for the quantiles of the number of events. */
public final class ExpectedCounts {
    private static final int MOST = 1_000_000;

    private ExpectedCounts() {}

    /**
     * Upper ends at -2, -1, 0, +1, +2 standard deviations of the number of background events; the measurements of background and
     * efficiency are as they are.
     */
    public static double[] uppers(CountingMethod method, CountingExperiment experiment) {
        int[] counts = quantiles(experiment);
        Map<Integer, Double> known = new HashMap<>();
        double[] uppers = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            uppers[i] = known.computeIfAbsent(
                    counts[i], n -> method.interval(experiment.withObserved(n)).upper());
        }
        return uppers;
    }

    /** The smallest numbers of events that are not exceeded with the probability of -2, -1, 0, +1, +2 standard deviations. */
    static int[] quantiles(CountingExperiment experiment) {
        int most = (int) Math.min(MOST, 50 + 3 * experiment.background().mean());
        int[] quantiles = new int[5];
        while (most <= MOST) {
            CountDistribution distribution = new CountDistribution(experiment, most);
            double[] probabilities = new double[most + 1];
            distribution.probabilities(0, probabilities);
            double sum = 0;
            int found = 0;
            for (int n = 0; n <= most && found < 5; n++) {
                sum += probabilities[n];
                while (found < 5 && sum >= 1 - NormalTail.above(found - 2)) {
                    quantiles[found++] = n;
                }
            }
            if (found == 5) {
                return quantiles;
            }
            most *= 2;
        }
        throw UserException.of(
                "background " + experiment.background().mean(),
                "counting experiment",
                "less than " + MOST + " events",
                "use a fit instead of a count");
    }
}
