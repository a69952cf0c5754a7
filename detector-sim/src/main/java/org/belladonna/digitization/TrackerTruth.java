package org.belladonna.digitization;

import java.util.Arrays;

/** Which particle made each digit of {@link TrackerDigits}, by its index there. For studies; reconstruction does not see it. */
public final class TrackerTruth {
    /** Index of the generated particle; -1 for background and for points whose two coordinates come from different particles. */
    public int[] particle = new int[256];
    /** Particle in flight as in {@link org.belladonna.transport.TrackerHits#flight}, or -1. */
    public int[] flight = new int[256];

    private int size;

    public int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(int generated, int inFlight) {
        if (size == particle.length) {
            particle = Arrays.copyOf(particle, 2 * size);
            flight = Arrays.copyOf(flight, 2 * size);
        }
        particle[size] = generated;
        flight[size++] = inFlight;
    }
}
