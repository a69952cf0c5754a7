package org.belladonna.reconstruction.tracking;

import java.util.Arrays;

/**
 * What a reference helix meets on its way out, in order: measurements and scatterers. Structure of arrays; reused. Each node has three
 * vectors of five: a measurement uses the first, a scatterer all (deflection in azimuth, deflection in dip, energy loss).
 */
final class TrackNodes {
    private static final int STRIDE = 15;

    int size;
    boolean[] measurement = new boolean[256];
    double[] vectors = new double[256 * STRIDE];
    double[] residual = new double[256];
    /** Variance of the measurement, or of the projected scattering angle. */
    double[] variance = new double[256];
    /** Measurements by wires: change of the residual for the other side of the wire, and the penalty in chi squared for it. */
    double[] flip = new double[256];

    double[] flipPenalty = new double[256];
    /** Variance of omega by straggling. */
    double[] straggling = new double[256];

    void clear() {
        size = 0;
    }

    /** Appends a node and returns its index. */
    int add(boolean isMeasurement) {
        if (size == measurement.length) {
            int n = 2 * size;
            measurement = Arrays.copyOf(measurement, n);
            vectors = Arrays.copyOf(vectors, n * STRIDE);
            residual = Arrays.copyOf(residual, n);
            variance = Arrays.copyOf(variance, n);
            flip = Arrays.copyOf(flip, n);
            flipPenalty = Arrays.copyOf(flipPenalty, n);
            straggling = Arrays.copyOf(straggling, n);
        }
        measurement[size] = isMeasurement;
        return size++;
    }

    /** Offset of a vector of a node, number 0 to 2. */
    int offset(int node, int vector) {
        return node * STRIDE + 5 * vector;
    }
}
