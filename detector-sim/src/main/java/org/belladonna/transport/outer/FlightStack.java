package org.belladonna.transport.outer;

import java.util.Arrays;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;

/** Secondaries still to be followed, last in first out; structure of arrays, reused. */
final class FlightStack {
    private static final int FIELDS = 10;

    private int[] particle = new int[32];
    private int[] pdg = new int[32];
    private double[] values = new double[32 * FIELDS];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Pushes what an interaction has made. */
    void push(Track made) {
        Species species = Species.ALL.get(made.kind);
        if (size == particle.length) {
            particle = Arrays.copyOf(particle, 2 * size);
            pdg = Arrays.copyOf(pdg, 2 * size);
            values = Arrays.copyOf(values, 2 * size * FIELDS);
        }
        particle[size] = made.particle;
        pdg[size] = species.pdg();
        int i = size * FIELDS;
        values[i] = species.charge();
        values[i + 1] = species.mass();
        values[i + 2] = made.x;
        values[i + 3] = made.y;
        values[i + 4] = made.z;
        values[i + 5] = made.t;
        values[i + 6] = Math.sqrt(made.kinetic * (made.kinetic + 2 * species.mass()));
        values[i + 7] = made.ux;
        values[i + 8] = made.uy;
        values[i + 9] = made.uz;
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
