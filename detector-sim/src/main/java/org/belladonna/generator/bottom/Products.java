package org.belladonna.generator.bottom;

import java.util.Arrays;

/** What a particle decays to, in its rest frame: codes and four-momenta (px, py, pz, E) in GeV. Reused; one per thread. */
final class Products {
    private static final int FIRST_SIZE = 16;

    int[] pdg = new int[FIRST_SIZE];

    /** Index of the product that this one comes from; -1 when it comes from the decaying particle. */
    int[] parent = new int[FIRST_SIZE];

    boolean[] decayed = new boolean[FIRST_SIZE];
    double[][] p = new double[FIRST_SIZE][4];
    int size;

    void clear() {
        size = 0;
    }

    /** Adds a product without momentum and returns its index. */
    int add(int code, int from) {
        if (size == pdg.length) {
            pdg = Arrays.copyOf(pdg, 2 * size);
            parent = Arrays.copyOf(parent, 2 * size);
            decayed = Arrays.copyOf(decayed, 2 * size);
            p = Arrays.copyOf(p, 2 * size);
            for (int i = size; i < p.length; i++) {
                p[i] = new double[4];
            }
        }
        pdg[size] = code;
        parent[size] = from;
        decayed[size] = false;
        return size++;
    }

    /** Adds a product with the momentum of the first four numbers of {@code momentum}. */
    int add(int code, int from, double[] momentum) {
        int i = add(code, from);
        System.arraycopy(momentum, 0, p[i], 0, 4);
        return i;
    }
}
