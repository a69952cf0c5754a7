package org.belladonna.digitization;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Variance of the centre by charge of a cluster of channels along one axis, by what is known of it: number of channels, charge, and the length over which
 * the charge lies, which follows from the inclination of the track. Lengths in pitches.
 *
 * <p>A table worked out when it is made, from the response alone: an even charge of the length lies with its middle anywhere in a pitch, and is shared and read
 * as the digitiser does it ({@link ChargeSharing}). Immutable. Clusters that an even charge does not make, because a knock-on electron or another particle has added to them or a
 * channel is dead, have one that lies anywhere within what is too much, or too little.
 */
final class ClusterResolution {
    /** Most channels in the table; longer clusters are as these with a longer middle. */
    static final int MOST_CHANNELS = 8;

    private static final double LONGEST = MOST_CHANNELS - 1.0;
    private static final int LENGTHS = 112;
    private static final double LENGTH_STEP = LONGEST / LENGTHS;
    /** Steps of the threshold in parts of the charge. */
    private static final int PARTS = 10;

    private static final int ROWS = PARTS + 1;

    private static final double PART_STEP = 0.05;
    /** The threshold in parts of the charge of the first row: not 0, where the charge would be infinite. */
    private static final double LEAST_PART = 1e-3;
    /** Places of the middle of a charge in half of a pitch; the other half is its mirror image. */
    private static final int PLACES = 24;
    /** Probability of a cluster that is not as an even charge makes it. */
    private static final double UNEVEN = 1e-4;

    private static final double LEAST_LENGTH = 1e-3;
    private static final double EVEN = 12;

    private static final Map<Kind, ClusterResolution> KNOWN = new ConcurrentHashMap<>();

    /** All that the table depends on. */
    private record Kind(double floating, double noise) {}

    /** Noise of a channel in thresholds. */
    private final double noise;

    private final double[] table = new double[MOST_CHANNELS * ROWS * (LENGTHS + 1)];

    private ClusterResolution(Kind kind) {
        noise = kind.noise;
        ChargeSharing charge = new ChargeSharing(kind.floating, LONGEST);
        for (int l = 0; l <= LENGTHS; l++) {
            fill(l, Math.max(LEAST_LENGTH, l * LENGTH_STEP), charge);
        }
    }

    /**
     * The table of one kind of side; it is made once.
     *
     * @param floating share of the charge of a floating strip that each of its neighbours gets, 0 without floating strips
     * @param noise noise of a channel over the threshold, above 0
     */
    static ClusterResolution of(double floating, double noise) {
        return KNOWN.computeIfAbsent(new Kind(floating, noise), ClusterResolution::new);
    }

    /**
     * Variance in pitches squared, by interpolation.
     *
     * @param channels number of channels of the cluster, 1 or more
     * @param length length of the charge
     * @param threshold the threshold over the charge of the cluster
     */
    double variance(int channels, double length, double threshold) {
        int n = channels;
        double l = length;
        double t = threshold;
        int beyond = Math.max(n - MOST_CHANNELS, (int) Math.ceil(l - LONGEST));
        if (beyond > 0) {
            // The ends of a long cluster are those of a shorter one with as much charge for each channel.
            int shorter = Math.max(1, n - beyond);
            t *= (double) n / shorter;
            l = Math.max(0, l - beyond);
            if (shorter != n - beyond) {
                return mismatch(n, length);
            }
            n = shorter;
        }
        double x = l / LENGTH_STEP;
        double y = Math.min(t / PART_STEP, PARTS);
        int i = Math.min((int) x, LENGTHS - 1);
        int j = Math.min((int) y, PARTS - 1);
        int o = index(n - 1, j, i);
        double fx = x - i;
        double low = table[o] + fx * (table[o + 1] - table[o]);
        o += LENGTHS + 1;
        double high = table[o] + fx * (table[o + 1] - table[o]);
        return low + (y - j) * (high - low);
    }

    private static int index(int channels, int threshold, int length) {
        return (channels * ROWS + threshold) * (LENGTHS + 1) + length;
    }

    private static double mismatch(int channels, double length) {
        return (channels - length) * (channels - length) / EVEN;
    }

    private void fill(int l, double length, ChargeSharing charge) {
        double[] probability = new double[MOST_CHANNELS * ROWS];
        double[] square = new double[MOST_CHANNELS * ROWS];
        for (int i = 0; i < PLACES; i++) {
            charge.share(0.5 * (i + 0.5) / PLACES, length);
            for (int t = 0; t < ROWS; t++) {
                // What is lost below the threshold belongs to the charge, but clusters of little charge have lost it:
                // on average it is that of the
                // cluster.
                double threshold = Math.max(LEAST_PART, t * PART_STEP) * charge.collected();
                charge.read(noise * threshold, threshold);
                charge.addClusters(probability, square, t * MOST_CHANNELS, MOST_CHANNELS);
            }
        }
        for (int t = 0; t < ROWS; t++) {
            for (int n = 0; n < MOST_CHANNELS; n++) {
                int k = t * MOST_CHANNELS + n;
                table[index(n, t, l)] =
                        (square[k] / PLACES + UNEVEN * mismatch(n + 1, length)) / (probability[k] / PLACES + UNEVEN);
            }
        }
    }
}
