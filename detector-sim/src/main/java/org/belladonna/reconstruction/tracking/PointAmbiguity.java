package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.TrackerDigits;

/**
 * What a point of a pixel layer is worth where others lie as near. The points of a sensor inside the gate and "none of them" are weighted by how well
 * they explain the prediction against the density of the background, and replaced by the one Gaussian with the mean and the variance of the mixture
 * (probabilistic data association: Y. Bar-Shalom and T. Fortmann, Tracking and Data Association, 1988, section 6.4). By layer; one per thread.
 */
final class PointAmbiguity {
    private static final int CAPACITY = 32;
    /** Pixels of a background hit, on average. */
    private static final double CHANNELS_OF_A_POINT = 2;

    /** Weight of "none" up to which a point says something. */
    private static final double LARGEST_NONE = 0.95;

    /** What is to be added to u and v of the point of a layer, mm, and to their variances, mm^2. */
    final double[] shiftU;

    final double[] shiftV;
    final double[] spreadU;
    final double[] spreadV;

    private final SiliconGeometry silicon;
    private final int[] digit = new int[CAPACITY];
    private final double[] density = new double[CAPACITY];
    private int size;

    PointAmbiguity(SiliconGeometry silicon, int layers) {
        this.silicon = silicon;
        shiftU = new double[layers];
        shiftV = new double[layers];
        spreadU = new double[layers];
        spreadV = new double[layers];
    }

    /** The point of a layer is taken as sure. */
    void clear(int layer) {
        shiftU[layer] = 0;
        shiftV[layer] = 0;
        spreadU[layer] = 0;
        spreadV[layer] = 0;
    }

    /** Begins a search. */
    void begin() {
        size = 0;
    }

    /** A point in the gate: its chi squared, and the variances of its distance from the prediction. */
    void add(int point, double chi2, double varianceU, double varianceV) {
        if (size < CAPACITY) {
            digit[size] = point;
            density[size++] = Math.exp(-0.5 * chi2) / (2 * Math.PI * Math.sqrt(varianceU * varianceV));
        }
    }

    /** Ends a search in which a point was the best, whose distance from the prediction has the given variances. */
    void end(int layer, int best, TrackerDigits digits, double varianceU, double varianceV) {
        int sensor = digits.element[best];
        double efficiency = silicon.efficiency[sensor];
        double none = background(sensor) * (1 - efficiency) / efficiency;
        double total = none;
        double u = 0;
        double v = 0;
        double uu = 0;
        double vv = 0;
        for (int i = 0; i < size; i++) {
            if (digits.element[digit[i]] == sensor) {
                double du = digits.u[digit[i]] - digits.u[best];
                double dv = digits.v[digit[i]] - digits.v[best];
                total += density[i];
                u += density[i] * du;
                v += density[i] * dv;
                uu += density[i] * du * du;
                vv += density[i] * dv * dv;
            }
        }
        double some = total - none;
        u /= some;
        v /= some;
        shiftU[layer] = u;
        shiftV[layer] = v;
        // A weight w of "none" is a gain that is smaller by that: the variance of the distance divided by 1 - w.
        double missing = Math.min(LARGEST_NONE, none / total);
        double loose = missing / (1 - missing);
        spreadU[layer] = uu / some - u * u + loose * varianceU;
        spreadV[layer] = vv / some - v * v + loose * varianceV;
    }

    /** Background points for each mm^2 of a sensor. */
    private double background(int sensor) {
        double channels = (double) silicon.readout[sensor].u().channels()
                * silicon.readout[sensor].v().channels();
        double area = 4 * silicon.halfWidth[sensor] * silicon.halfLength[sensor];
        return silicon.readout[sensor].backgroundOccupancy() * channels / (CHANNELS_OF_A_POINT * area);
    }
}
