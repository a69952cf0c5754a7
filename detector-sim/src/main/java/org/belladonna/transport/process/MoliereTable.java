package org.belladonna.transport.process;

/**
 * Moliere's distribution of the scattering angle, ready to be drawn from: G. Moliere, Z. Naturforsch. 3a (1948) 78; H. Bethe, Phys.
 * Rev. 89 (1953) 1256, eq. 25-27.
 *
 * <p>For a number of collisions exp(b) the square of the angle in units of chi_c^2 B has a universal density f0 + f1/B + f2/B^2 with
 * B - ln B = b. The table holds its quantiles by b, with a tail that goes over into single scattering. Shared, immutable.
 */
final class MoliereTable {
    /** ln of the number of collisions from which it holds. */
    static final double LEAST_B = 2.5;

    private static final double MOST_B = 18.5;
    private static final int NODES = 33;
    private static final double STEP = (MOST_B - LEAST_B) / (NODES - 1);
    private static final int BODY = 256;
    /** Upper quantiles that the tail table covers. */
    private static final double TAIL = 1.0 / 32;

    private static final int TAIL_NODES = 64;

    static final MoliereTable INSTANCE = new MoliereTable();

    private final double[] expansion = new double[NODES];
    /** Square of the reduced angle by node and upper quantile. */
    private final double[] body = new double[NODES * (BODY + 1)];
    /** Square of the reduced angle times upper quantile, by node and root of the upper quantile. */
    private final double[] tail = new double[NODES * (TAIL_NODES + 1)];

    private MoliereTable() {
        MoliereFunctions functions = new MoliereFunctions();
        for (int i = 0; i < NODES; i++) {
            expansion[i] = expansionParameter(LEAST_B + i * STEP);
            double[] survival = functions.survival(expansion[i]);
            for (int j = 1; j <= BODY; j++) {
                body[i * (BODY + 1) + j] = functions.square(survival, j / (double) BODY);
            }
            body[i * (BODY + 1)] = body[i * (BODY + 1) + 1];
            tail[i * (TAIL_NODES + 1)] = 1 / expansion[i];
            for (int j = 1; j <= TAIL_NODES; j++) {
                double root = j / (double) TAIL_NODES;
                double quantile = TAIL * root * root;
                tail[i * (TAIL_NODES + 1) + j] = quantile * functions.square(survival, quantile);
            }
        }
    }

    /** Solves B - ln B = b for B above 1. */
    private static double expansionParameter(double b) {
        double value = b + 1.5;
        for (int i = 0; i < 30; i++) {
            value = b + Math.log(value);
        }
        return value;
    }

    /** Mean of a function of the drawn square is taken elsewhere; this is B at b. */
    double expansion(double b) {
        double place = place(b);
        int i = (int) place;
        return expansion[i] + (place - i) * (expansion[i + 1] - expansion[i]);
    }

    private static double place(double b) {
        double place = (b - LEAST_B) / STEP;
        return place < 0 ? 0 : Math.min(place, NODES - 1.001);
    }

    /**
     * Square of the angle in units of chi_c^2 B.
     *
     * @param b ln of the number of collisions
     * @param quantile upper quantile, in (0, 1)
     */
    double square(double b, double quantile) {
        double place = place(b);
        int i = (int) place;
        double f = place - i;
        if (quantile >= TAIL) {
            double at = quantile * BODY;
            int j = Math.min((int) at, BODY - 1);
            double g = at - j;
            int k = i * (BODY + 1) + j;
            double lower = body[k] + g * (body[k + 1] - body[k]);
            k += BODY + 1;
            double upper = body[k] + g * (body[k + 1] - body[k]);
            return lower + f * (upper - lower);
        }
        double at = Math.sqrt(quantile / TAIL) * TAIL_NODES;
        int j = Math.min((int) at, TAIL_NODES - 1);
        double g = at - j;
        int k = i * (TAIL_NODES + 1) + j;
        double lower = tail[k] + g * (tail[k + 1] - tail[k]);
        k += TAIL_NODES + 1;
        double upper = tail[k] + g * (tail[k + 1] - tail[k]);
        return (lower + f * (upper - lower)) / quantile;
    }
}
