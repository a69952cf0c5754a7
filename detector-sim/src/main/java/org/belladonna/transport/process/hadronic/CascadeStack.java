package org.belladonna.transport.process.hadronic;

import java.util.Arrays;

/** Particles inside of a nucleus that wait to fly, last in first out, and the one that flies. Reused; GeV, fm. */
final class CascadeStack {
    private static final int FIELDS = 8;

    /** PDG code of the particle that flies. */
    int pdg;
    /** Its energy far away from the nucleus, with its mass. */
    double energy;
    /** Its direction. */
    double ux;

    double uy;
    double uz;
    /** Its place. */
    double x;

    double y;
    double z;
    /** Path on which it does not interact yet. */
    double unformed;

    private int[] codes = new int[64];
    private double[] values = new double[64 * FIELDS];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a particle at the place of the one that flies. */
    void put(int particle, double total, double vx, double vy, double vz, double free) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
            values = Arrays.copyOf(values, 2 * size * FIELDS);
        }
        int i = size * FIELDS;
        codes[size++] = particle;
        values[i] = total;
        values[i + 1] = vx;
        values[i + 2] = vy;
        values[i + 3] = vz;
        values[i + 4] = x;
        values[i + 5] = y;
        values[i + 6] = z;
        values[i + 7] = free;
    }

    /** Lets the last one fly. */
    void pop() {
        int i = --size * FIELDS;
        pdg = codes[size];
        energy = values[i];
        ux = values[i + 1];
        uy = values[i + 2];
        uz = values[i + 3];
        x = values[i + 4];
        y = values[i + 5];
        z = values[i + 6];
        unformed = values[i + 7];
    }

    /** Moves the one that flies. */
    void advance(double way) {
        x += way * ux;
        y += way * uy;
        z += way * uz;
    }

    /** Square of its distance from the centre. */
    double square() {
        return x * x + y * y + z * z;
    }

    /** Whether it flies away from the centre. */
    boolean outward() {
        return x * ux + y * uy + z * uz >= 0;
    }
}
