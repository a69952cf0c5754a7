package org.belladonna.transport;

import java.util.Arrays;

/**
 * All particles that flew through the tracking volume in an event, in the order in which they were followed: the generated ones and what they made on their way. For
 * studies only. Structure of arrays; GeV, mm.
 */
public final class Flights {
    /** What made a generated particle. */
    public static final String GENERATED = "generated";
    /** What made the products of a decay. */
    public static final String DECAY = "decay";
    /** What made a photon that an electron radiated. */
    public static final String BREMSSTRAHLUNG = "bremsstrahlung";
    /** What made the products of a particle that had stopped. */
    public static final String AT_REST = "at rest";

    /** Index of the generated particle that it is or descends from. */
    public int[] particle = new int[64];

    public int[] pdg = new int[64];
    /** Number of the flight of the particle that made it, -1 of a generated one. */
    public int[] mother = new int[64];
    /** What made it: {@link #GENERATED}, {@link #DECAY}, {@link #BREMSSTRAHLUNG}, or the name of a process as full transport has it. */
    public String[] origin = new String[64];
    /** Where it began. */
    public double[] x = new double[64];

    public double[] y = new double[64];
    public double[] z = new double[64];
    /** Momentum with which it began. */
    public double[] px = new double[64];

    public double[] py = new double[64];
    public double[] pz = new double[64];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Takes a particle that begins to fly and gives it its number. */
    void begin(ParticleState state) {
        if (size == particle.length) {
            grow();
        }
        state.flight = size;
        particle[size] = state.particle;
        pdg[size] = state.pdg;
        mother[size] = state.mother;
        origin[size] = state.origin;
        x[size] = state.x;
        y[size] = state.y;
        z[size] = state.z;
        px[size] = state.px;
        py[size] = state.py;
        pz[size] = state.pz;
        size++;
    }

    private void grow() {
        int n = 2 * size;
        particle = Arrays.copyOf(particle, n);
        pdg = Arrays.copyOf(pdg, n);
        mother = Arrays.copyOf(mother, n);
        origin = Arrays.copyOf(origin, n);
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        z = Arrays.copyOf(z, n);
        px = Arrays.copyOf(px, n);
        py = Arrays.copyOf(py, n);
        pz = Arrays.copyOf(pz, n);
    }
}
