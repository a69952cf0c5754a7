package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * The leading-logarithm radiator of both beams together: D(x) is the density of the fraction x = 1 - s'/s of the squared
 * collision energy that is radiated, with soft photons summed to all orders,
 *
 * <pre>D(x) = beta x^(beta-1) [1 + 3/4 beta + (alpha/pi)(pi^2/3 - 1/2)] - beta (1 - x/2),  beta = (2 alpha/pi)(ln(s/m_e^2) - 1).</pre>
 *
 * <p>Source: E. A. Kuraev and V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466, to order alpha in the non-leading terms.
 */
public final class InitialStateRadiation {
    /** Fractions below this are taken as no radiation; at the B factories the photon then has less than 1 keV. */
    public static final double SMALLEST_FRACTION = 1e-7;

    private double beta;
    private double softFactor;

    public InitialStateRadiation(double sqrtS) {
        setEnergy(sqrtS);
    }

    /** Sets the collision energy, GeV. */
    public void setEnergy(double sqrtS) {
        double logarithm = 2 * Math.log(sqrtS / PhysicalConstants.ELECTRON_MASS);
        double alphaOverPi = PhysicalConstants.ALPHA / Math.PI;
        beta = 2 * alphaOverPi * (logarithm - 1);
        softFactor = 1 + 0.75 * beta + alphaOverPi * (Math.PI * Math.PI / 3 - 0.5);
    }

    /** The exponent beta. */
    public double beta() {
        return beta;
    }

    /** Density D at a fraction in (0, 1). */
    public double density(double x) {
        return beta * (Math.pow(x, beta - 1) * softFactor - (1 - x / 2));
    }

    /** The radiated fraction that belongs to u in (0, 1): largest * u^(1/beta), which maps the soft peak away. */
    public double fraction(double u, double largest) {
        double x = largest * Math.pow(u, 1 / beta);
        return x < SMALLEST_FRACTION ? 0 : x;
    }

    /** Density in u: D(x) dx/du. */
    public double densityInUnit(double u, double largest) {
        double x = largest * Math.pow(u, 1 / beta);
        return softFactor * Math.pow(largest, beta) - (1 - x / 2) * x / u;
    }
}
