package org.belladonna.generator.radiation;

import org.apache.commons.math3.special.Gamma;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * The radiator of both beams together: D(x) is the density of the fraction x = 1 - s'/s of the squared collision energy that is
 * radiated, with soft photons summed to all orders and leading logarithms to third order. With beta = (2 alpha/pi)(ln(s/m_e^2)
 * - 1), z = 1 - x and Euler's constant C,
 *
 * <pre>
 * D(x) = beta x^(beta-1) exp(beta (3/4 - C)) / Gamma(1 + beta) [1 + (alpha/pi)(pi^2/3 - 1/2)] + D1 + D2 + D3
 * D1   = - beta/2 (1 + z)
 * D2   = - beta^2/8 [(1 + 3 z^2)/(1 - z) ln z + 4 (1 + z) ln(1 - z) + 5 + z]
 * D3   = - beta^3/48 {(1 + z)[6 Li2(z) + 12 ln^2(1 - z) - 3 pi^2] + [3/2 (1 + 8 z + 3 z^2) ln z + 6 (z + 5)(1 - z) ln(1 - z)
 *          + 12 (1 + z^2) ln z ln(1 - z) - 1/2 (1 + 7 z^2) ln^2 z + 1/4 (39 - 24 z - 15 z^2)]/(1 - z)}
 * </pre>
 *
 * <p>Without the square bracket it is the solution of the evolution equation, whose moments are exp(beta g_n); the bracket is the
 * part of first order that has no logarithm. Pairs of electrons in place of photons are left out.
 *
 * <p>Sources: E. A. Kuraev and V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466 (first and second order); M. Skrzypek and S.
 * Jadach, Z. Phys. C 49 (1991) 577, M. Skrzypek, Acta Phys. Pol. B 23 (1992) 135 (third order).
 */
public final class InitialStateRadiation {
    /** Fractions below this are taken as no radiation; at the B factories the photon then has less than 1 keV. */
    public static final double SMALLEST_FRACTION = 1e-7;

    private static final double EULER = 0.5772156649015329;
    private static final double ALPHA_OVER_PI = PhysicalConstants.ALPHA / Math.PI;

    /** Fractions below which D1 to D3 do not count beside the soft peak, and their logarithms are not taken. */
    private static final double NEGLIGIBLE = 1e-12;

    private double beta;
    private double softFactor;

    public InitialStateRadiation(double sqrtS) {
        setEnergy(sqrtS);
    }

    /** Sets the collision energy, GeV. */
    public void setEnergy(double sqrtS) {
        beta = exponent(sqrtS);
        softFactor = softFactor(beta) * (1 + ALPHA_OVER_PI * (Math.PI * Math.PI / 3 - 0.5));
    }

    /** The exponent of both beams at a collision energy, GeV. */
    static double exponent(double sqrtS) {
        return 2 * ALPHA_OVER_PI * (2 * Math.log(sqrtS / PhysicalConstants.ELECTRON_MASS) - 1);
    }

    /** Factor on beta x^(beta-1) of soft photons in the leading logarithm. */
    static double softFactor(double beta) {
        return Math.exp(beta * (0.75 - EULER) - Gamma.logGamma1p(beta));
    }

    /** D1 + D2 + D3 at a fraction within (0, 1). */
    static double hard(double beta, double x) {
        double z = 1 - x;
        double lnX = Math.log(x);
        double lnZ = Math.log1p(-x);
        double second = ((1 + 3 * z * z) * lnZ / x + 4 * (1 + z) * lnX + 5 + z) / 8;
        double bracket = 1.5 * (1 + 8 * z + 3 * z * z) * lnZ
                + 6 * (z + 5) * x * lnX
                + 12 * (1 + z * z) * lnZ * lnX
                - 0.5 * (1 + 7 * z * z) * lnZ * lnZ
                + 0.25 * x * (39 + 15 * z);
        double third = (1 + z) * (6 * Dilogarithm.of(z) + 12 * lnX * lnX - 3 * Math.PI * Math.PI) + bracket / x;
        return -beta * (0.5 * (1 + z) + beta * (second + beta * third / 48));
    }

    /** The exponent beta. */
    public double beta() {
        return beta;
    }

    /** Density D at a fraction in (0, 1). */
    public double density(double x) {
        return beta * Math.pow(x, beta - 1) * softFactor + hard(beta, x);
    }

    /** The radiated fraction that belongs to u in (0, 1): largest * u^(1/beta), which maps the soft peak away. */
    public double fraction(double u, double largest) {
        double x = largest * Math.pow(u, 1 / beta);
        return x < SMALLEST_FRACTION ? 0 : x;
    }

    /** Density in u: D(x) dx/du. */
    public double densityInUnit(double u, double largest) {
        double x = largest * Math.pow(u, 1 / beta);
        double soft = softFactor * Math.pow(largest, beta);
        return x < NEGLIGIBLE ? soft : soft + hard(beta, x) * x / (beta * u);
    }
}
