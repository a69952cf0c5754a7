package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.transport.TrackerHits;

/** Measurements in silicon and in drift cells, in the order of their hits. Structure of arrays; reused from event to event. */
public final class TrackerDigits {
    /** Generated particle; for studies, and for the finder that is seeded with it. */
    public int[] particle = new int[256];
    /** Particle in flight as in {@link TrackerHits#flight}; likewise. */
    public int[] flight = new int[256];
    /** {@link TrackerHits#PXD}, {@link TrackerHits#SVD} or {@link TrackerHits#CDC}. */
    public int[] subdetector = new int[256];
    /** Layer: 1 to 6 in silicon, 0 to 55 in the drift chamber. */
    public int[] layer = new int[256];
    /** Index of the sensor or of the wire in the compiled geometry. */
    public int[] element = new int[256];
    /** Silicon: local u, mm. Drift chamber: drift length with the sign of the side that it seems to be on, mm. */
    public double[] u = new double[256];
    /** Silicon: local v, mm. Drift chamber: 0. */
    public double[] v = new double[256];
    /** Standard deviation of u, mm. */
    public double[] sigmaU = new double[256];
    /** Standard deviation of v in silicon, mm; 0 in the drift chamber. */
    public double[] sigmaV = new double[256];
    /** Energy measured, GeV. */
    public double[] charge = new double[256];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends a digit of a hit, and returns its index; u, v, their errors and the charge are to be set. */
    public int add(TrackerHits hits, int hit, int elementIndex) {
        if (size == particle.length) {
            grow();
        }
        int i = size++;
        particle[i] = hits.particle[hit];
        flight[i] = hits.flight[hit];
        subdetector[i] = hits.subdetector[hit];
        layer[i] = hits.layer[hit];
        element[i] = elementIndex;
        return i;
    }

    private void grow() {
        int n = 2 * particle.length;
        particle = Arrays.copyOf(particle, n);
        flight = Arrays.copyOf(flight, n);
        subdetector = Arrays.copyOf(subdetector, n);
        layer = Arrays.copyOf(layer, n);
        element = Arrays.copyOf(element, n);
        u = Arrays.copyOf(u, n);
        v = Arrays.copyOf(v, n);
        sigmaU = Arrays.copyOf(sigmaU, n);
        sigmaV = Arrays.copyOf(sigmaV, n);
        charge = Arrays.copyOf(charge, n);
    }
}
