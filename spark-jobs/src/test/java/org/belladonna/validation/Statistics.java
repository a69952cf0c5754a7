package org.belladonna.validation;

import java.util.Arrays;

/** Robust measures of samples. */
final class Statistics {
    private static final double ONE_SIGMA = 0.6827;
    private static final double HALF_SIGMA = 0.3829;

    private Statistics() {}

    /** Half of the central interval that holds 68.27% of the values. */
    static double halfWidth(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return 0.5 * (quantile(sorted, 0.5 + 0.5 * ONE_SIGMA) - quantile(sorted, 0.5 - 0.5 * ONE_SIGMA));
    }

    /**
     * Statistical error of {@link #halfWidth} of a normal sample. A quantile p has the variance p (1 - p) / (n f^2), with the density f there;
     * with the covariance of the two ends half of their distance has 0.925 sigma^2 / n.
     */
    static double halfWidthError(double width, int entries) {
        return 0.962 * width / Math.sqrt(entries);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    /** Half of the shortest interval that holds 68.27% of the values: for lopsided distributions. */
    static double shortestHalfWidth(double[] values) {
        return shortest(values, ONE_SIGMA) / 2;
    }

    /** The shortest interval that holds 38.29% of the values, from -0.5 to 0.5 standard deviations of a normal core. */
    static double coreWidth(double[] values) {
        return shortest(values, HALF_SIGMA);
    }

    private static double shortest(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int inside = (int) (share * sorted.length);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + inside < sorted.length; i++) {
            best = Math.min(best, sorted[i + inside] - sorted[i]);
        }
        return best;
    }

    /** Binomial error of a share of {@code total}, not zero at the ends. */
    static double shareError(double share, double total) {
        double inside = Math.min(Math.max(share, 1 / (total + 2)), 1 - 1 / (total + 2));
        return Math.sqrt(inside * (1 - inside) / total);
    }

    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        return below + 1 < sorted.length
                ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }
}
