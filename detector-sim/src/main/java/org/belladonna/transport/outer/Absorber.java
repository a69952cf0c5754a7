package org.belladonna.transport.outer;

import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Ionisation;
import org.belladonna.transport.process.LossFluctuation;

/**
 * How a material outside of the tracker slows and scatters a singly charged heavy particle. Immutable.
 *
 * <p>Energy loss: {@link Ionisation}, below a cut at which the fluctuation of a step is nearly Gaussian, and single transfers above it. Scattering:
 * PDG Review 2022, section 34.3, with the logarithm taken at a reference thickness so that the result does not depend on the step.
 */
final class Absorber {
    /** Transfers above are drawn one by one, GeV. */
    static final double TRANSFER_CUT = 1e-3;

    /** Thickness in radiation lengths at which the logarithm of the scattering angle is taken. */
    private static final double SCATTERING_REFERENCE = 10;

    private static final double SCATTERING_FACTOR = 1 + 0.038 * Math.log(SCATTERING_REFERENCE);

    final Material material;

    Absorber(Material material) {
        this.material = material;
    }

    /** Mean ionisation loss per length of a particle of unit charge (momentum and mass in GeV), in GeV/mm. */
    double meanLoss(double momentum, double mass) {
        return Ionisation.meanLoss(material, mass, momentum);
    }

    /**
     * Ionisation loss in a step, GeV: Gaussian below the transfer cut, single transfers above. May exceed the kinetic
     * energy; the caller stops the particle then.
     *
     * @param length mm
     */
    double sampleLoss(double momentum, double mass, double length, EventStream stream) {
        double betaGamma2 = momentum * momentum / (mass * mass);
        double beta2 = betaGamma2 / (1 + betaGamma2);
        double largest = CollisionLoss.largestTransfer(mass, betaGamma2);
        double mean = Math.max(0, Ionisation.meanLossBelow(material, mass, momentum, TRANSFER_CUT)) * length;
        double sigma = Math.sqrt(LossFluctuation.variance(material.betheScale, length, beta2, TRANSFER_CUT, largest));
        double loss = mean;
        // Very thin steps have no Gaussian limit; their own fluctuation does not matter in the sum of many.
        if (mean > 2 * sigma) {
            loss = LossFluctuation.gaussian(mean, sigma, stream);
        }
        return loss + Ionisation.drawAbove(material, mass, momentum, length, TRANSFER_CUT, Double.MAX_VALUE, stream);
    }

    /** Standard deviation of the projected scattering angle after a length (mm). */
    double scatteringAngle(double momentum, double mass, double length) {
        double beta = momentum / Math.sqrt(momentum * momentum + mass * mass);
        return 13.6e-3 / (beta * momentum) * Math.sqrt(length / material.radiationLength) * SCATTERING_FACTOR;
    }
}
