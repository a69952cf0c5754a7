package org.belladonna.reconstruction.tracking;

import java.util.Arrays;

/**
 * What a reference helix meets on its way out, in order: measurements and scatterers. Structure of arrays; reused. Each node has three
 * vectors of five: a measurement uses the first, a scatterer all (deflection in azimuth, deflection in dip, energy loss).
 */
final class TrackNodes {
    private static final int STRIDE = 15;

    int size;
    /** The first measurement, -1 for none. */
    int first;

    boolean[] measurement = new boolean[256];
    double[] vectors = new double[256 * STRIDE];
    double[] residual = new double[256];
    /** Variance of the measurement, or of the projected scattering angle. */
    double[] variance = new double[256];
    /** Drift length of a measurement by a wire, 0 for others. */
    double[] drift = new double[256];
    /** Place in the list of digits of what was measured. */
    int[] source = new int[256];
    /** Variance of omega by straggling. */
    double[] straggling = new double[256];

    void clear() {
        size = 0;
        first = -1;
    }

    /** Appends a node and returns its index. */
    int add(boolean isMeasurement) {
        if (size == measurement.length) {
            int n = 2 * size;
            measurement = Arrays.copyOf(measurement, n);
            vectors = Arrays.copyOf(vectors, n * STRIDE);
            residual = Arrays.copyOf(residual, n);
            variance = Arrays.copyOf(variance, n);
            drift = Arrays.copyOf(drift, n);
            source = Arrays.copyOf(source, n);
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
