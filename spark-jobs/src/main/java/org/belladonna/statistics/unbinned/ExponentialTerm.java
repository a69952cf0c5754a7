package org.belladonna.statistics.unbinned;

/**
 * A number of events times an exponential exp(-lambda t), with t from 0 to 1 across the window, normalised over it: lambda
 * may have either sign. Parameters: the number of events, lambda.
 */
final class ExponentialTerm extends RateTerm {
    /** Below this |lambda| the logarithm of the norm is a series. */
    private static final double SERIES = 0.05;

    private final double low;
    private final double width;
    private double[] t = new double[0];
    private int points;

    ExponentialTerm(double low, double high) {
        super(2, new int[][] {{1, 0}, {1, 1}});
        this.low = low;
        this.width = high - low;
        integralSlopes[0] = 1;
    }

    @Override
    void place(Points data) {
        super.place(data);
        points = data.size();
        if (t.length < points) {
            t = new double[slopes[0].length];
        }
        for (int i = 0; i < points; i++) {
            t[i] = (data.x(i) - low) / width;
        }
    }

    @Override
    double add(double[] theta, int first, double[] rates) {
        double events = theta[first];
        double lambda = theta[first + 1];
        double logNorm = logNorm(lambda);
        double slope = logNormSlope(lambda);
        double bend = logNormBend(lambda);
        for (int i = 0; i < points; i++) {
            double density = Math.exp(logNorm - lambda * t[i]) / width;
            double byLambda = slope - t[i];
            rates[i] += events * density;
            slopes[0][i] = density;
            slopes[1][i] = events * density * byLambda;
            bends[0][i] = density * byLambda;
            bends[1][i] = events * density * (byLambda * byLambda + bend);
        }
        return events;
    }

    /** ln(lambda / (1 - exp(-lambda))). */
    static double logNorm(double lambda) {
        if (Math.abs(lambda) < SERIES) {
            double l2 = lambda * lambda;
            return lambda / 2 - l2 / 24 + l2 * l2 / 2880 - l2 * l2 * l2 / 181440;
        }
        return Math.log(lambda / -Math.expm1(-lambda));
    }

    private static double logNormSlope(double lambda) {
        if (Math.abs(lambda) < SERIES) {
            double l2 = lambda * lambda;
            return 0.5 - lambda / 12 * (1 - l2 / 60 * (1 - l2 / 42));
        }
        return 1 / lambda - 1 / Math.expm1(lambda);
    }

    private static double logNormBend(double lambda) {
        if (Math.abs(lambda) < SERIES) {
            double l2 = lambda * lambda;
            return -1.0 / 12 * (1 - l2 / 20 * (1 - 5 * l2 / 126));
        }
        double half = Math.sinh(lambda / 2);
        return -1 / (lambda * lambda) + 1 / (4 * half * half);
    }
}
