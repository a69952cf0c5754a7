package org.belladonna.transport;

import java.util.Arrays;

/** Crossings of sensitive layers of the muon detector. Structure of arrays; mm, ns. */
public final class MuonHits {
    public static final int BARREL = 0;
    public static final int FORWARD = 1;
    public static final int BACKWARD = 2;

    public int[] particle = new int[64];
    /** {@link #BARREL}, {@link #FORWARD} or {@link #BACKWARD}. */
    public int[] section = new int[64];
    /** Sector in its section. */
    public int[] sector = new int[64];
    /** Layer from 1, counted from the inside. */
    public int[] layer = new int[64];

    public double[] x = new double[64];
    public double[] y = new double[64];
    public double[] z = new double[64];
    public double[] t = new double[64];
    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends a hit of a particle in flight at its present place, and returns its index. */
    public int add(ParticleState state, int sectionCode, int sectorNumber, int layerNumber) {
        if (size == particle.length) {
            grow();
        }
        int i = size++;
        particle[i] = state.particle;
        section[i] = sectionCode;
        sector[i] = sectorNumber;
        layer[i] = layerNumber;
        x[i] = state.x;
        y[i] = state.y;
        z[i] = state.z;
        t[i] = state.t;
        return i;
    }

    private void grow() {
        int n = 2 * particle.length;
        particle = Arrays.copyOf(particle, n);
        section = Arrays.copyOf(section, n);
        sector = Arrays.copyOf(sector, n);
        layer = Arrays.copyOf(layer, n);
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        z = Arrays.copyOf(z, n);
        t = Arrays.copyOf(t, n);
    }
}
