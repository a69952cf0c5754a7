package org.belladonna.generator.bottom;

import org.belladonna.particle.ParticleTable;

/** Form factors of B to mesons without charm; the timelike amplitude, which matters for taus only, is left out. */
final class LightFormFactors {
    private static final double MASS = ParticleTable.get(521).mass();

    private LightFormFactors() {}

    /** Two poles: D. Becirevic, A. Kaidalov, Phys. Lett. B 478 (2000) 417, equation 6. */
    static void pseudoscalar(FormFactorSettings.Light l, double w, double r, double[] h) {
        double q2 = HelicityAmplitudes.q2(w, r);
        double x = q2 * MASS * MASS / (l.pole() * l.pole());
        h[HelicityAmplitudes.PLUS] = 0;
        h[HelicityAmplitudes.MINUS] = 0;
        h[HelicityAmplitudes.ZERO] = Math.sqrt((w - 1) * (w + 1)) / (Math.sqrt(q2) * (1 - x) * (1 - l.alpha() * x));
        h[HelicityAmplitudes.TIME] = 0;
    }

    /** Helicity amplitudes of V, A1, A2 (J. Richman, P. Burchat, Rev. Mod. Phys. 67 (1995) 893, equations 2.42 and 2.43). */
    static void vector(FormFactorSettings.Vector f, double w, double r, double[] h) {
        double q2 = HelicityAmplitudes.q2(w, r);
        double axialPole = 1 - q2 * MASS * MASS / (f.axialPole() * f.axialPole());
        double v = f.v() / (1 - q2 * MASS * MASS / (f.vectorPole() * f.vectorPole()));
        double a1 = f.a1() / axialPole;
        double a2 = f.a2() / axialPole;
        double momentum = r * Math.sqrt((w - 1) * (w + 1));
        double even = (1 + r) * a1;
        double odd = 2 * momentum * v / (1 + r);
        h[HelicityAmplitudes.PLUS] = even - odd;
        h[HelicityAmplitudes.MINUS] = even + odd;
        h[HelicityAmplitudes.ZERO] =
                ((1 - r * r - q2) * even - 4 * momentum * momentum * a2 / (1 + r)) / (2 * r * Math.sqrt(q2));
        h[HelicityAmplitudes.TIME] = 0;
    }
}
