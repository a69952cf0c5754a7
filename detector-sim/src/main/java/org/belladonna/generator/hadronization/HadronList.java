package org.belladonna.generator.hadronization;

import java.util.Arrays;

/** The hadrons of a string in its rest frame with the quark along +z: codes and momenta (px, py, pz, E) in GeV. */
final class HadronList {
    int[] pdg = new int[32];
    double[] p = new double[4 * 32];
    int size;

    void clear() {
        size = 0;
    }

    /** Adds a hadron by its light-cone momenta E + pz and E - pz. */
    void add(int code, double px, double py, double plus, double minus) {
        if (size == pdg.length) {
            pdg = Arrays.copyOf(pdg, 2 * size);
            p = Arrays.copyOf(p, 8 * size);
        }
        pdg[size] = code;
        int at = 4 * size++;
        p[at] = px;
        p[at + 1] = py;
        p[at + 2] = 0.5 * (plus - minus);
        p[at + 3] = 0.5 * (plus + minus);
    }
}
