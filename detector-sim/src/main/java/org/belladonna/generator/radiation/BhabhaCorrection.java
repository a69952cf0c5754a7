package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * e- e+ -> e- e+.
 *
 * <p>Source: A. B. Arbuzov et al., JHEP 10 (1997) 001, equations for large-angle Bhabha scattering; equal to M. Caffo, E.
 * Remiddi and others, CERN 89-08 vol. 1 (1989) 171. At small angles it goes over into the vertex corrections of both electrons,
 * (alpha/pi)(4 (L_t - 1) ln(x) + 3 L_t - 4).
 */
public final class BhabhaCorrection implements ScatteringCorrection {
    private static final long serialVersionUID = 1L;
    private static final double ALPHA_OVER_PI = PhysicalConstants.ALPHA / Math.PI;
    private static final double THIRD_PI2 = Math.PI * Math.PI / 3;

    @Override
    public double exponent(double s, double cosTheta) {
        double logTan2 = Math.log((1 - cosTheta) / (1 + cosTheta));
        return 4 * ALPHA_OVER_PI * (logarithm(s) - 1 + logTan2);
    }

    @Override
    public double finite(double s, double cosTheta) {
        double c = cosTheta;
        double c2 = c * c;
        double c3 = c2 * c;
        double c4 = c2 * c2;
        double sin2 = 0.5 * (1 - c);
        double cos2 = 0.5 * (1 + c);
        double logSin = 0.5 * Math.log(sin2);
        double logCos = 0.5 * Math.log(cos2);
        double logTan = logSin - logCos;
        double bracket = THIRD_PI2 * (2 * c4 - 3 * c3 - 15 * c)
                + 2 * (2 * c4 - 3 * c3 + 9 * c2 + 3 * c + 21) * logSin * logSin
                - 4 * (c4 + c2 - 2 * c) * logCos * logCos
                - 4 * (c3 + 4 * c2 + 5 * c + 6) * logTan * logTan
                + 2 * (c3 - 3 * c2 + 7 * c - 5) * logCos
                + 2 * (3 * c3 + 9 * c2 + 5 * c + 31) * logSin;
        double k = -1 - 2 * Dilogarithm.of(sin2) + 2 * Dilogarithm.of(cos2) + bracket / ((3 + c2) * (3 + c2));
        return ALPHA_OVER_PI * (3 * (logarithm(s) - 1) + k);
    }

    private static double logarithm(double s) {
        return Math.log(s / (PhysicalConstants.ELECTRON_MASS * PhysicalConstants.ELECTRON_MASS));
    }
}
