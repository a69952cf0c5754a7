package org.belladonna.generator.bottom;

/**
 * Form factors of B to the four orbitally excited D mesons in the limit of heavy quarks (A. Leibovich, Z. Ligeti, I. Stewart, M. Wise,
 * Phys. Rev. D 57 (1998) 308, equations 2.5 to 2.15 at leading order), the Isgur-Wise functions linear in w. The timelike amplitude,
 * which matters for taus only, is left out.
 */
final class ExcitedCharmFormFactors {
    private ExcitedCharmFormFactors() {}

    private static double isgurWise(double slope, double w) {
        return Math.max(0, 1 + slope * (w - 1));
    }

    static void spin0(FormFactorSettings.Excited e, double w, double r, double[] h) {
        double zeta = isgurWise(e.broadSlope(), w);
        double q = Math.sqrt(HelicityAmplitudes.q2(w, r));
        fill(h, 0, 0, Math.sqrt((w - 1) * (w + 1)) * (1 - r) * zeta / q);
    }

    static void broadSpin1(FormFactorSettings.Excited e, double w, double r, double[] h) {
        double zeta = isgurWise(e.broadSlope(), w);
        spin1(zeta, (w - 1) * zeta, 0, -zeta, w, r, h);
    }

    static void narrowSpin1(FormFactorSettings.Excited e, double w, double r, double[] h) {
        double tau = isgurWise(e.narrowSlope(), w) / Math.sqrt(6);
        spin1(-(w + 1) * tau, (1 - w * w) * tau, -3 * tau, (w - 2) * tau, w, r, h);
    }

    private static void spin1(double fA, double fV1, double fV2, double fV3, double w, double r, double[] h) {
        double square = (w - 1) * (w + 1);
        double q = Math.sqrt(HelicityAmplitudes.q2(w, r));
        fill(h, fV1, Math.sqrt(square) * fA, ((w - r) * fV1 + square * (fV3 + r * fV2)) / q);
    }

    static void spin2(FormFactorSettings.Excited e, double w, double r, double[] h) {
        double tau = isgurWise(e.narrowSlope(), w);
        double square = (w - 1) * (w + 1);
        double root = Math.sqrt(square);
        double q = Math.sqrt(HelicityAmplitudes.q2(w, r));
        double longitudinal = -(w - r) * (1 + w) * tau + square * tau;
        fill(h, -root * (1 + w) * tau, -square * tau, root * Math.sqrt(4.0 / 3) * longitudinal / q);
    }

    private static void fill(double[] h, double even, double odd, double zero) {
        h[HelicityAmplitudes.PLUS] = even - odd;
        h[HelicityAmplitudes.MINUS] = even + odd;
        h[HelicityAmplitudes.ZERO] = zero;
        h[HelicityAmplitudes.TIME] = 0;
    }
}
