package org.belladonna.generator.bottom;

import org.belladonna.generator.radiation.InitialStateRadiation;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Cross-section of e- e+ -> Upsilon(4S) -> B Bbar against the energy:
 *
 * <pre>sigma(m) = 12 pi Gamma_ee Gamma(m) / ((m^2 - M^2)^2 + M^2 Gamma(m)^2),  Gamma(m) = Gamma (p(m)/p(M))^3 M/m,</pre>
 *
 * p the momentum of a B (PDG, "Resonances"; the Upsilon(4S) decays in a P wave), times a constant that makes it what experiments count
 * with radiation; with the leading-logarithm radiator of the beams or without. One per thread.
 */
final class UpsilonLine {
    /** Smallest mass of a pair of neutral B mesons, GeV. */
    static final double THRESHOLD = 2 * ParticleTable.get(511).mass();

    /** Above, GeV, the next resonances begin. */
    static final double HIGHEST = 10.7;

    private static final double FB_PER_NB = 1e6;
    private static final int RADIATION_STEPS = 500;
    private static final int SPREAD_STEPS = 60;
    private static final double SPREAD_REACH = 6;

    private final UpsilonSettings settings;
    private final boolean radiate;
    private final InitialStateRadiation radiation;
    private final double peakMomentum;
    private final double scale;
    private final double top;

    /** @param radiate whether the beams radiate */
    UpsilonLine(UpsilonSettings settings, boolean radiate) {
        this.settings = settings;
        this.radiate = radiate;
        radiation = new InitialStateRadiation(settings.mass());
        peakMomentum = momentum(settings.mass());
        UpsilonSettings.Measured measured = settings.measured();
        scale = measured.crossSectionNb() == 0
                ? 1
                : measured.crossSectionNb()
                        * FB_PER_NB
                        / spread(measured.energy(), measured.energySpread(), this::integral);
        double largest = 0;
        for (double mass = THRESHOLD; mass < settings.mass() + settings.width(); mass += 1e-5) {
            largest = Math.max(largest, bare(mass));
        }
        top = largest;
    }

    private interface Curve {
        double at(double energy);
    }

    private static double momentum(double mass) {
        return 0.5 * Math.sqrt(Math.max(0, mass * mass - THRESHOLD * THRESHOLD));
    }

    /** The line by the electron width alone, fb. */
    private double bare(double mass) {
        double ratio = momentum(mass) / peakMomentum;
        double peak = settings.mass();
        double width = settings.width() * ratio * ratio * ratio * peak / mass;
        double distance = (mass - peak) * (mass + peak);
        return 12
                * Math.PI
                * settings.electronWidth()
                * width
                * PhysicalConstants.HBARC2_FB
                / (distance * distance + peak * peak * width * width);
    }

    /** Integral over what the beams radiate, fb without the scale. */
    private double integral(double sqrtS) {
        double largest = largestFraction(sqrtS);
        if (largest <= 0) {
            return 0;
        }
        radiation.setEnergy(sqrtS);
        double sum = 0;
        for (int i = 0; i < RADIATION_STEPS; i++) {
            double u = (i + 0.5) / RADIATION_STEPS;
            double x = radiation.fraction(u, largest);
            sum += radiation.densityInUnit(u, largest) * bare(sqrtS * Math.sqrt(1 - x));
        }
        return sum / RADIATION_STEPS;
    }

    private static double largestFraction(double sqrtS) {
        double ratio = THRESHOLD / sqrtS;
        return (1 - ratio) * (1 + ratio);
    }

    /** Mean of a curve over a normal distribution of the energy. */
    private static double spread(double sqrtS, double sigma, Curve curve) {
        double sum = 0;
        double norm = 0;
        for (int i = -SPREAD_STEPS; i <= SPREAD_STEPS; i++) {
            double t = SPREAD_REACH * i / SPREAD_STEPS;
            double weight = Math.exp(-0.5 * t * t);
            sum += weight * curve.at(sqrtS + sigma * t);
            norm += weight;
        }
        return sum / norm;
    }

    /** Cross-section at a collision energy (GeV), fb. */
    double crossSection(double sqrtS) {
        return scale * (radiate ? integral(sqrtS) : bare(sqrtS));
    }

    /** The same for beams with a spread of the collision energy (GeV). */
    double crossSection(double sqrtS, double sigma) {
        return sigma == 0 ? crossSection(sqrtS) : spread(sqrtS, sigma, this::crossSection);
    }

    /** The width into electrons, keV, that belongs to the cross-section the line is scaled to. */
    double effectiveElectronWidthKeV() {
        return scale * settings.electronWidthKeV();
    }

    /** Draws the fraction of the squared collision energy that the beams radiate at an energy above the threshold. */
    double drawFraction(double sqrtS, EventStream stream) {
        if (!radiate) {
            return 0;
        }
        radiation.setEnergy(sqrtS);
        double largest = largestFraction(sqrtS);
        double highest = sqrtS > settings.mass() ? top : bare(sqrtS);
        double bound = radiation.densityInUnit(1e-9, largest) * highest;
        while (true) {
            double u = stream.uniform();
            double x = radiation.fraction(u, largest);
            if (bound * stream.uniform() < radiation.densityInUnit(u, largest) * bare(sqrtS * Math.sqrt(1 - x))) {
                return x;
            }
        }
    }
}
