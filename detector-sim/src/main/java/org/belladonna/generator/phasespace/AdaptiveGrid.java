package org.belladonna.generator.phasespace;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A piecewise constant density on the unit cube, a product over its axes, that adapts to a function.
 *
 * <p>Source: G. P. Lepage, J. Comput. Phys. 27 (1978) 192.
 */
final class AdaptiveGrid implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BINS = 48;
    /** Lepage's damping exponent alpha. */
    private static final double DAMPING = 1.5;

    /** Steps of the table that finds the bin of a number. */
    private static final int STEPS = 256;

    private final double[][] edges;
    private transient double[][] sums;
    /** Density by axis and bin, and the first bin that reaches into each step; made from the edges when they are needed. */
    private transient double[] densities;

    private transient byte[] firstBin;

    AdaptiveGrid(int dimensions) {
        edges = new double[dimensions][BINS + 1];
        for (double[] axis : edges) {
            for (int i = 0; i <= BINS; i++) {
                axis[i] = (double) i / BINS;
            }
        }
    }

    /** Replaces uniform numbers by a point with the density of the grid. */
    void map(double[] u) {
        for (int d = 0; d < edges.length; d++) {
            double scaled = u[d] * BINS;
            int bin = (int) scaled;
            double low = edges[d][bin];
            u[d] = low + (scaled - bin) * (edges[d][bin + 1] - low);
        }
    }

    /** Density at a point of the unit cube. */
    double density(double[] x) {
        tabulate();
        double density = 1;
        for (int d = 0; d < edges.length; d++) {
            density *= densities[d * BINS + bin(d, x[d])];
        }
        return density;
    }

    private void tabulate() {
        if (densities != null) {
            return;
        }
        double[] table = new double[edges.length * BINS];
        byte[] first = new byte[edges.length * STEPS];
        for (int d = 0; d < edges.length; d++) {
            int bin = 0;
            for (int i = 0; i < BINS; i++) {
                table[d * BINS + i] = 1 / (BINS * (edges[d][i + 1] - edges[d][i]));
            }
            for (int step = 0; step < STEPS; step++) {
                while (bin < BINS - 1 && edges[d][bin + 1] <= (double) step / STEPS) {
                    bin++;
                }
                first[d * STEPS + step] = (byte) bin;
            }
        }
        firstBin = first;
        densities = table;
    }

    private int bin(int axis, double x) {
        double[] edge = edges[axis];
        int bin = firstBin[axis * STEPS + Math.min(STEPS - 1, (int) (x * STEPS))];
        while (bin < BINS - 1 && x >= edge[bin + 1]) {
            bin++;
        }
        return bin;
    }

    /** Takes note of the squared weight of a point of the unit cube. */
    void record(double[] x, double squaredWeight) {
        tabulate();
        if (sums == null) {
            sums = new double[edges.length][BINS];
        }
        for (int d = 0; d < edges.length; d++) {
            sums[d][bin(d, x[d])] += squaredWeight;
        }
    }

    /** Moves the edges so that all bins contribute alike, and forgets the recorded weights. */
    void adapt() {
        if (sums == null) {
            return;
        }
        for (int d = 0; d < edges.length; d++) {
            adaptAxis(edges[d], smooth(sums[d]));
        }
        sums = null;
        densities = null;
    }

    private static double[] smooth(double[] sum) {
        double[] result = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            int low = Math.max(0, i - 1);
            int high = Math.min(BINS - 1, i + 1);
            for (int j = low; j <= high; j++) {
                result[i] += sum[j] / (high - low + 1);
            }
        }
        double total = Arrays.stream(result).sum();
        for (int i = 0; i < BINS; i++) {
            double share = result[i] / total;
            // Lepage's compression of large ratios; the floor keeps every bin reachable.
            result[i] = share <= 1e-12 ? 1e-9 : Math.pow((share - 1) / Math.log(share), DAMPING) + 1e-9;
        }
        return result;
    }

    private static void adaptAxis(double[] edge, double[] importance) {
        double perBin = Arrays.stream(importance).sum() / BINS;
        double[] old = edge.clone();
        double filled = 0;
        int from = 0;
        for (int i = 1; i < BINS; i++) {
            while (filled + importance[from] < i * perBin && from < BINS - 1) {
                filled += importance[from++];
            }
            double fraction = Math.min(1, (i * perBin - filled) / importance[from]);
            edge[i] = old[from] + fraction * (old[from + 1] - old[from]);
        }
    }
}
