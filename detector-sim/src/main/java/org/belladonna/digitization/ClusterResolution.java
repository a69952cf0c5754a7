package org.belladonna.digitization;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.special.Erf;

/**
 * Variance of the centre by charge of a cluster of channels along one axis, by what is known of it: number of channels, charge, and the length over which
 * the charge lies, which follows from the inclination of the track. Lengths in pitches, charges in thresholds.
 *
 * <p>A table worked out when it is made, from the response alone. An even charge of the length lies with its middle anywhere in a pitch; each channel, and
 * a floating strip for its neighbours, collects what lies on it; a channel fires with the probability that noise leaves it above the threshold.
 * Every run of neighbours that may have fired is a cluster, with its probability, its charge, and the distance of its centre from the middle of the
 * charge; the noise of the channels is added. Clusters that an even charge does not make, because a knock-on electron or another particle has added to them or a
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
    /** Channels on either side of the one in the middle. */
    private static final int REACH = (int) (LONGEST / 2) + 2;
    /** Probability of a cluster that is not as an even charge makes it. */
    private static final double UNEVEN = 1e-4;
    /** Standard deviations of the noise from the threshold beyond which it does not matter. */
    private static final double CLEAR = 5;

    private static final double STEP = 0.01;
    private static final double LEAST_LENGTH = 1e-3;
    private static final double EVEN = 12;

    /** Content of the normal distribution below a place, in steps of STEP from -CLEAR to CLEAR. */
    private static final double[] NORMAL = normal();

    private static final Map<Kind, ClusterResolution> KNOWN = new ConcurrentHashMap<>();

    /** All that the table depends on. */
    private record Kind(double floating, double noise) {}

    private final double floating;
    /** Noise of a channel in thresholds. */
    private final double noise;

    private final double[] table = new double[MOST_CHANNELS * ROWS * (LENGTHS + 1)];
    /** By channel: the part of the charge on it, the probability that it fires, and mean and variance of its signal when it does. */
    private final double[] part = new double[2 * REACH + 1];

    private final double[] fires = new double[part.length];
    private final double[] signal = new double[part.length];
    private final double[] variance = new double[part.length];
    /** First channel on which there is charge, and one past the last. */
    private int begin;

    private int end;
    /** By row and number of channels of a cluster: sums of probability, and of probability times the square of the distance. */
    private final double[] probability = new double[MOST_CHANNELS * ROWS];

    private final double[] square = new double[MOST_CHANNELS * ROWS];

    private ClusterResolution(Kind kind) {
        floating = kind.floating;
        noise = kind.noise;
        for (int l = 0; l <= LENGTHS; l++) {
            fill(l, Math.max(LEAST_LENGTH, l * LENGTH_STEP));
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

    private static double[] normal() {
        double[] content = new double[(int) Math.round(2 * CLEAR / STEP) + 1];
        for (int i = 0; i < content.length; i++) {
            content[i] = 0.5 * Erf.erfc((CLEAR - i * STEP) / Math.sqrt(2));
        }
        return content;
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

    private void fill(int l, double length) {
        Arrays.fill(probability, 0);
        Arrays.fill(square, 0);
        for (int i = 0; i < PLACES; i++) {
            double middle = 0.5 * (i + 0.5) / PLACES;
            share(middle, length);
            for (int t = 0; t < ROWS; t++) {
                // What is lost below the threshold belongs to the charge, but clusters of little charge have lost it:
                // on average it is that of the
                // cluster.
                double threshold = Math.max(LEAST_PART, t * PART_STEP) * (floating == 0 ? 1 : 0.5 + floating);
                read(threshold);
                runs(middle, t * MOST_CHANNELS);
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

    /** Shares a charge with its middle at a place, seen from that of the channel in the middle. */
    private void share(double middle, double length) {
        begin = part.length;
        end = 0;
        for (int k = 0; k < part.length; k++) {
            double from = k - REACH - middle;
            part[k] = (collected(0.5 * length - from) - collected(-0.5 * length - from)) / length;
            if (part[k] > 0) {
                begin = Math.min(begin, k);
                end = k + 1;
            }
        }
    }

    /** What a channel collects of a charge of density 1 that lies from minus infinity to a place, seen from its middle. */
    private double collected(double place) {
        double x = Math.min(Math.abs(place), 0.75);
        double half = floating == 0 ? Math.min(x, 0.5) : Math.min(x, 0.25) + floating * Math.max(0, x - 0.25);
        return Math.copySign(half, place);
    }

    /** What the channels do with their parts of the charge, noise and threshold in parts of the charge. */
    private void read(double threshold) {
        double shaken = noise * threshold;
        for (int k = begin; k < end; k++) {
            double above = (part[k] - threshold) / shaken;
            signal[k] = part[k];
            variance[k] = shaken * shaken;
            if (Math.abs(above) > CLEAR) {
                fires[k] = above > 0 ? 1 : 0;
            } else {
                // The part of a normal distribution that is above the threshold: its content, mean, and variance.
                fires[k] = NORMAL[(int) Math.round((above + CLEAR) / STEP)];
                double hazard = Math.exp(-0.5 * above * above) / Math.sqrt(2 * Math.PI) / fires[k];
                signal[k] += shaken * hazard;
                variance[k] *= Math.max(0, 1 - hazard * (above + hazard));
            }
        }
    }

    /** Adds the clusters that the charge may make, with their chance, to the sums from an offset on. */
    private void runs(double middle, int offset) {
        for (int first = begin; first < end; first++) {
            double chance = first == begin ? 1 : 1 - fires[first - 1];
            double sum = 0;
            double moment = 0;
            for (int last = first; last < end && last - first < MOST_CHANNELS; last++) {
                chance *= fires[last];
                if (chance == 0) {
                    break;
                }
                sum += signal[last];
                moment += signal[last] * (last - REACH);
                double closed = last + 1 == end ? chance : chance * (1 - fires[last + 1]);
                if (closed > 0) {
                    double centre = moment / sum;
                    double miss = centre - middle;
                    int k = offset + last - first;
                    probability[k] += closed;
                    square[k] += closed * (miss * miss + shaken(first, last, centre) / (sum * sum));
                }
            }
        }
    }

    /** Variance of the first moment of the signals about a centre. */
    private double shaken(int first, int last, double centre) {
        double sum = 0;
        for (int k = first; k <= last; k++) {
            double distance = k - REACH - centre;
            sum += distance * distance * variance[k];
        }
        return sum;
    }
}
