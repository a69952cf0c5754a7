package org.belladonna.transport.process;

/**
 * The scale c for which c y / (1 + c y), with y drawn from {@link MoliereTable}, has a given mean: by the logarithm of the number of
 * collisions and the mean. Shared, immutable.
 */
final class LargeAngles {
    private static final int COLLISIONS = 9;
    private static final int MEANS = 64;
    private static final double FIRST = MoliereTable.LEAST_B;
    private static final double STEP = 2;
    /** Quantiles that the mean is taken over: evenly spaced above the tail, in the tail evenly in the logarithm. */
    private static final int BODY = 300;

    private static final int TAIL = 200;
    private static final double TAIL_FROM = 1.0 / 32;
    private static final double TAIL_TO = 1e-9;

    static final LargeAngles INSTANCE = new LargeAngles();

    private final double[] scales = new double[COLLISIONS * (MEANS + 1)];

    private final double[] quantiles = new double[BODY + TAIL];
    private final double[] weights = new double[BODY + TAIL];

    private LargeAngles() {
        double span = Math.log(TAIL_FROM / TAIL_TO) / TAIL;
        for (int q = 0; q < quantiles.length; q++) {
            if (q < BODY) {
                weights[q] = (1 - TAIL_FROM) / BODY;
                quantiles[q] = TAIL_FROM + (q + 0.5) * weights[q];
            } else {
                quantiles[q] = TAIL_TO * Math.exp((q - BODY + 0.5) * span);
                weights[q] = quantiles[q] * span;
            }
        }
        double[] squares = new double[quantiles.length];
        for (int i = 0; i < COLLISIONS; i++) {
            for (int q = 0; q < squares.length; q++) {
                squares[q] = MoliereTable.INSTANCE.square(FIRST + i * STEP, quantiles[q]);
            }
            for (int j = 1; j <= MEANS; j++) {
                scales[i * (MEANS + 1) + j] = solve(squares, mean(j));
            }
        }
    }

    /** Mean of a node: dense where it is small. */
    private static double mean(int j) {
        double root = j / (double) MEANS;
        return 0.46 * root * root;
    }

    private double solve(double[] squares, double wanted) {
        double low = Math.log(1e-6);
        double high = Math.log(1e3);
        for (int i = 0; i < 40; i++) {
            double middle = 0.5 * (low + high);
            double scale = Math.exp(middle);
            double sum = 0;
            for (int q = 0; q < squares.length; q++) {
                double v = scale * squares[q];
                sum += weights[q] * v / (1 + v);
            }
            if (sum < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(0.5 * (low + high));
    }

    /**
     * @param b ln of the number of collisions
     * @param mean mean of sin^2(theta/2), from 0 to 0.45
     */
    double scale(double b, double mean) {
        double place = Math.min(Math.max(0, (b - FIRST) / STEP), COLLISIONS - 1.001);
        int i = (int) place;
        double f = place - i;
        double at = Math.sqrt(mean / 0.46) * MEANS;
        int j = Math.min((int) at, MEANS - 1);
        double g = at - j;
        int k = i * (MEANS + 1) + j;
        double lower = scales[k] + g * (scales[k + 1] - scales[k]);
        k += MEANS + 1;
        double upper = scales[k] + g * (scales[k + 1] - scales[k]);
        return lower + f * (upper - lower);
    }
}
