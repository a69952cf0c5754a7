package org.belladonna.transport.outer;

import org.belladonna.detector.AbsorberSettings;
import org.belladonna.detector.MaterialSettings.DensityEffectSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.Medium;

/**
 * How a material slows, scatters and absorbs a singly charged heavy particle. Immutable.
 *
 * <p>Energy loss: Bethe with density effect for transfers below a cut, whose fluctuation is nearly Gaussian, and single
 * transfers above it (PDG Review 2022, section 34.2: Bethe equation, restricted loss, knock-on electrons). Shell, Barkas and
 * radiative terms are left out: below 1% from 0.05 GeV to 5 GeV for a muon. Scattering: PDG Review, section 34.3, with the
 * logarithm taken at a reference thickness so that the result does not depend on the step.
 */
public final class Absorber {
    private static final double EV = 1e-9;

    /** Transfers above are drawn one by one, GeV. */
    static final double TRANSFER_CUT = 1e-3;

    /** Thickness in radiation lengths at which the logarithm of the scattering angle is taken. */
    private static final double SCATTERING_REFERENCE = 10;

    private static final double SCATTERING_FACTOR = 1 + 0.038 * Math.log(SCATTERING_REFERENCE);

    /** K/2 Z/A rho in GeV/mm: the loss scale xi per length at beta = 1. */
    private final double scale;

    private final double meanExcitation;
    private final DensityEffectSettings effect;
    /** Radiation length, mm. */
    final double radiationLength;
    /** By its elements. */
    final Medium medium;

    /**
     * @param name for messages
     */
    public Absorber(String name, AbsorberSettings settings) {
        scale = 0.5 * PhysicalConstants.BETHE_CONSTANT * settings.zOverA() * settings.density();
        meanExcitation = settings.meanExcitation() * EV;
        effect = settings.densityEffect();
        radiationLength = settings.radiationLength();
        medium = Medium.of(name, settings);
    }

    private static double largestTransfer(double betaGamma2, double gamma, double mass) {
        double ratio = PhysicalConstants.ELECTRON_MASS / mass;
        return 2 * PhysicalConstants.ELECTRON_MASS * betaGamma2 / (1 + 2 * gamma * ratio + ratio * ratio);
    }

    /** Mean loss per length to transfers below a cut (GeV), in GeV/mm; may be negative for particles that hardly move. */
    public double restrictedLoss(double momentum, double mass, double cut) {
        double betaGamma2 = momentum * momentum / (mass * mass);
        double gamma2 = 1 + betaGamma2;
        double beta2 = betaGamma2 / gamma2;
        double largest = largestTransfer(betaGamma2, Math.sqrt(gamma2), mass);
        double upper = Math.min(cut, largest);
        double logarithm =
                Math.log(2 * PhysicalConstants.ELECTRON_MASS * betaGamma2 * upper / (meanExcitation * meanExcitation));
        return scale
                / beta2
                * (logarithm - beta2 * (1 + upper / largest) - effect.correction(0.5 * Math.log10(betaGamma2)));
    }

    /** Mean ionisation loss per length of a particle of unit charge (momentum and mass in GeV), in GeV/mm. */
    public double meanLoss(double momentum, double mass) {
        return Math.max(0, restrictedLoss(momentum, mass, Double.POSITIVE_INFINITY));
    }

    /** Momentum that a particle loses on the mean over a length (mm), GeV; half of what it has at the most. */
    public double momentumLoss(double momentum, double mass, double length) {
        double inverseBeta = Math.hypot(1, mass / momentum);
        return Math.min(momentum / 2, meanLoss(momentum, mass) * length * inverseBeta);
    }

    /**
     * Ionisation loss in a step, GeV: Gaussian below the transfer cut, single transfers above. May exceed the kinetic
     * energy; the caller stops the particle then.
     *
     * @param length mm
     */
    double sampleLoss(double momentum, double mass, double length, EventStream stream) {
        double betaGamma2 = momentum * momentum / (mass * mass);
        double gamma2 = 1 + betaGamma2;
        double beta2 = betaGamma2 / gamma2;
        double largest = largestTransfer(betaGamma2, Math.sqrt(gamma2), mass);
        double xi = scale * length / beta2;
        double upper = Math.min(TRANSFER_CUT, largest);
        double mean = Math.max(0, restrictedLoss(momentum, mass, TRANSFER_CUT)) * length;
        double sigma = Math.sqrt(xi * upper * (1 - 0.5 * beta2 * upper / largest));
        double loss = mean;
        // Very thin steps have no Gaussian limit; their own fluctuation does not matter in the sum of many.
        if (mean > 2 * sigma) {
            do {
                loss = mean + sigma * stream.gaussian();
            } while (loss <= 0 || loss >= 2 * mean);
        }
        if (largest > TRANSFER_CUT) {
            loss += hardTransfers(xi, beta2, largest, stream);
        }
        return loss;
    }

    /** Sum of single transfers above the cut: spectrum (1 - beta^2 T/Tmax)/T^2. */
    private static double hardTransfers(double xi, double beta2, double largest, EventStream stream) {
        double sum = 0;
        double candidates = xi * (1 / TRANSFER_CUT - 1 / largest);
        double distance = stream.exponential();
        while (distance < candidates) {
            double inverse = 1 / largest + stream.uniform() * (1 / TRANSFER_CUT - 1 / largest);
            double transfer = 1 / inverse;
            if (stream.uniform() < 1 - beta2 * transfer / largest) {
                sum += transfer;
            }
            distance += stream.exponential();
        }
        return sum;
    }

    /** Standard deviation of the projected scattering angle after a length (mm). */
    double scatteringAngle(double momentum, double mass, double length) {
        double beta = momentum / Math.sqrt(momentum * momentum + mass * mass);
        return 13.6e-3 / (beta * momentum) * Math.sqrt(length / radiationLength) * SCATTERING_FACTOR;
    }
}
