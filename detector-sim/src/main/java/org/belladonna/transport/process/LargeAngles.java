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
    private static final int QUANTILES = 400;

    static final LargeAngles INSTANCE = new LargeAngles();

    private final double[] scales = new double[COLLISIONS * (MEANS + 1)];

    private LargeAngles() {
        double[] squares = new double[QUANTILES];
        for (int i = 0; i < COLLISIONS; i++) {
            for (int q = 0; q < QUANTILES; q++) {
                squares[q] = MoliereTable.INSTANCE.square(FIRST + i * STEP, (q + 0.5) / QUANTILES);
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

    private static double solve(double[] squares, double wanted) {
        double low = Math.log(1e-6);
        double high = Math.log(1e3);
        for (int i = 0; i < 40; i++) {
            double middle = 0.5 * (low + high);
            double scale = Math.exp(middle);
            double sum = 0;
            for (double square : squares) {
                double v = scale * square;
                sum += v / (1 + v);
            }
            if (sum < wanted * squares.length) {
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
