package org.belladonna.transport.process.hadronic;

import java.util.Arrays;

/**
 * What comes out of one interaction with a nucleus at rest, in the frame where the projectile flies along +z: particles, and the nucleus that is left.
 * Structure of arrays, reused; GeV.
 */
public final class Products {
    /** Number of particles. */
    public int size;

    public int[] pdg = new int[64];
    public double[] px = new double[64];
    public double[] py = new double[64];
    public double[] pz = new double[64];
    public double[] energy = new double[64];

    /** Nucleons and protons of what is left of the nucleus; no nucleons when nothing is. */
    public int nucleons;

    public int protons;
    /** Momentum and energy, with its mass and its excitation. */
    public double restX;

    public double restY;
    public double restZ;
    public double restEnergy;

    void clear() {
        size = 0;
        nucleons = 0;
        protons = 0;
        restX = 0;
        restY = 0;
        restZ = 0;
        restEnergy = 0;
    }

    void add(int code, double x, double y, double z, double e) {
        if (size == pdg.length) {
            int more = 2 * size;
            pdg = Arrays.copyOf(pdg, more);
            px = Arrays.copyOf(px, more);
            py = Arrays.copyOf(py, more);
            pz = Arrays.copyOf(pz, more);
            energy = Arrays.copyOf(energy, more);
        }
        pdg[size] = code;
        px[size] = x;
        py[size] = y;
        pz[size] = z;
        energy[size] = e;
        size++;
    }

    /** Kinetic energy of the nucleus that is left, GeV. */
    public double recoil() {
        if (nucleons == 0) {
            return 0;
        }
        double p2 = restX * restX + restY * restY + restZ * restZ;
        return p2 / (restEnergy + Math.sqrt(Math.max(0, restEnergy * restEnergy - p2)));
    }
}
