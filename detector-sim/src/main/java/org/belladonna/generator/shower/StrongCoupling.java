package org.belladonna.generator.shower;

/**
 * The strong coupling by one loop: alpha_s = 12 pi/((33 - 2 n) ln(Q^2/Lambda_n^2)) with n quarks lighter than Q, continuous where n changes
 * (PDG review, Quantum Chromodynamics, equation 9.4). The thresholds are the constituent masses of charm and bottom.
 */
final class StrongCoupling {
    private static final double Z_MASS = 91.1876;
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    /** Squared scale at which the number of quarks grows beyond FEWEST + index. */
    private final double[] threshold = {square(ConstituentMass.of(4)), square(ConstituentMass.of(5)), Double.MAX_VALUE};

    /** Lambda^2 for FEWEST + index quarks. */
    private final double[] lambda2 = new double[MOST - FEWEST + 1];

    /** @param atZ its value at the mass of the Z, above 0 */
    StrongCoupling(double atZ) {
        lambda2[2] = square(Z_MASS) * Math.exp(-12 * Math.PI / (beta(2) * atZ));
        for (int i = 1; i >= 0; i--) {
            // Equal couplings at the threshold: beta_n ln(Q^2/Lambda_n^2) is continuous.
            lambda2[i] = threshold[i] * Math.pow(lambda2[i + 1] / threshold[i], beta(i + 1) / beta(i));
        }
    }

    private static double square(double value) {
        return value * value;
    }

    private static double beta(int index) {
        return 33 - 2.0 * (FEWEST + index);
    }

    private int region(double scale2) {
        return scale2 > threshold[1] ? 2 : scale2 > threshold[0] ? 1 : 0;
    }

    /** Its value at a squared scale in GeV^2, above the largest Lambda^2 (0.1 GeV^2). */
    double at(double scale2) {
        int i = region(scale2);
        return 12 * Math.PI / (beta(i) * Math.log(scale2 / lambda2[i]));
    }

    /**
     * The squared scale below {@code from} down to which the integral of alpha_s/(2 pi) c d ln Q^2 is a given number.
     *
     * @param from where to begin, GeV^2
     * @param coefficient c, above 0
     * @param integral the integral, for a Sudakov factor minus the logarithm of a random number
     * @param lowest where to end, GeV^2
     * @return the scale in GeV^2, 0 when it is below the lowest
     */
    double evolve(double from, double coefficient, double integral, double lowest) {
        double upper = from;
        double rest = integral;
        for (int i = region(from); i >= 0; i--) {
            double logarithm = Math.log(upper / lambda2[i]);
            double power = 6 * coefficient / beta(i);
            double next = lambda2[i] * Math.exp(logarithm * Math.exp(-rest / power));
            double edge = i == 0 ? lowest : Math.max(lowest, threshold[i - 1]);
            if (next > edge) {
                return next;
            }
            if (edge <= lowest) {
                return 0;
            }
            rest -= power * Math.log(logarithm / Math.log(edge / lambda2[i]));
            upper = edge;
        }
        return 0;
    }
}
