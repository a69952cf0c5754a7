package org.belladonna.transport.medium;

import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;

/**
 * Energies above which electrons and photons are made as particles; what would be softer is left where it arises.
 *
 * @param electron kinetic energy of electrons, GeV
 * @param photon energy of photons, GeV
 */
public record ProductionCuts(double electron, double photon) {
    /** Below this the tables of the processes do not reach: as in Geant4, 990 eV. */
    public static final double LOWEST = 0.99e-6;

    private static final double HIGHEST = 10;

    /**
     * The energies at which an electron has the range, and a photon five times the absorption length, of a cut length; by the
     * approximate formulae of the Geant4 Physics Reference Manual, "Production thresholds", so that a length means the same there and here.
     *
     * @param lengthMm cut length in mm, positive
     */
    public static ProductionCuts ofRange(Material medium, double lengthMm) {
        if (!(lengthMm > 0 && lengthMm < 1e6)) {
            throw UserException.of("cut of " + lengthMm + " mm", "production cut", "a positive length", "correct it");
        }
        return new ProductionCuts(
                solve(energy -> electronRange(medium, energy), lengthMm),
                solve(energy -> 5 / photonPerMm(medium, energy), lengthMm));
    }

    /** Where a growing function reaches a value; the lowest or highest energy if it does not. */
    private static double solve(java.util.function.DoubleUnaryOperator length, double value) {
        double low = LOWEST;
        double high = HIGHEST;
        if (length.applyAsDouble(low) >= value) {
            return low;
        }
        // The absorption length falls again where pairs are made: the first crossing counts.
        double energy = low;
        while (energy < high && length.applyAsDouble(energy) < value) {
            low = energy;
            energy *= 1.2;
        }
        high = Math.min(energy, high);
        for (int i = 0; i < 50; i++) {
            double middle = Math.sqrt(low * high);
            if (length.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    /** Continuous-slowing-down range in mm with the approximate stopping power. */
    private static double electronRange(Material medium, double energy) {
        int steps = 60;
        double lowest = Math.min(1e-5, energy);
        double range = lowest / electronLoss(medium, lowest);
        double ratio = Math.log(energy / lowest) / steps;
        for (int i = 0; i < steps; i++) {
            double middle = lowest * Math.exp((i + 0.5) * ratio);
            range += middle * ratio / electronLoss(medium, middle);
        }
        return range;
    }

    private static double electronLoss(Material medium, double energy) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            int z = medium.element(i).z();
            double tau = energy / PhysicalConstants.ELECTRON_MASS;
            double t1 = tau + 1;
            double t2 = tau + 2;
            double beta2 = tau * t2 / (t1 * t1);
            double excitation = 16e-9 * Math.pow(z, 0.9) / PhysicalConstants.ELECTRON_MASS;
            double f = 1
                    - beta2
                    + Math.log(tau * tau / 2)
                    + (0.5 + 0.25 * tau * tau + (1 + 2 * tau) * Math.log(0.5)) / (t1 * t1);
            double collision = (Math.log(2 * tau + 4) - 2 * Math.log(excitation) + f) / beta2;
            double radiation = (0.02 - 5.7e-5 * z) * (1 + 0.072 * Math.log(energy)) * 0.1 * z * tau / beta2;
            sum += medium.atoms(i) * z * (collision + radiation);
        }
        double radius = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        return 2 * Math.PI * PhysicalConstants.ELECTRON_MASS * radius * radius * sum;
    }

    private static double photonPerMm(Material medium, double energy) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            sum += medium.atoms(i) * photonBarn(medium.element(i).z(), energy * 1e3) * 1e-22;
        }
        return sum;
    }

    private static double photonBarn(int z, double mev) {
        double logZ = Math.log(z);
        double minimumAt = 0.552 + 218.5 / z + 557.17 / (z * z);
        double minimum = (0.01239 + 0.005585 * logZ - 0.000923 * logZ * logZ) * Math.pow(z, 1.5);
        double at200keV = (0.2651 - 0.1501 * logZ + 0.02283 * logZ * logZ) * z * z;
        double lowAt = 0.2 * Math.exp(-7.355 / Math.sqrt(z));
        double logLow = Math.log(0.2 / lowAt);
        double low = at200keV * Math.exp(0.042 * z * logLow * logLow);
        if (mev < lowAt) {
            double power = Math.log(300.0 * z * z / low) / Math.log(lowAt / 1e-3);
            return low * Math.exp(power * Math.log(lowAt / Math.max(mev, 1e-3)));
        } else if (mev < 0.2) {
            double l = Math.log(0.2 / mev);
            return at200keV * Math.exp(0.042 * z * l * l);
        } else if (mev < minimumAt) {
            double span = Math.log(minimumAt / 0.2);
            double l = Math.log(minimumAt / mev);
            return minimum * Math.exp(Math.log(at200keV / minimum) / (span * span) * l * l);
        }
        double slope = (7.55e-5 - 0.0542e-5 * z) * z * z * z / Math.log(100 / minimumAt);
        return minimum + slope * Math.log(mev / minimumAt);
    }
}
