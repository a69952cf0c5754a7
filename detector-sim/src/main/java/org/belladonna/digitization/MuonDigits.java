package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.transport.MuonHits;

/** Two-dimensional hits of the muon detector; structure of arrays, reused. mm, ns. */
public final class MuonDigits {
    /** Section code of {@link MuonHits}. */
    public int[] section = new int[64];

    public int[] sector = new int[64];
    /** Layer from 1. */
    public int[] layer = new int[64];

    public double[] x = new double[64];
    public double[] y = new double[64];
    public double[] z = new double[64];
    public double[] time = new double[64];
    /** Generated particle, -1 for none. */
    public int[] particle = new int[64];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends the digit of a crossing at a measured place and time. */
    void add(MuonHits hits, int hit, double digitX, double digitY, double digitZ, double digitTime) {
        if (size == section.length) {
            grow();
        }
        section[size] = hits.section[hit];
        sector[size] = hits.sector[hit];
        layer[size] = hits.layer[hit];
        particle[size] = hits.particle[hit];
        x[size] = digitX;
        y[size] = digitY;
        z[size] = digitZ;
        time[size] = digitTime;
        size++;
    }

    private void grow() {
        int n = 2 * section.length;
        section = Arrays.copyOf(section, n);
        sector = Arrays.copyOf(sector, n);
        layer = Arrays.copyOf(layer, n);
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        z = Arrays.copyOf(z, n);
        time = Arrays.copyOf(time, n);
        particle = Arrays.copyOf(particle, n);
    }
}
