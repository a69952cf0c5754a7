package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * The running of alpha: alpha(q^2) = alpha / (1 - Delta(q^2)). Charged leptons by the one-loop formula with masses, hadrons by a
 * smooth parametrisation of the dispersion integral, used for positive q^2 as for negative. Hadronic resonances (rho, J/psi,
 * Upsilon ...) and the imaginary part are left out: near them the running is right on average only.
 *
 * <p>Source: H. Burkhardt, F. Jegerlehner, G. Penso, C. Verzegnassi, Z. Phys. C 43 (1989) 497 (hadrons); V. B. Berestetskii,
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

    private static double hadrons(double q2) {
        if (q2 < 0.09) {
            return 0.00835 * Math.log1p(q2);
        }
        return q2 < 9 ? 0.00238 * Math.log1p(3.927 * q2) : 0.00165 + 0.00299 * Math.log1p(q2);
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
