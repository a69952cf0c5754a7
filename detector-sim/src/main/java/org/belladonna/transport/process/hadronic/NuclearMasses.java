package org.belladonna.transport.process.hadronic;

import org.belladonna.particle.ParticleTable;

/**
 * Masses of nuclei in their ground states. Up to 18 nucleons near stability: binding energies of M. Wang et al. (AME 2020), Chin. Phys. C 45 (2021) 030003,
 * rounded to 10 keV; beyond: the semi-empirical formula of C. von Weizsäcker with the constants of A. H. Wapstra, Handbuch der Physik 38/1
 * (1958), good to 1 % of the binding (6 MeV for iron and caesium). Shells and deformation are left out.
 */
public final class NuclearMasses {
    /** Largest number of nucleons. */
    public static final int MOST_NUCLEONS = 260;

    static final double PROTON = ParticleTable.get(2212).mass();
    static final double NEUTRON = ParticleTable.get(2112).mass();

    private static final double MEV = 1e-3;
    /** Z, A, binding energy in MeV. */
    private static final double[][] MEASURED = {
        {2, 6, 29.27},
        {3, 6, 31.99},
        {3, 7, 39.24},
        {4, 7, 37.60},
        {3, 8, 41.28},
        {4, 8, 56.50},
        {5, 8, 37.74},
        {3, 9, 45.34},
        {4, 9, 58.16},
        {5, 9, 56.31},
        {4, 10, 64.98},
        {5, 10, 64.75},
        {6, 10, 60.32},
        {4, 11, 65.48},
        {5, 11, 76.20},
        {6, 11, 73.44},
        {5, 12, 79.58},
        {6, 12, 92.16},
        {7, 12, 74.04},
        {5, 13, 84.45},
        {6, 13, 97.11},
        {7, 13, 94.11},
        {6, 14, 105.28},
        {7, 14, 104.66},
        {8, 14, 98.73},
        {6, 15, 106.50},
        {7, 15, 115.49},
        {8, 15, 111.96},
        {6, 16, 110.75},
        {7, 16, 117.98},
        {8, 16, 127.62},
        {9, 16, 111.42},
        {7, 17, 123.86},
        {8, 17, 131.76},
        {9, 17, 128.22},
        {8, 18, 139.81},
        {9, 18, 137.37},
        {10, 18, 132.14},
        {2, 5, 27.56},
        {3, 5, 26.33},
        {1, 4, 6.88},
        {3, 4, 4.62}
    };

    private static final double[] MASS = table();

    private NuclearMasses() {}

    /**
     * Mass in GeV; that of its nucleons when they are all of one kind, since those are not bound.
     *
     * @param a number of nucleons, 1 to {@link #MOST_NUCLEONS}
     * @param z number of protons, 0 to {@code a}
     */
    public static double mass(int a, int z) {
        return MASS[a * (a + 1) / 2 + z];
    }

    private static double[] table() {
        double[] mass = new double[(MOST_NUCLEONS + 1) * (MOST_NUCLEONS + 2) / 2];
        for (int a = 1; a <= MOST_NUCLEONS; a++) {
            for (int z = 0; z <= a; z++) {
                double binding = z == 0 || z == a ? 0 : Math.max(0, formula(a, z));
                set(mass, z, a, binding);
            }
        }
        for (double[] row : MEASURED) {
            set(mass, (int) row[0], (int) row[1], row[2]);
        }
        for (int[] light : new int[][] {{1, 2}, {1, 3}, {2, 3}, {2, 4}}) {
            int code = 1_000_000_000 + 10_000 * light[0] + 10 * light[1];
            mass[light[1] * (light[1] + 1) / 2 + light[0]] =
                    ParticleTable.get(code).mass();
        }
        return mass;
    }

    private static void set(double[] mass, int z, int a, double bindingMeV) {
        mass[a * (a + 1) / 2 + z] = z * PROTON + (a - z) * NEUTRON - MEV * bindingMeV;
    }

    private static double formula(int a, int z) {
        double third = Math.cbrt(a);
        double pairing = a % 2 == 1 ? 0 : (z % 2 == 0 ? 11.18 : -11.18) / Math.sqrt(a);
        double excess = a - 2.0 * z;
        return 15.835 * a - 18.33 * third * third - 0.714 * z * z / third - 23.20 * excess * excess / a + pairing;
    }
}
