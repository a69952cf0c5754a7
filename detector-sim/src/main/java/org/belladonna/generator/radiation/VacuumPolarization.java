package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * The running of alpha: alpha(q^2) = alpha / (1 - Delta(q^2)). Charged leptons by the one-loop formula with masses, hadrons by a
 * smooth parametrisation of the dispersion integral, used for positive q^2 as for negative. Hadronic resonances (rho, J/psi,
 * Upsilon ...) and the imaginary part are left out: near them the running is right on average only.
 *
 * <p>Source: H. Burkhardt, B. Pietrzyk, Phys. Lett. B 513 (2001) 46, table 2 (hadrons, from data on R); V. B. Berestetskii,
 * E. M. Lifshitz, L. P. Pitaevskii, "Quantum Electrodynamics", section 113 (leptons).
 */
public final class VacuumPolarization {
    private static final double[] LEPTONS = {
        PhysicalConstants.ELECTRON_MASS, PhysicalConstants.MUON_MASS, PhysicalConstants.TAU_MASS
    };

    private VacuumPolarization() {}

    /** alpha(q^2) / alpha(0) for q^2 in GeV^2, up to (100 GeV)^2 in size. */
    public static double factor(double q2) {
        double delta = hadrons(Math.abs(q2));
        for (double mass : LEPTONS) {
            delta += lepton(q2, mass);
        }
        return 1 / (1 - delta);
    }

    /** A + B ln(1 + C q^2) in ranges of q, GeV: the first number of a row is the upper end. */
    private static final double[][] HADRONS = {
        {0.7, 0, 0.0023092, 3.9925370},
        {2, 0, 0.0022333, 4.2191779},
        {4, 0, 0.0024402, 3.2496684},
        {10, 0, 0.0027340, 2.0995092},
        {91.1876, 0.0010485, 0.0029431, 1},
        {Double.POSITIVE_INFINITY, 0.0012234, 0.0029237, 1}
    };

    /** The part of hadrons of five flavours, for the size of q^2. */
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
