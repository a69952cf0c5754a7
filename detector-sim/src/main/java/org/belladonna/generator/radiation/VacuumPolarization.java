package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * The running of alpha: alpha(q^2) = alpha / |1 - Delta(q^2)|. Charged leptons by the one-loop formula with masses. Hadrons at
 * negative q^2 by a parametrisation of the dispersion integral over R. At positive q^2 resonances are taken out of it and put
 * back as poles,
 *
 * <pre>Delta(q^2) = D(-|q^2|) - sum P(-|q^2|) + sum P(q^2),   P(q^2) = 3 Gamma_ee / (alpha M) q^2 / (q^2 - M^2 + i M Gamma),</pre>
 *
 * <p>so that only the continuum, whose integral is smooth, is taken at the wrong sign. P follows from the dispersion integral over
 * R of a narrow resonance. Resonances below open charm and bottom get a width of 30 MeV here: their peaks are events of their own
 * ({@code ee->gamma-jpsi} and its like), and the average of the real part over them vanishes.
 *
 * <p>Source: H. Burkhardt, B. Pietrzyk, Phys. Lett. B 513 (2001) 46, table 2 (hadrons, from data on R); PDG 2022 (resonances);
 * V. B. Berestetskii, E. M. Lifshitz, L. P. Pitaevskii, "Quantum Electrodynamics", section 113 (leptons).
 */
public final class VacuumPolarization {
    private static final double[] LEPTONS = {
        PhysicalConstants.ELECTRON_MASS, PhysicalConstants.MUON_MASS, PhysicalConstants.TAU_MASS
    };

    private VacuumPolarization() {}

    /** alpha(q^2) / alpha(0) for q^2 in GeV^2, up to (100 GeV)^2 in size. */
    public static double factor(double q2) {
        double real = hadrons(Math.abs(q2));
        double imaginary = 0;
        for (double mass : LEPTONS) {
            real += lepton(q2, mass);
        }
        if (q2 > 0) {
            for (Pole pole : POLES) {
                real += pole.real(q2) - pole.real(-q2);
                imaginary += pole.imaginary(q2);
            }
        }
        return 1 / Math.hypot(1 - real, imaginary);
    }

    /**
     * A resonance.
     *
     * @param mass mass, GeV
     * @param width full width here, GeV
     * @param electrons width to e+ e-, GeV
     */
    record Pole(double mass, double width, double electrons) {
        private double strength() {
            return 3 * electrons / (PhysicalConstants.ALPHA * mass);
        }

        double real(double q2) {
            double offset = q2 - mass * mass;
            double breadth = q2 > 0 ? mass * width : 0;
            return strength() * q2 * offset / (offset * offset + breadth * breadth);
        }

        double imaginary(double q2) {
            double offset = q2 - mass * mass;
            return -strength() * q2 * mass * width / (offset * offset + mass * width * mass * width);
        }
    }

    private static final double AVERAGED = 0.030;

    /** rho, omega, phi, J/psi, psi(2S), Upsilon(1S) to Upsilon(4S). */
    static final Pole[] POLES = {
        new Pole(0.77526, 0.1474, 7.04e-6),
        new Pole(0.78266, 0.00868, 0.60e-6),
        new Pole(1.019461, 0.004249, 1.27e-6),
        new Pole(3.0969, AVERAGED, 5.53e-6),
        new Pole(3.6861, AVERAGED, 2.33e-6),
        new Pole(9.4603, AVERAGED, 1.340e-6),
        new Pole(10.0234, AVERAGED, 0.612e-6),
        new Pole(10.3551, AVERAGED, 0.443e-6),
        new Pole(10.5794, 0.0205, 0.272e-6)
    };

    /** A + B ln(1 + C q^2) in ranges of q, GeV: the first number of a row is the upper end. */
    private static final double[][] HADRONS = {
        {0.7, 0, 0.0023092, 3.9925370},
        {2, 0, 0.0022333, 4.2191779},
        {4, 0, 0.0024402, 3.2496684},
        {10, 0, 0.0027340, 2.0995092},
        {91.1876, 0.0010485, 0.0029431, 1},
        {Double.POSITIVE_INFINITY, 0.0012234, 0.0029237, 1}
    };

    /** The part of hadrons of five flavours at -q^2, q^2 from 0 up. */
    static double hadrons(double q2) {
        int row = 0;
        while (q2 > HADRONS[row][0] * HADRONS[row][0]) {
            row++;
        }
        return HADRONS[row][1] + HADRONS[row][2] * Math.log1p(HADRONS[row][3] * q2);
    }

    /** Real part of the one-loop Delta of one lepton. */
    static double lepton(double q2, double mass) {
        double z = 4 * mass * mass / q2;
        double loop;
        if (z <= 1) {
            double root = Math.sqrt(1 - z);
            loop = root * Math.log((1 + root) / Math.abs(1 - root));
        } else {
            double root = Math.sqrt(z - 1);
            loop = 2 * root * Math.atan(1 / root);
        }
        return PhysicalConstants.ALPHA / (3 * Math.PI) * (-5.0 / 3 - z + (1 + z / 2) * loop);
    }
}
