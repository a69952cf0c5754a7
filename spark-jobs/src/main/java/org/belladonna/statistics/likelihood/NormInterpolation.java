package org.belladonna.statistics.likelihood;

/**
 * How a normsys factor depends on its parameter alpha between and beyond its two variations.
 *
 * <p>Source: CERN-OPEN-2012-016, section 4.1.
 */
public enum NormInterpolation {
    /** Piecewise exponential; its derivative jumps at 0. */
    CODE1 {
        @Override
        void evaluate(double[] c, double alpha, double[] out) {
            exponential(alpha >= 0 ? c[LOG_HIGH] : -c[LOG_LOW], alpha, out);
        }
    },
    /** Polynomial of order 6 for |alpha| below 1, exponential beyond, twice continuously differentiable. */
    CODE4 {
        @Override
        void evaluate(double[] c, double alpha, double[] out) {
            if (alpha >= 1) {
                exponential(c[LOG_HIGH], alpha, out);
            } else if (alpha <= -1) {
                exponential(-c[LOG_LOW], alpha, out);
            } else {
                double a = alpha;
                out[0] = 1 + a * (c[0] + a * (c[1] + a * (c[2] + a * (c[3] + a * (c[4] + a * c[5])))));
                out[1] = c[0] + a * (2 * c[1] + a * (3 * c[2] + a * (4 * c[3] + a * (5 * c[4] + a * 6 * c[5]))));
                out[2] = 2 * c[1] + a * (6 * c[2] + a * (12 * c[3] + a * (20 * c[4] + a * 30 * c[5])));
            }
        }
    };

    private static final int LOG_LOW = 6;
    private static final int LOG_HIGH = 7;

    /** Writes the factor and its first and second derivative. */
    abstract void evaluate(double[] coefficients, double alpha, double[] out);

    /** The factor at alpha for the variations {@code low} and {@code high}, both above 0. */
    public double value(double low, double high, double alpha) {
        double[] out = new double[3];
        evaluate(coefficients(low, high), alpha, out);
        return out[0];
    }

    /** Coefficients of the polynomial a1..a6 that meets the exponentials at +-1 up to the second derivative, and the logs. */
    static double[] coefficients(double low, double high) {
        double logLow = Math.log(low);
        double logHigh = Math.log(high);
        double slopeHigh = high * logHigh;
        double slopeLow = -low * logLow;
        double bendHigh = slopeHigh * logHigh;
        double bendLow = low * logLow * logLow;
        double s0 = 0.5 * (high + low);
        double a0 = 0.5 * (high - low);
        double s1 = 0.5 * (slopeHigh + slopeLow);
        double a1 = 0.5 * (slopeHigh - slopeLow);
        double s2 = 0.5 * (bendHigh + bendLow);
        double a2 = 0.5 * (bendHigh - bendLow);
        return new double[] {
            (15 * a0 - 7 * s1 + a2) / 8,
            (-24 + 24 * s0 - 9 * a1 + s2) / 8,
            (-5 * a0 + 5 * s1 - a2) / 4,
            (12 - 12 * s0 + 7 * a1 - s2) / 4,
            (3 * a0 - 3 * s1 + a2) / 8,
            (-8 + 8 * s0 - 5 * a1 + s2) / 8,
            logLow,
            logHigh
        };
    }

    private static void exponential(double rate, double alpha, double[] out) {
        double value = Math.exp(rate * alpha);
        out[0] = value;
        out[1] = rate * value;
        out[2] = rate * rate * value;
    }
}
