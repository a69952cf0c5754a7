package org.belladonna.transport;

import java.util.Arrays;

/** Charged particles at the front of the calorimeter, behind the Cherenkov detectors. Structure of arrays; GeV, mm. */
public final class CherenkovHits {
    /** Index of the generated particle. */
    public int[] particle = new int[32];

    public double[] x = new double[32];
    public double[] y = new double[32];
    public double[] z = new double[32];
    /** Energy over momentum, the reciprocal velocity in units of that of light. */
    public double[] inverseBeta = new double[32];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends a charged particle in flight. */
    public void add(ParticleState state) {
        if (size == particle.length) {
            int n = 2 * size;
            particle = Arrays.copyOf(particle, n);
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            z = Arrays.copyOf(z, n);
            inverseBeta = Arrays.copyOf(inverseBeta, n);
        }
        particle[size] = state.particle;
        x[size] = state.x;
        y[size] = state.y;
        z[size] = state.z;
        inverseBeta[size] = state.energy() / state.momentum();
        size++;
    }
}
