package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * e- e+ -> gamma gamma.
 *
 * <p>Source: F. A. Berends, R. Kleiss, Nucl. Phys. B 186 (1981) 22, in the limit of a light electron as given by A. B.
 * Arbuzov et al., JHEP 10 (1997) 001.
 */
public final class DiphotonCorrection implements ScatteringCorrection {
    private static final long serialVersionUID = 1L;
    private static final double ALPHA_OVER_PI = PhysicalConstants.ALPHA / Math.PI;

    @Override
    public double exponent(double s, double cosTheta) {
        return 2 * ALPHA_OVER_PI * (logarithm(s) - 1);
    }

    @Override
    public double finite(double s, double cosTheta) {
        double c2 = cosTheta * cosTheta;
        double k = Math.PI * Math.PI / 3 + (1 - c2) / (2 * (1 + c2)) * (oneSide(cosTheta) + oneSide(-cosTheta));
        return ALPHA_OVER_PI * (1.5 * (logarithm(s) - 1) + k);
    }

    private static double oneSide(double c) {
        double ratio = (1 + c) / (1 - c);
        double log = Math.log(0.5 * (1 - c));
        return (1 + 1.5 * ratio) * log + (1 + 1 / ratio + 0.5 * ratio) * log * log;
    }

    private static double logarithm(double s) {
        return Math.log(s / (PhysicalConstants.ELECTRON_MASS * PhysicalConstants.ELECTRON_MASS));
    }
}
