package org.belladonna.transport.outer;

import java.util.Arrays;

/** Secondaries still to be followed, last in first out; structure of arrays, reused. */
final class FlightStack {
    private static final int FIELDS = 10;

    private int[] particle = new int[32];
    private int[] pdg = new int[32];
    private double[] values = new double[32 * FIELDS];
    private int size;
    private final Flight scratch = new Flight();

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Pushes a secondary that leaves a parent's place at a polar angle and azimuth about its direction. */
    void push(Flight parent, int code, double charge, double mass, double momentum, double cosine, double azimuth) {
        if (size == particle.length) {
            particle = Arrays.copyOf(particle, 2 * size);
            pdg = Arrays.copyOf(pdg, 2 * size);
            values = Arrays.copyOf(values, 2 * size * FIELDS);
        }
        scratch.direction(parent.ux, parent.uy, parent.uz);
        scratch.turn(Math.sqrt(Math.max(0, 1 - cosine * cosine)), cosine, azimuth);
        particle[size] = parent.particle;
        pdg[size] = code;
        int i = size * FIELDS;
        values[i] = charge;
        values[i + 1] = mass;
        values[i + 2] = parent.x;
        values[i + 3] = parent.y;
        values[i + 4] = parent.z;
        values[i + 5] = parent.t;
        values[i + 6] = momentum;
        values[i + 7] = scratch.ux;
        values[i + 8] = scratch.uy;
        values[i + 9] = scratch.uz;
        size++;
    }

    /** Takes the last secondary into {@code flight}. */
    void pop(Flight flight) {
        size--;
        int i = size * FIELDS;
        flight.particle = particle[size];
        flight.pdg = pdg[size];
        flight.charge = values[i];
        flight.mass = values[i + 1];
        flight.x = values[i + 2];
        flight.y = values[i + 3];
        flight.z = values[i + 4];
        flight.t = values[i + 5];
        flight.momentum = values[i + 6];
        flight.ux = values[i + 7];
        flight.uy = values[i + 8];
        flight.uz = values[i + 9];
    }
}
