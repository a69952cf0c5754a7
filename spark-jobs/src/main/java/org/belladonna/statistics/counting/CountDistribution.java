package org.belladonna.statistics.counting;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/**
 * Distribution of the number of events at a signal s, averaged over what is known of background and efficiency: what
 * Cousins and Highland (Nucl. Instrum. Meth. A 320 (1992) 331) put in the place of the Poisson distribution. The average
 * over the background is a distribution of its number of events, in closed form but for the normal one.
 *
 * <p>A sideband of y events is used with a flat prior, so that b has a gamma distribution of shape y + 1.
 */
final class CountDistribution {
    private static final double NEGLIGIBLE = 1e-22;

    private final int most;
    private final int first;
    private final double[] background;
    private final Nodes efficiency;
    private final double[] ofSignal;

    /**
     * @param experiment background and efficiency
     * @param most largest number of events that is asked for
     */
    CountDistribution(CountingExperiment experiment, int most) {
        this.most = most;
        ofSignal = new double[most + 1];
        efficiency = Nodes.of(experiment.efficiency());
        double[] all = background(experiment.background(), most);
        double largest = 0;
        for (double probability : all) {
            largest = Math.max(largest, probability);
        }
        int low = 0;
        int high = most;
        while (low < high && all[low] < NEGLIGIBLE * largest) {
            low++;
        }
        while (high > low && all[high] < NEGLIGIBLE * largest) {
            high--;
        }
        first = low;
        background = Arrays.copyOfRange(all, low, high + 1);
    }

    /** Writes the probabilities of 0 to the largest number of events. */
    void probabilities(double signal, double[] to) {
        Arrays.fill(ofSignal, 0);
        for (int j = 0; j < efficiency.values().length; j++) {
            addPoisson(efficiency.values()[j] * signal, efficiency.weights()[j]);
        }
        for (int n = 0; n <= most; n++) {
            double sum = 0;
            for (int i = 0; i < background.length && first + i <= n; i++) {
                sum += background[i] * ofSignal[n - first - i];
            }
            to[n] = sum;
        }
    }

    /** Each term from its neighbour, beginning at the largest. */
    private void addPoisson(double mean, double weight) {
        int mode = (int) Math.min(most, Math.floor(mean));
        double term = weight * Poisson.probability(mode, mean);
        double up = term;
        for (int k = mode; k <= most && up > 0; k++) {
            ofSignal[k] += up;
            up *= mean / (k + 1);
        }
        double down = term;
        for (int k = mode; k > 0 && down > 0; k--) {
            down *= k / mean;
            ofSignal[k - 1] += down;
        }
    }

    /** Probability of n events or fewer. */
    double upTo(int n, double signal) {
        double sum = 0;
        for (int j = 0; j < efficiency.values().length; j++) {
            double mean = efficiency.values()[j] * signal;
            // Signal events from the least number on: the next probability is the last one and one term.
            int most = Math.min(background.length - 1, n - first);
            double below = Poisson.upTo(n - first - most, mean);
            double part = 0;
            for (int i = most; i >= 0; i--) {
                part += background[i] * below;
                below += Poisson.probability(n - first - i + 1, mean);
            }
            sum += efficiency.weights()[j] * part;
        }
        return sum;
    }

    /** Probability of n events or more. */
    double from(int n, double signal) {
        return 1 - upTo(n - 1, signal);
    }

    /** Smallest number of background events that is not negligible. */
    int firstBackground() {
        return first;
    }

    /** Probability of background events, from the first one on. */
    double[] background() {
        return background;
    }

    Nodes efficiency() {
        return efficiency;
    }

    int most() {
        return most;
    }

    private static double[] background(Background background, int most) {
        double[] probabilities = new double[most + 1];
        if (background instanceof Background.Gamma gamma) {
            double scale = gamma.sigma() * gamma.sigma() / gamma.mean();
            negativeBinomial(gamma.mean() / scale, scale, probabilities);
        } else if (background instanceof Background.Sideband sideband) {
            negativeBinomial(sideband.count() + 1.0, 1 / sideband.tau(), probabilities);
        } else {
            Nodes means = background instanceof Background.Gauss gauss
                    ? Nodes.normal(gauss.mean(), gauss.sigma())
                    : Nodes.one(background.mean());
            for (int n = 0; n <= most; n++) {
                for (int i = 0; i < means.values().length; i++) {
                    probabilities[n] += means.weights()[i] * Poisson.probability(n, means.values()[i]);
                }
            }
        }
        return probabilities;
    }

    /** A Poisson distribution whose mean has a gamma distribution. */
    private static void negativeBinomial(double shape, double scale, double[] to) {
        for (int n = 0; n < to.length; n++) {
            to[n] = Math.exp(Gamma.logGamma(n + shape)
                    - Gamma.logGamma(shape)
                    - Gamma.logGamma(n + 1.0)
                    - shape * Math.log1p(scale)
                    + n * (Math.log(scale) - Math.log1p(scale)));
        }
    }
}
