package org.belladonna.generator.hadronization;

import java.util.Arrays;

/** Hadrons: codes and momenta (px, py, pz, E) in GeV, four for each. */
final class HadronList {
    private static final int ROOM = 32;

    int[] pdg = new int[ROOM];
    double[] p = new double[4 * ROOM];
    int size;

    void clear() {
        size = 0;
    }

    /** Forgets the hadrons from an index on. */
    void cutTo(int count) {
        size = count;
    }

    /** Adds a hadron without momentum and returns where its momentum begins. */
    int add(int code) {
        if (size == pdg.length) {
            pdg = Arrays.copyOf(pdg, 2 * size);
            p = Arrays.copyOf(p, 8 * size);
        }
        pdg[size] = code;
        return 4 * size++;
    }
}
