package org.belladonna.generator.bottom;

/**
 * Form factors of B to D and D* by I. Caprini, L. Lellouch, M. Neubert, Nucl. Phys. B 530 (1998) 153 (equations 34 to 38), the timelike
 * ones by M. Tanaka, R. Watanabe, Phys. Rev. D 82 (2010) 034027 and S. Fajfer, J. Kamenik, I. Nisandzic, Phys. Rev. D 85 (2012) 094025.
 */
final class CharmFormFactors {
    private CharmFormFactors() {}

    private static double z(double w) {
        double root = Math.sqrt(w + 1);
        return (root - Math.sqrt(2)) / (root + Math.sqrt(2));
    }

    static void pseudoscalar(FormFactorSettings.Charm c, double w, double r, double[] h) {
        double rho2 = c.slopeD();
        double z = z(w);
        double v1 = 1 + z * (-8 * rho2 + z * (51 * rho2 - 10 - z * (252 * rho2 - 84)));
        double x = w - 1;
        double s1 = v1 * (1 - 0.019 + x * (0.041 - 0.015 * x));
        double q = Math.sqrt(HelicityAmplitudes.q2(w, r));
        h[HelicityAmplitudes.PLUS] = 0;
        h[HelicityAmplitudes.MINUS] = 0;
        h[HelicityAmplitudes.ZERO] = Math.sqrt((w - 1) * (w + 1)) * (1 + r) * v1 / q;
        h[HelicityAmplitudes.TIME] = (1 - r) * (w + 1) * s1 / q;
    }

    static void vector(FormFactorSettings.Charm c, double w, double r, double[] h) {
        double rho2 = c.slopeDStar();
        double z = z(w);
        double x = w - 1;
        double axial = (w + 1) * (1 + z * (-8 * rho2 + z * (53 * rho2 - 15 - z * (231 * rho2 - 91))));
        double r1 = c.r1() + x * (-0.12 + 0.05 * x);
        double r2 = c.r2() + x * (0.11 - 0.06 * x);
        double r0 = c.r0() + x * (-0.11 + 0.01 * x);
        double q = Math.sqrt(HelicityAmplitudes.q2(w, r));
        double odd = Math.sqrt(x / (w + 1)) * r1;
        h[HelicityAmplitudes.PLUS] = axial * (1 - odd);
        h[HelicityAmplitudes.MINUS] = axial * (1 + odd);
        h[HelicityAmplitudes.ZERO] = axial * (1 - r + x * (1 - r2)) / q;
        h[HelicityAmplitudes.TIME] = axial * Math.sqrt(x / (w + 1)) * (1 + r) * r0 / q;
    }
}
