package org.belladonna.generator.decay;

/**
 * Strength of the vector current to four pions as a function of its squared mass: fits to what e+ e- annihilation into four pions at
 * Novosibirsk gives by the conservation of the vector current. Zero below and above their ranges.
 *
 * <p>Source: A. E. Bondar et al., Comput. Phys. Commun. 146 (2002) 139, functions G of pi- 3pi0, of 2pi- pi+ pi0 without and with
 * omega, in the pieces in which TAUOLA has them.
 */
enum FourPionStrength {
    /** pi- 3pi0. */
    NEUTRAL(
            0.656264,
            new double[] {-23383.7, 38059.2},
            1.57896,
            new double[] {230.368, -4.39368, 687.002, -732.581, 207.087},
            new double[] {1633.92, -2596.21, 1703.08, -501.407, 54.5919},
            new double[] {-2982.44, 986.009, 6948.99, -2188.74}),

    /** 2pi- pi+ pi0 by way of the a1. */
    CHARGED(
            0.635161,
            new double[] {-54171.5, 88169.3},
            2.30794,
            new double[] {454.638, -3.07152, -48.7086, 81.9702, -24.0564},
            new double[] {-162.421, 308.977, -27.7887, -48.5957, 10.6168},
            new double[] {-2650.29, 879.776, 6936.99, -2184.97}),

    /** omega pi-. */
    OMEGA(
            0.861709,
            new double[] {-84888.9, 104332},
            1.92621,
            new double[] {2698.15, -3.08302, 1936.11, -1254.59, 201.291},
            new double[] {7171.65, -6387.9, 3056.27, -888.63, 108.632},
            new double[] {-5607.48, 1917.27, 26573, -8369.76});

    private static final double POLYNOMIAL_END = 3.08198;
    private static final double NEXT_TO_LAST = 3.12825;

    private final double riseEnd;
    private final double[] rise;
    private final double powerEnd;
    private final double[] power;
    private final double[] polynomial;
    private final double[] tail;

    FourPionStrength(
            double riseEnd, double[] rise, double powerEnd, double[] power, double[] polynomial, double[] tail) {
        this.riseEnd = riseEnd;
        this.rise = rise;
        this.powerEnd = powerEnd;
        this.power = power;
        this.polynomial = polynomial;
        this.tail = tail;
    }

    /** The strength at squared mass s, GeV^2. */
    double at(double s) {
        double value;
        if (s < riseEnd) {
            value = rise[0] + rise[1] * s;
        } else if (s < powerEnd) {
            value = power[0] * Math.pow(s, power[1]) + s * s * (power[2] + s * (power[3] + s * power[4]));
        } else if (s < POLYNOMIAL_END) {
            value = polynomial[0] + s * (polynomial[1] + s * (polynomial[2] + s * (polynomial[3] + s * polynomial[4])));
        } else {
            value = s < NEXT_TO_LAST ? tail[0] + tail[1] * s : tail[2] + tail[3] * s;
        }
        return Math.max(0, value);
    }
}
