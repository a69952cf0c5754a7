package org.belladonna.transport.shower;

import org.belladonna.detector.ShowerSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.ComptonScattering;
import org.belladonna.transport.process.GammaConversion;

/**
 * Samples an electromagnetic shower as spots of equal energy: depth from the fluctuating longitudinal profile, radius from
 * the radial profile at that depth. A photon first converts or scatters; its two
 * electrons then shower each. One per thread; no state between showers.
 *
 * <p>The published parametrisation draws the spots of a depth slice apart and gives them the energy of the slice; here each
 * spot is drawn from the same profile on its own, which adds the fluctuation of the number of spots. Spots come in strands that share azimuth and
 * quantile of the radius: a shower of 0.1 GeV is a few electrons and photons, each of which leaves many spots on its side of the axis, and so its centre
 * of gravity and what it leaves in a square of crystals fluctuate. Strands leave the mean profile as it is. The soft-photon tail
 * (a fraction of the spots that goes deeper by an exponential length, a larger and fluctuating one in some showers) is an
 * addition; it is off when its fractions are 0. So is the albedo: what soft photons carry out through the front is taken from the energy of the spots.
 */
public final class ShowerSampler {
    /** Smallest shape parameter with a maximum inside the medium. */
    private static final double LEAST_ALPHA = 1.1;

    private static final int LEAST_SPOTS = 150;
    /** Share of the energy of the softest electrons that may leave through the front. */
    private static final double MOST_ALBEDO = 0.5;

    private final ShowerShape shape;
    /** What a photon does first. */
    private final GammaConversion conversion;

    private final ComptonScattering compton;
    private final double spotScale;
    private final double strandEnergy;
    private final double tailFraction;
    private final double tailLength;
    private final double hardTailProbability;
    private final double hardTailFraction;
    private final double albedoNumber;
    private final double albedoEnergy;
    private final double albedoDepth;

    // Frame of the shower: start and three unit vectors.
    private double startX;

    private double startY;
    private double startZ;
    private double startTime;
    private double ux;
    private double uy;
    private double uz;
    private double ax;
    private double ay;
    private double az;
    private double bx;
    private double by;
    private double bz;

    /** Fraction of the spots of the present shower that soft photons carry deeper. */
    private double deepFraction;

    // Of the present strand: where its spots are in the radial profile of their depth, and on which side.
    private double component;
    private double quantile;
    private double cosine;
    private double sine;

    public ShowerSampler(ShowerSettings settings, Material crystal) {
        shape = new ShowerShape(settings, crystal.density, crystal.radiationLength);
        conversion = new GammaConversion(crystal, new ProductionCuts(0, 0));
        compton = new ComptonScattering(crystal, new ProductionCuts(0, 0));
        spotScale = settings.spotScale();
        strandEnergy = settings.strandEnergy();
        tailFraction = settings.tailFraction();
        tailLength = settings.tailLength();
        hardTailProbability = settings.hardTailProbability();
        hardTailFraction = settings.hardTailFraction();
        albedoNumber = settings.albedoNumber();
        albedoEnergy = settings.albedoEnergy();
        albedoDepth = settings.albedoDepth();
    }

    /** Places the next shower: start in mm and ns, direction as a unit vector. */
    public void place(double x, double y, double z, double t, double dirX, double dirY, double dirZ) {
        startX = x;
        startY = y;
        startZ = z;
        startTime = t;
        ux = dirX;
        uy = dirY;
        uz = dirZ;
        // Any two unit vectors across the direction: the first is across the coordinate axis that is least along it.
        if (Math.abs(uz) < 0.7) {
            double norm = Math.hypot(ux, uy);
            ax = -uy / norm;
            ay = ux / norm;
            az = 0;
        } else {
            double norm = Math.hypot(uy, uz);
            ax = 0;
            ay = -uz / norm;
            az = uy / norm;
        }
        bx = uy * az - uz * ay;
        by = uz * ax - ux * az;
        bz = ux * ay - uy * ax;
    }

    /** Samples the shower of an electron or positron of the given energy (GeV) from the placed start. */
    public void electron(double energy, EventStream stream, SpotSink sink) {
        shower(energy, 0, stream, sink);
    }

    /**
     * Samples the shower of a photon of the given energy (GeV) from the placed start: conversion, then one shower for each
     * of the two electrons, which share the energy evenly in the mean (the spectrum of a pair is nearly flat).
     */
    public void photon(double energy, EventStream stream, SpotSink sink) {
        double perMm = conversion.perMm(energy) + compton.perMm(energy);
        double depth = stream.exponential() / (shape.radiationLength * perMm);
        double first = energy * stream.uniform();
        shower(first, depth, stream, sink);
        shower(energy - first, depth, stream, sink);
    }

    private void shower(double energy, double conversionDepth, EventStream stream, SpotSink sink) {
        shape.prepare(energy);
        double z1 = stream.gaussian();
        double z2 = stream.gaussian();
        double rho = shape.correlation();
        double plus = Math.sqrt(0.5 * (1 + rho));
        double minus = Math.sqrt(0.5 * (1 - rho));
        double maximum = Math.exp(shape.meanLogDepth() + shape.sigmaLogDepth() * (plus * z1 + minus * z2));
        double alpha = Math.max(
                LEAST_ALPHA, Math.exp(shape.meanLogAlpha() + shape.sigmaLogAlpha() * (plus * z1 - minus * z2)));
        double scale = maximum / (alpha - 1);
        int spots = (int) Math.max(LEAST_SPOTS, Math.round(shape.spots() * spotScale));
        double spotEnergy = (energy - albedo(energy, conversionDepth, stream)) / spots;
        boolean hard = stream.uniform() < hardTailProbability;
        deepFraction = hard ? hardTailFraction * stream.exponential() : tailFraction;
        int strands = (int) Math.max(1, Math.min(spots, energy / strandEnergy + stream.uniform()));
        for (int strand = 0; strand < strands; strand++) {
            placeStrand(stream);
            int end = (int) ((strand + 1L) * spots / strands);
            for (int i = (int) ((long) strand * spots / strands); i < end; i++) {
                double depth = stream.gamma(alpha) * scale;
                shape.atDepth(depth / maximum);
                spot(conversionDepth + depth, spotEnergy, stream, sink);
            }
        }
    }

    /** Energy that leaves through the front; the shower begins at a depth in radiation lengths. */
    private double albedo(double energy, double depth, EventStream stream) {
        double mean = albedoNumber * Math.sqrt(energy) * Math.exp(-depth * shape.radiationLength / albedoDepth);
        double sum = 0;
        for (long left = stream.poisson(mean); left > 0; left--) {
            sum += albedoEnergy * stream.exponential();
        }
        return Math.min(sum, MOST_ALBEDO * energy);
    }

    private void placeStrand(EventStream stream) {
        component = stream.uniform();
        quantile = stream.uniform();
        double angle = 2 * Math.PI * stream.uniform();
        cosine = Math.cos(angle);
        sine = Math.sin(angle);
    }

    private void spot(double depth, double energy, EventStream stream, SpotSink sink) {
        double along = depth * shape.radiationLength;
        double radius = shape.radius(component, quantile);
        if (stream.uniform() < deepFraction) {
            along += tailLength * stream.exponential();
        }
        double across1 = radius * cosine;
        double across2 = radius * sine;
        sink.spot(
                startX + along * ux + across1 * ax + across2 * bx,
                startY + along * uy + across1 * ay + across2 * by,
                startZ + along * uz + across1 * az + across2 * bz,
                energy,
                startTime + along / PhysicalConstants.SPEED_OF_LIGHT);
    }
}
