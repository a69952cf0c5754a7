package org.belladonna.statistics.interval;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Samples of the signal strength from several chains: quantiles, how independent they are, and whether the chains agree.
 *
 * <p>Source: A. Vehtari, A. Gelman, D. Simpson, B. Carpenter, P. Buerkner, Bayesian Anal. 16 (2021) 667: split R-hat (equations 1
 * to 4), effective sample size (10 to 13, with the monotone sequence of C. Geyer, Statist. Sci. 7 (1992) 473), quantiles
 * (section 4.3).
 */
final class ChainSummary implements SignalPosterior.Quantiles {
    private static final long serialVersionUID = 1L;

    private final double[][] chains;
    private final double[] sorted;
    private final double scaleReduction;

    private ChainSummary(double[][] halves) {
        chains = halves;
        sorted = Arrays.stream(halves).flatMapToDouble(Arrays::stream).sorted().toArray();
        scaleReduction = Math.sqrt(totalVariance(halves) / withinVariance(halves));
    }

    /** Of chains of the same even length. */
    static ChainSummary of(double[][] samples) {
        double[][] halves = new double[2 * samples.length][];
        for (int c = 0; c < samples.length; c++) {
            int half = samples[c].length / 2;
            halves[2 * c] = Arrays.copyOfRange(samples[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(samples[c], half, 2 * half);
        }
        return new ChainSummary(halves);
    }

    /** Split R-hat. */
    double scaleReduction() {
        return scaleReduction;
    }

    @Override
    public double at(double probability) {
        double place = probability * (sorted.length - 1);
        int low = (int) Math.floor(Math.min(Math.max(place, 0), sorted.length - 1.0));
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    /** Half the distance of the quantiles at one standard deviation of the probability to either side. */
    @Override
    public double uncertainty(double probability) {
        double deviation = Math.sqrt(probability * (1 - probability) / effectiveSize(probability));
        return 0.5 * (at(Math.min(1, probability + deviation)) - at(Math.max(0, probability - deviation)));
    }

    @Override
    public double[] shortest(double probability) {
        int inside = (int) Math.ceil(probability * (sorted.length - 1));
        int best = 0;
        for (int i = 0; i + inside < sorted.length; i++) {
            if (sorted[i + inside] - sorted[i] < sorted[best + inside] - sorted[best]) {
                best = i;
            }
        }
        return new double[] {sorted[best], sorted[best + inside]};
    }

    /** Number of independent samples for a quantile: that of the indicator of being below it. */
    double effectiveSize(double probability) {
        double quantile = at(probability);
        return effectiveSize(x -> x <= quantile ? 1 : 0);
    }

    private double effectiveSize(DoubleUnaryOperator function) {
        double[][] values = new double[chains.length][];
        for (int c = 0; c < chains.length; c++) {
            values[c] = Arrays.stream(chains[c]).map(function).toArray();
        }
        double total = totalVariance(values);
        double within = withinVariance(values);
        int n = values[0].length;
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair = correlation(values, lag, total, within) + correlation(values, lag + 1, total, within);
            if (!(pair > 0)) {
                break;
            }
            last = Math.min(last, pair);
            sum += last;
        }
        double size = (double) n * values.length;
        return size / Math.max(2 * sum - 1, 1 / Math.log10(size));
    }

    /** Autocorrelation at a lag, of all chains together. */
    private static double correlation(double[][] values, int lag, double total, double within) {
        double covariance = 0;
        for (double[] chain : values) {
            double mean = mean(chain);
            double sum = 0;
            for (int i = 0; i + lag < chain.length; i++) {
                sum += (chain[i] - mean) * (chain[i + lag] - mean);
            }
            covariance += sum / chain.length / values.length;
        }
        return 1 - (within - covariance) / total;
    }

    private static double withinVariance(double[][] values) {
        double sum = 0;
        for (double[] chain : values) {
            double mean = mean(chain);
            double squares = 0;
            for (double x : chain) {
                squares += (x - mean) * (x - mean);
            }
            sum += squares / (chain.length - 1) / values.length;
        }
        return sum;
    }

    private static double totalVariance(double[][] values) {
        int n = values[0].length;
        double[] means = Arrays.stream(values).mapToDouble(ChainSummary::mean).toArray();
        double grand = mean(means);
        double between = 0;
        for (double mean : means) {
            between += (mean - grand) * (mean - grand) / (means.length - 1);
        }
        return (n - 1.0) / n * withinVariance(values) + between;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
