package org.belladonna.generator.bottom;

/**
 * Amplitudes of B to a hadron and a virtual W by the helicity of the W, up to a factor that is constant for each hadron. Masses are in
 * units of that of the B.
 */
@FunctionalInterface
interface HelicityAmplitudes {
    int PLUS = 0;
    int ZERO = 1;
    int MINUS = 2;
    int TIME = 3;

    /**
     * Fills the amplitudes of helicity 1, 0, -1 and of the timelike W.
     *
     * @param w product of the four-velocities of B and hadron
     * @param r mass of the hadron
     * @param h filled in the order of the constants
     */
    void evaluate(double w, double r, double[] h);

    /** The amplitudes to a hadron of a positive or negative code. */
    static HelicityAmplitudes to(int hadron, FormFactorSettings settings) {
        return switch (Math.abs(hadron)) {
            case 411, 421 -> (w, r, h) -> CharmFormFactors.pseudoscalar(settings.charm(), w, r, h);
            case 413, 423 -> (w, r, h) -> CharmFormFactors.vector(settings.charm(), w, r, h);
            case 10411, 10421 -> (w, r, h) -> ExcitedCharmFormFactors.spin0(settings.excited(), w, r, h);
            case 20413, 20423 -> (w, r, h) -> ExcitedCharmFormFactors.broadSpin1(settings.excited(), w, r, h);
            case 10413, 10423 -> (w, r, h) -> ExcitedCharmFormFactors.narrowSpin1(settings.excited(), w, r, h);
            case 415, 425 -> (w, r, h) -> ExcitedCharmFormFactors.spin2(settings.excited(), w, r, h);
            case 111, 211, 221, 331 -> (w, r, h) -> LightFormFactors.pseudoscalar(settings.light(), w, r, h);
            case 113, 213, 223 -> (w, r, h) -> LightFormFactors.vector(settings.vector(), w, r, h);
            default -> throw new IllegalArgumentException("no form factors of a B meson to " + hadron);
        };
    }

    /** Square of the mass of the W in units of that of the B. */
    static double q2(double w, double r) {
        return 1 + r * r - 2 * r * w;
    }
}
