package org.belladonna.transport.process;

import org.belladonna.detector.Material;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * Energy loss by ionisation: Bethe's mean with density effect, split at a cut into a part with small transfers, which is left where the
 * particle passes and fluctuates by the two-level model of Urban, and knocked-out electrons above the cut. The sum of both has
 * Bethe's mean for every cut.
 *
 * <p>Sources: PDG 2022, section 34.2.3 and eq. 34.5, 34.11 (mean, restricted mean); L. Urban, as described in the Geant4 Physics
 * Reference Manual, "Fluctuations in energy loss", and K. Lassila-Perini, L. Urban, NIM A 362 (1995) 416. Left out: shell corrections (2 % in gold at beta gamma 0.5),
 * Barkas and Bloch terms (below 1 %). Electrons and positrons use the collision formula of Berger and Seltzer
 * for the mean, and the same spectrum of knocked-out electrons as heavy particles, which Moeller's agrees with at small transfers.
 */
public final class Ionisation {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    // Constants of the Urban model as tuned in Geant4.
    private static final double IONISATION_SHARE = 0.56;
    private static final double LEVEL_WIDTH = 4;
    private static final double WIDTH_SCALE = 42;
    private static final double SMALLEST_TRANSFER = 10e-9;
    private static final double MANY = 8;
    private static final double SCALE_ENERGY = 0.5e-6;
    private static final double LARGEST_SCALE = 1.5;

    private Ionisation() {}

    /** Largest energy in GeV that a particle of a mass and momentum (GeV) can give to an electron in one collision. */
    public static double largestTransfer(double mass, double momentum) {
        double energy = Math.sqrt(momentum * momentum + mass * mass);
        if (isElectron(mass)) {
            return 0.5 * (energy - mass);
        }
        double betaGamma = momentum / mass;
        double ratio = ELECTRON / mass;
        return 2 * ELECTRON * betaGamma * betaGamma / (1 + 2 * ratio * energy / mass + ratio * ratio);
    }

    /** Mean energy loss of a particle of unit charge by ionisation, GeV/mm. */
    public static double meanLoss(Material material, double mass, double momentum) {
        return meanLossBelow(material, mass, momentum, Double.POSITIVE_INFINITY);
    }

    /**
     * Mean energy loss by transfers below a cut, GeV/mm.
     *
     * @param mass mass of the particle in GeV
     * @param momentum momentum in GeV, with momentum/mass above about 0.05
     * @param cut largest transfer counted, GeV
     */
    public static double meanLossBelow(Material material, double mass, double momentum, double cut) {
        double betaGamma = momentum / mass;
        double betaGamma2 = betaGamma * betaGamma;
        double beta2 = betaGamma2 / (1 + betaGamma2);
        double delta = material.densityEffect(betaGamma);
        double largest = largestTransfer(mass, momentum);
        double up = Math.min(cut, largest);
        double excitation = material.excitationEnergy;
        if (isElectron(mass)) {
            return electronLoss(material, betaGamma2, beta2, up, delta);
        }
        double logarithm = Math.log(2 * ELECTRON * betaGamma2 * up / (excitation * excitation));
        return material.betheScale / beta2 * 0.5 * (logarithm - beta2 * (1 + up / largest) - delta);
    }

    /** Electrons: Moeller scattering between the electrons, Geant4 Physics Reference Manual, "Moller and Bhabha scattering". */
    private static double electronLoss(Material material, double betaGamma2, double beta2, double up, double delta) {
        double gamma = Math.sqrt(1 + betaGamma2);
        double tau = gamma - 1;
        double d = up / ELECTRON;
        double ratio = material.excitationEnergy / ELECTRON;
        double f = -1
                - beta2
                + Math.log((tau - d) * d)
                + tau / (tau - d)
                + (0.5 * d * d + (2 * tau + 1) * Math.log1p(-d / tau)) / (gamma * gamma);
        return 0.5 * material.betheScale / beta2 * (Math.log(2 * (tau + 2) / (ratio * ratio)) + f - delta);
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
     * Draws the energy in GeV that transfers below the cut leave on a path, by Urban's model.
     *
     * @param mean mean of it, GeV
     * @param cut largest transfer, GeV
     */
    public static double drawBelow(Material material, double mean, double cut, EventStream stream) {
        return drawBelow(material.excitationEnergy, mean, cut, stream);
    }

    /** As above, for a mean excitation energy in GeV. */
    static double drawBelow(double excitation, double mean, double cut, EventStream stream) {
        if (mean < SMALLEST_TRANSFER || cut <= SMALLEST_TRANSFER) {
            return mean;
        }
        double scale = Math.min(1 + SCALE_ENERGY / cut, LARGEST_SCALE);
        double scaledMean = mean / scale;
        double loss = excitations(excitation, scaledMean, stream) + ionisations(scaledMean, cut, stream);
        return loss * scale;
    }

    private static double excitations(double level, double mean, EventStream stream) {
        double count = mean * (1 - IONISATION_SHARE) / level;
        double energy = level;
        double f = count < WIDTH_SCALE ? 0.1 + (LEVEL_WIDTH - 0.1) * Math.sqrt(count / WIDTH_SCALE) : LEVEL_WIDTH;
        count /= f;
        energy *= f;
        if (count > MANY) {
            return positiveGaussian(count * energy, Math.sqrt(count) * energy, stream);
        }
        long n = stream.poisson(count);
        return n == 0 ? 0 : (n + 1 - 2 * stream.uniform()) * energy;
    }

    private static double ionisations(double mean, double cut, EventStream stream) {
        double ratio = cut / SMALLEST_TRANSFER;
        double count =
                IONISATION_SHARE * mean * (cut - SMALLEST_TRANSFER) / (SMALLEST_TRANSFER * cut * Math.log(ratio));
        double lower = SMALLEST_TRANSFER;
        double loss = 0;
        if (count > MANY) {
            double alpha = ratio * (MANY + count) / (MANY * ratio + count);
            double meanLog = alpha * Math.log(alpha) / (alpha - 1);
            double many = count * ratio * (alpha - 1) / ((ratio - 1) * alpha);
            double variance = lower * lower * many * (alpha - meanLog * meanLog);
            loss = positiveGaussian(many * lower * meanLog, Math.sqrt(variance), stream);
            count -= many;
            lower *= alpha;
        }
        double width = (cut - lower) / cut;
        for (long n = stream.poisson(count); n > 0; n--) {
            loss += lower / (1 - width * stream.uniform());
        }
        return loss;
    }

    /** Gaussian between 0 and twice its mean, or a gamma variate of the same moments when it is broad. */
    static double positiveGaussian(double mean, double sigma, EventStream stream) {
        if (mean < 2 * sigma) {
            double shape = mean * mean / (sigma * sigma);
            return shape < 1 ? mean * stream.exponential() : mean / shape * stream.gamma(shape);
        }
        double value;
        do {
            value = mean + sigma * stream.gaussian();
        } while (value <= 0 || value >= 2 * mean);
        return value;
    }

    private static boolean isElectron(double mass) {
        return mass < 2 * ELECTRON;
    }
}
