package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;

/**
 * Energy loss of a particle of unit charge on a path, by its mass and momentum: the mean of {@link CollisionLoss}, split at a cut into a part
 * with small transfers, which is left where the particle passes and fluctuates as {@link LossFluctuation} says, and single transfers above the
 * cut. The sum of both has the same mean for every cut. Positrons lose as electrons do, and the transfers of both above the cut have the spectrum
 * of heavy particles, which Moeller's agrees with at small transfers.
 */
public final class Ionisation {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private Ionisation() {}

    /** Largest energy in GeV that a particle of a mass and momentum (GeV) can give to an electron in one collision. */
    public static double largestTransfer(double mass, double momentum) {
        if (isElectron(mass)) {
            return 0.5 * kineticEnergy(mass, momentum);
        }
        double betaGamma = momentum / mass;
        return CollisionLoss.largestTransfer(mass, betaGamma * betaGamma);
    }

    /** Mean energy loss by ionisation, GeV/mm. */
    public static double meanLoss(Material material, double mass, double momentum) {
        return meanLossBelow(material, mass, momentum, Double.MAX_VALUE);
    }

    /**
     * Mean energy loss by transfers below a cut, GeV/mm.
     *
     * @param mass mass of the particle in GeV
     * @param momentum momentum in GeV
     * @param cut largest transfer counted, GeV
     */
    public static double meanLossBelow(Material material, double mass, double momentum, double cut) {
        double kinetic = kineticEnergy(mass, momentum);
        return isElectron(mass)
                ? CollisionLoss.electron(material, kinetic, cut)
                : CollisionLoss.heavy(material, mass, kinetic, cut);
    }

    /** Momentum in GeV that is lost on the mean over a length (mm) in which it does not change much; half of what there is at the most. */
    public static double momentumLoss(Material material, double mass, double momentum, double length) {
        double inverseBeta = Math.hypot(1, mass / momentum);
        return Math.min(momentum / 2, meanLoss(material, mass, momentum) * length * inverseBeta);
    }

    /**
     * Draws the energy in GeV that goes to knocked-out electrons above the cut on a path.
     *
     * @param path mm
     * @param cut GeV
     * @param most energy from which electrons are not counted, GeV: they are made as particles
     */
    public static double drawAbove(
            Material material, double mass, double momentum, double path, double cut, double most, EventStream stream) {
        double largest = largestTransfer(mass, momentum);
        if (Math.min(largest, most) <= cut) {
            return 0;
        }
        double energy2 = momentum * momentum + mass * mass;
        double beta2 = momentum * momentum / energy2;
        double range = 1 / cut - 1 / Math.min(largest, most);
        long count = stream.poisson(0.5 * material.betheScale * path / beta2 * range);
        double sum = 0;
        for (long i = 0; i < count; i++) {
            double transfer = 1 / (1 / cut - stream.uniform() * range);
            double weight = 1 - beta2 * transfer / largest + 0.5 * transfer * transfer / energy2;
            if (stream.uniform() < weight) {
                sum += transfer;
            }
        }
        return sum;
    }

    /**
     * Draws the energy in GeV that transfers below the cut leave on a path.
     *
     * @param mean mean of it, GeV
     * @param cut largest transfer, GeV
     */
    public static double drawBelow(Material material, double mean, double cut, EventStream stream) {
        return LossFluctuation.few(material.excitationEnergy, mean, cut, stream);
    }

    private static double kineticEnergy(double mass, double momentum) {
        return momentum * momentum / (Math.sqrt(momentum * momentum + mass * mass) + mass);
    }

    private static boolean isElectron(double mass) {
        return mass < 2 * ELECTRON;
    }
}
