package org.belladonna.transport;

import java.util.Arrays;

/** Crossings of silicon sensors and drift cells, in the order in which they were made. Structure of arrays; GeV, mm, ns. */
public final class TrackerHits {
    public static final int PXD = 0;
    public static final int SVD = 1;
    public static final int CDC = 2;

    /** Index of the generated particle. */
    public int[] particle = new int[256];
    /**
     * Number in {@link Flights} of the particle in flight that made it: the generated one itself, or one that it made on its way. For studies,
     * and for finding that is seeded with the truth.
     */
    public int[] flight = new int[256];
    /** {@link #PXD}, {@link #SVD} or {@link #CDC}. */
    public int[] subdetector = new int[256];
    /** Layer: 1 to 6 in silicon, 0 to 55 in the drift chamber. */
    public int[] layer = new int[256];
    /** Sensor number in its layer (silicon, ladder-major) or wire number in its layer (drift chamber). */
    public int[] element = new int[256];

    public double[] x = new double[256];
    public double[] y = new double[256];
    public double[] z = new double[256];
    public double[] t = new double[256];
    public double[] px = new double[256];
    public double[] py = new double[256];
    public double[] pz = new double[256];
    /** Energy left in the sensitive layer. */
    public double[] deposit = new double[256];
    /** Signed distance of closest approach to the wire in mm (drift chamber), 0 in silicon. */
    public double[] driftDistance = new double[256];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends a hit of a particle in flight at its present place, and returns its index. */
    public int add(ParticleState state, int subdetectorCode, int layerNumber, int elementNumber, double energy) {
        if (size == particle.length) {
            grow();
        }
        int i = size++;
        particle[i] = state.particle;
        flight[i] = state.flight;
        subdetector[i] = subdetectorCode;
        layer[i] = layerNumber;
        element[i] = elementNumber;
        x[i] = state.x;
        y[i] = state.y;
        z[i] = state.z;
        t[i] = state.t;
        px[i] = state.px;
        py[i] = state.py;
        pz[i] = state.pz;
        deposit[i] = energy;
        driftDistance[i] = 0;
        return i;
    }

    private void grow() {
        int n = 2 * particle.length;
        particle = Arrays.copyOf(particle, n);
        flight = Arrays.copyOf(flight, n);
        subdetector = Arrays.copyOf(subdetector, n);
        layer = Arrays.copyOf(layer, n);
        element = Arrays.copyOf(element, n);
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        z = Arrays.copyOf(z, n);
        t = Arrays.copyOf(t, n);
        px = Arrays.copyOf(px, n);
        py = Arrays.copyOf(py, n);
        pz = Arrays.copyOf(pz, n);
        deposit = Arrays.copyOf(deposit, n);
        driftDistance = Arrays.copyOf(driftDistance, n);
    }
}
