package org.belladonna.particle;

import java.util.Arrays;

/**
 * The particles of one event as a structure of arrays, reused from event to event. GeV, mm, ns; status codes as in HepMC3
 * (1 final, 2 decayed, 4 beam). The frame is said by whoever fills it.
 *
 * <p>Index i runs from 0 to {@link #size} - 1; the arrays are longer. Mothers come before their daughters.
 */
public final class ParticleRecord {
    public static final int FINAL = 1;
    public static final int DECAYED = 2;
    public static final int BEAM = 4;

    public int[] pdg = new int[32];
    public int[] status = new int[32];
    public int[] mother = new int[32];
    public double[] px = new double[32];
    public double[] py = new double[32];
    public double[] pz = new double[32];
    public double[] energy = new double[32];
    public double[] x = new double[32];
    public double[] y = new double[32];
    public double[] z = new double[32];
    public double[] t = new double[32];

    /** Weight of the event relative to an unweighted one of its sample: 1 unless the generator over- or undersamples. */
    public double weight = 1;

    private int size;

    public int size() {
        return size;
    }

    /** Forgets all particles and sets the weight to 1. */
    public void clear() {
        size = 0;
        weight = 1;
    }

    /** Appends a particle that starts at the origin at time 0, and returns its index. */
    public int add(int pdgCode, int statusCode, int motherIndex, double pX, double pY, double pZ, double e) {
        if (size == pdg.length) {
            grow();
        }
        int i = size++;
        pdg[i] = pdgCode;
        status[i] = statusCode;
        mother[i] = motherIndex;
        px[i] = pX;
        py[i] = pY;
        pz[i] = pZ;
        energy[i] = e;
        x[i] = 0;
        y[i] = 0;
        z[i] = 0;
        t[i] = 0;
        return i;
    }

    /** Moves the start of particle i to (vx, vy, vz) in mm at time vt in ns. */
    public void setVertex(int i, double vx, double vy, double vz, double vt) {
        x[i] = vx;
        y[i] = vy;
        z[i] = vz;
        t[i] = vt;
    }

    private void grow() {
        int capacity = 2 * pdg.length;
        pdg = Arrays.copyOf(pdg, capacity);
        status = Arrays.copyOf(status, capacity);
        mother = Arrays.copyOf(mother, capacity);
        px = Arrays.copyOf(px, capacity);
        py = Arrays.copyOf(py, capacity);
        pz = Arrays.copyOf(pz, capacity);
        energy = Arrays.copyOf(energy, capacity);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        z = Arrays.copyOf(z, capacity);
        t = Arrays.copyOf(t, capacity);
    }
}
