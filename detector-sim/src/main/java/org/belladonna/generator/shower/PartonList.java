package org.belladonna.generator.shower;

import java.util.Arrays;

/**
 * Quarks, gluons and photons with their momenta and their neighbours in colour. From each quark a chain of gluons leads to an antiquark:
 * {@link #next} points that way, {@link #previous} back; -1 means none. Momenta are (px, py, pz, E) in GeV, four for each parton.
 */
public final class PartonList {
    /** PDG code of gluons. */
    public static final int GLUON = 21;

    /** PDG code of photons. */
    public static final int PHOTON = 22;

    private static final int ROOM = 16;

    public int[] pdg = new int[ROOM];
    public double[] p = new double[4 * ROOM];
    public int[] next = new int[ROOM];
    public int[] previous = new int[ROOM];
    private int size;

    /** Number of partons. */
    public int size() {
        return size;
    }

    /** Makes the list a quark at index 0 along +z and its antiquark at index 1 along -z, of a given mass together (GeV). */
    public void setPair(int quark, double mass) {
        size = 0;
        double heavy = ConstituentMass.of(quark);
        double energy = 0.5 * mass;
        double momentum = Math.sqrt((energy - heavy) * (energy + heavy));
        add(quark);
        add(-quark);
        set(0, 0, 0, momentum, energy);
        set(1, 0, 0, -momentum, energy);
        next[0] = 1;
        previous[1] = 0;
    }

    /** Empties the list. */
    public void clear() {
        size = 0;
    }

    /** Adds a parton at the end of the chain of the one before it, if that is open; a quark begins a chain. */
    public void append(int code, double px, double py, double pz, double energy) {
        int index = add(code);
        set(index, px, py, pz, energy);
        boolean begins = code > 0 && code < GLUON;
        if (!begins && index > 0) {
            next[index - 1] = index;
            previous[index] = index - 1;
        }
    }

    /** Adds a parton without momentum and neighbours and returns its index. */
    int add(int code) {
        if (size == pdg.length) {
            pdg = Arrays.copyOf(pdg, 2 * size);
            p = Arrays.copyOf(p, 8 * size);
            next = Arrays.copyOf(next, 2 * size);
            previous = Arrays.copyOf(previous, 2 * size);
        }
        pdg[size] = code;
        next[size] = -1;
        previous[size] = -1;
        return size++;
    }

    void set(int i, double px, double py, double pz, double energy) {
        p[4 * i] = px;
        p[4 * i + 1] = py;
        p[4 * i + 2] = pz;
        p[4 * i + 3] = energy;
    }

    /** Product of the momenta of two partons, GeV^2. */
    public double product(int i, int j) {
        int a = 4 * i;
        int b = 4 * j;
        return p[a + 3] * p[b + 3] - p[a] * p[b] - p[a + 1] * p[b + 1] - p[a + 2] * p[b + 2];
    }

    /** Puts a new gluon between a parton and its neighbour. */
    void insert(int gluon, int parton, int neighbour) {
        boolean forward = next[parton] == neighbour;
        int first = forward ? parton : neighbour;
        int second = forward ? neighbour : parton;
        next[first] = gluon;
        previous[gluon] = first;
        next[gluon] = second;
        previous[second] = gluon;
    }

    /** Makes a gluon the antiquark at the end of the chain before it and a new parton the quark that begins the rest. */
    void cut(int gluon, int quark) {
        int after = next[gluon];
        pdg[gluon] = -pdg[quark];
        next[gluon] = -1;
        next[quark] = after;
        previous[after] = quark;
    }
}
