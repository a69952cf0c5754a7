package org.belladonna.generator.resonance;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * The form factor of the charged pion at positive squared mass:
 * F = [B(rho) (1 + d B(omega)) / (1 + d) + b B(rho')] / (1 + b), with Breit-Wigner curves B = M^2 / (M^2 - s - i sqrt(s) Gamma(s)),
 * Gamma(s) = Gamma M^2/s (p(s)/p(M))^3 for what decays to two pions and a constant width for the omega; F(0) = 1.
 *
 * <p>Source: J. H. Kuehn, A. Santamaria, Z. Phys. C 48 (1990) 445.
 */
final class PionFormFactor {
    private static final double THRESHOLD = 4 * PhysicalConstants.PION_MASS * PhysicalConstants.PION_MASS;

    private final ResonanceTable.Pion pion;
    private double re;
    private double im;

    PionFormFactor(ResonanceTable.Pion pion) {
        this.pion = pion;
    }

    /** |F|^2 at a squared mass in GeV^2, above threshold. */
    double square(double s) {
        curve(pion.rho(), s, true);
        double rhoRe = re;
        double rhoIm = im;
        curve(pion.omega(), s, false);
        double d = pion.omegaWeight();
        double mixRe = (1 + d * re) / (1 + d);
        double mixIm = d * im / (1 + d);
        curve(pion.rhoPrime(), s, true);
        double b = pion.rhoPrimeWeight();
        double sumRe = (rhoRe * mixRe - rhoIm * mixIm + b * re) / (1 + b);
        double sumIm = (rhoRe * mixIm + rhoIm * mixRe + b * im) / (1 + b);
        return sumRe * sumRe + sumIm * sumIm;
    }

    private void curve(ResonanceTable.Curve curve, double s, boolean twoPions) {
        double mass2 = curve.mass() * curve.mass();
        double running = twoPions ? mass2 / s * Math.pow((s - THRESHOLD) / (mass2 - THRESHOLD), 1.5) : 1;
        double imaginary = Math.sqrt(s) * curve.width() * running;
        double real = mass2 - s;
        double scale = mass2 / (real * real + imaginary * imaginary);
        re = scale * real;
        im = scale * imaginary;
    }
}
