package org.belladonna.transport.shower;

import org.belladonna.detector.ShowerSettings;

/**
 * The shape of an electromagnetic shower in a homogeneous medium: longitudinal gamma distribution and radial profile of two
 * components. Depths in radiation lengths, radii in Moliere radii.
 *
 * <p>Source: G. Grindhammer and S. Peters, hep-ex/0001020, section 3 and appendix A.1, with the critical energy
 * 2.66 (X0 Z/A)^1.1 MeV and the Moliere radius X0 21.2 MeV / Ec that belong to it.
 */
final class ShowerShape {
    private static final double MEV = 1e-3;
    /** The radial densities have an infinite mean square; they are cut off here, in Moliere radii. */
    private static final double LARGEST_RADIUS = 5;
    /** Beyond this depth, in depths of the maximum, the radial profile stays as it is there: no data of the fit lie deeper. */
    private static final double LARGEST_DEPTH = 4;
    /** GeV; the halo of softer showers is as that of one of this energy. */
    private static final double LEAST_HALO_ENERGY = 0.01;

    private final double z;
    private final double lowestEnergy;
    private final double depthScale;
    private final double fluctuationScale;
    private final double fluctuationLogY;
    private final double haloScale;
    private final double haloExponent;
    /** Critical energy, GeV. */
    final double criticalEnergy;
    /** Radiation length, mm. */
    final double radiationLength;
    /** Moliere radius, mm. */
    final double moliereRadius;

    /** Energy of the current shower, not below the lowest one of the parametrisation, GeV. */
    private double energy;

    private double logEnergy;
    private double logY;

    // Radial profile of the current shower; names of the paper.
    private double haloRadius;
    private double coreZ1;
    private double coreZ2;
    private double tailK1;
    private double tailK4;
    private double weightP1;
    private double weightP2;
    private double weightP3;

    // Radial profile at the current depth.
    private double core;
    private double tail;
    private double coreWeight;

    ShowerShape(ShowerSettings settings, double densityGramPerCm3, double radiationLengthMm) {
        z = settings.effectiveZ();
        lowestEnergy = settings.lowestEnergy();
        depthScale = settings.depthScale();
        fluctuationScale = settings.fluctuationScale();
        haloScale = settings.haloScale();
        haloExponent = settings.haloExponent();
        radiationLength = radiationLengthMm;
        double x0GramPerCm2 = 0.1 * radiationLengthMm * densityGramPerCm3;
        criticalEnergy = 2.66 * Math.pow(x0GramPerCm2 * z / settings.effectiveA(), 1.1) * MEV;
        moliereRadius = radiationLengthMm * 21.2 * MEV / criticalEnergy;
        fluctuationLogY = Math.log(settings.fluctuationEnergy() / criticalEnergy);
    }

    /** Prepares for a shower of the given energy, GeV. */
    void prepare(double showerEnergy) {
        energy = Math.max(showerEnergy, lowestEnergy);
        haloRadius = haloScale * Math.pow(Math.min(1, Math.max(showerEnergy, LEAST_HALO_ENERGY)), haloExponent);
        logEnergy = Math.log(energy);
        logY = Math.log(energy / criticalEnergy);
        coreZ1 = 0.0251 + 0.00319 * logEnergy;
        coreZ2 = 0.1162 - 0.000381 * z;
        tailK1 = 0.659 - 0.00309 * z;
        tailK4 = 0.3585 + 0.0412 * logEnergy;
        weightP1 = 2.632 - 0.00094 * z;
        weightP2 = 0.401 + 0.00187 * z;
        weightP3 = 1.313 - 0.0686 * logEnergy;
    }

    /** Mean of the logarithm of the depth of the maximum. */
    double meanLogDepth() {
        return Math.log((logY - 0.812) * depthScale);
    }

    double sigmaLogDepth() {
        return fluctuationScale / (-1.4 + 1.26 * Math.max(logY, fluctuationLogY));
    }

    /** Mean of the logarithm of the shape parameter alpha. */
    double meanLogAlpha() {
        return Math.log(0.81 + (0.458 + 2.26 / z) * logY);
    }

    double sigmaLogAlpha() {
        return fluctuationScale / (-0.58 + 0.86 * Math.max(logY, fluctuationLogY));
    }

    /** Correlation of the two logarithms. */
    double correlation() {
        return 0.705 - 0.023 * logY;
    }

    /** Number of energy spots of the published parametrisation. */
    double spots() {
        return 93 * Math.log(z) * Math.pow(energy, 0.876);
    }

    /** Sets the radial profile at a depth in units of the depth of the maximum. */
    void atDepth(double relativeDepth) {
        double tau = Math.min(relativeDepth, LARGEST_DEPTH);
        core = coreZ1 + coreZ2 * tau;
        tail = haloRadius * tailK1 * (Math.exp(-2.59 * (tau - 0.645)) + Math.exp(tailK4 * (tau - 0.645)));
        double scaled = (weightP2 - tau) / weightP3;
        coreWeight = Math.min(1, Math.max(0, weightP1 * Math.exp(scaled - Math.exp(scaled))));
    }

    /**
     * Radius of a spot at the current depth, in mm, from two uniform numbers: with probability p from the core, else
     * from the tail; each has the density 2 r R^2 / (r^2 + R^2)^2, cut off at the largest radius.
     */
    double radius(double choice, double u) {
        double scale = choice < coreWeight ? core : tail;
        double largest2 = LARGEST_RADIUS * LARGEST_RADIUS;
        double cut = u * largest2 / (largest2 + scale * scale);
        return moliereRadius * scale * Math.sqrt(cut / (1 - cut));
    }
}
