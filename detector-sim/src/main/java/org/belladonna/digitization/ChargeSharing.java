package org.belladonna.digitization;

import org.apache.commons.math3.special.Erf;

/**
 * What the channels along one axis make of an even charge: the part that each collects, the probability that it fires, and the clusters that may follow, with
 * their distance from the middle of the charge. Lengths in pitches, charges in parts of the whole. One for each calculation.
 */
final class ChargeSharing {
    /** Standard deviations of the noise from the threshold beyond which it does not matter. */
    private static final double CLEAR = 5;

    /** Content of the normal distribution below a place, in steps of STEP from -CLEAR to CLEAR: good to a thousandth. */
    private static final double STEP = 0.01;

    private static final double[] NORMAL = normal();

    private final double floating;
    private final int reach;
    /** By channel: the part of the charge on it, the probability that it fires, and mean and variance of its signal when it does. */
    private final double[] part;

    private final double[] fires;
    private final double[] signal;
    private final double[] variance;
    /** First channel on which there is charge, and one past the last. */
    private int begin;

    private int end;
    private double middle;

    /**
     * @param floating share of the charge of a floating strip that each of its neighbours gets, 0 without floating strips
     * @param longest longest charge
     */
    ChargeSharing(double floating, double longest) {
        this.floating = floating;
        reach = (int) (0.5 * longest) + 2;
        part = new double[2 * reach + 1];
        fires = new double[part.length];
        signal = new double[part.length];
        variance = new double[part.length];
    }

    private static double[] normal() {
        double[] content = new double[(int) Math.round(2 * CLEAR / STEP) + 1];
        for (int i = 0; i < content.length; i++) {
            content[i] = 0.5 * Erf.erfc((CLEAR - i * STEP) / Math.sqrt(2));
        }
        return content;
    }

    /** Mean part of a charge that is collected. */
    double collected() {
        return floating == 0 ? 1 : 0.5 + floating;
    }

    /** Shares a charge whose middle is at a place from 0 to 1/2, seen from that of a channel. */
    void share(double place, double length) {
        middle = place;
        begin = part.length;
        end = 0;
        for (int k = 0; k < part.length; k++) {
            double from = k - reach - middle;
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

    /** What the channels do with their parts, with this noise and threshold. */
    void read(double noise, double threshold) {
        for (int k = begin; k < end; k++) {
            double above = (part[k] - threshold) / noise;
            signal[k] = part[k];
            variance[k] = noise * noise;
            if (Math.abs(above) > CLEAR) {
                fires[k] = above > 0 ? 1 : 0;
            } else {
                // The part of a normal distribution that is above the threshold: its content, mean, and variance.
                fires[k] = NORMAL[(int) Math.round((above + CLEAR) / STEP)];
                double hazard = Math.exp(-0.5 * above * above) / Math.sqrt(2 * Math.PI) / fires[k];
                signal[k] += noise * hazard;
                variance[k] *= Math.max(0, 1 - hazard * (above + hazard));
            }
        }
    }

    /**
     * Adds the clusters that may be read to sums, by number of channels from 1 on from an offset on.
     *
     * @param probability takes their probability
     * @param square takes the probability times the square of the distance of the centre by charge from the middle
     * @param most largest number of channels
     */
    void addClusters(double[] probability, double[] square, int offset, int most) {
        for (int first = begin; first < end; first++) {
            double chance = first == begin ? 1 : 1 - fires[first - 1];
            double sum = 0;
            double moment = 0;
            for (int last = first; last < end && last - first < most; last++) {
                chance *= fires[last];
                if (chance == 0) {
                    break;
                }
                sum += signal[last];
                moment += signal[last] * (last - reach);
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
            double distance = k - reach - centre;
            sum += distance * distance * variance[k];
        }
        return sum;
    }
}
