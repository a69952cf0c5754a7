package org.belladonna.statistics.unbinned;

/**
 * The Faddeeva function w(z) = exp(-z^2) erfc(-iz) in the upper half plane, to a relative 1e-14 of each part away from the
 * zeros of that part: sums of the trapezoidal or the midpoint rule over the integral representation, with the residue of
 * the pole where it lies near the real axis. In each sum all terms of the real part have one sign. Commons Math has no such
 * function.
 *
 * <p>Source: M. Al Azah and S. N. Chandler-Wilde, SIAM J. Numer. Anal. 59 (2021) 2346, equations 1.6 to 1.12, with 12 terms.
 */
final class Faddeeva {
    private static final int N = 11;
    private static final double H = Math.sqrt(Math.PI / (N + 1));
    private static final double[] MIDPOINTS = new double[N + 1];
    private static final double[] MIDPOINT_WEIGHTS = new double[N + 1];
    private static final double[] KNOTS = new double[N + 1];
    private static final double[] KNOT_WEIGHTS = new double[N + 1];

    static {
        for (int k = 0; k <= N; k++) {
            MIDPOINTS[k] = (k + 0.5) * H;
            MIDPOINT_WEIGHTS[k] = H / Math.PI * Math.exp(-MIDPOINTS[k] * MIDPOINTS[k]);
            KNOTS[k] = k * H;
            // The sums below count each knot on both sides: the one at zero is there once.
            KNOT_WEIGHTS[k] = (k == 0 ? 0.5 : 1) * H / Math.PI * Math.exp(-KNOTS[k] * KNOTS[k]);
        }
    }

    private Faddeeva() {}

    /**
     * Computes w(x + iy).
     *
     * @param x real part of z
     * @param y imaginary part of z, 0 or more
     * @param w receives real and imaginary part
     */
    static void at(double x, double y, double[] w) {
        double ax = Math.abs(x);
        double place = ax / H - Math.floor(ax / H);
        if (y >= Math.max(ax, Math.PI / H)) {
            sum(ax, y, MIDPOINTS, MIDPOINT_WEIGHTS, w);
        } else if (y < ax && place >= 0.25 && place <= 0.75) {
            sum(ax, y, KNOTS, KNOT_WEIGHTS, w);
            addPole(ax, y, -1, w);
        } else {
            sum(ax, y, MIDPOINTS, MIDPOINT_WEIGHTS, w);
            addPole(ax, y, 1, w);
        }
        if (x < 0) {
            w[1] = -w[1];
        }
    }

    private static void sum(double x, double y, double[] t, double[] weights, double[] w) {
        double real = 0;
        double imaginary = 0;
        double y2 = y * y;
        for (int k = 0; k < t.length; k++) {
            double minus = x - t[k];
            double plus = x + t[k];
            double left = 1 / (minus * minus + y2);
            double right = 1 / (plus * plus + y2);
            real += weights[k] * (left + right);
            imaginary += weights[k] * (minus * left + plus * right);
        }
        w[0] = y * real;
        w[1] = imaginary;
    }

    /** Adds 2 exp(-z^2) / (1 + sign exp(-2 pi i z / h)). */
    private static void addPole(double x, double y, int sign, double[] w) {
        double size = 2 * Math.exp(y * y - x * x);
        if (size == 0) {
            return;
        }
        double growth = Math.exp(2 * Math.PI * y / H);
        double angle = -2 * Math.PI * x / H;
        double real = 1 + sign * growth * Math.cos(angle);
        double imaginary = sign * growth * Math.sin(angle);
        double norm = size / (real * real + imaginary * imaginary);
        double c = Math.cos(2 * x * y);
        double s = -Math.sin(2 * x * y);
        w[0] += norm * (c * real + s * imaginary);
        w[1] += norm * (s * real - c * imaginary);
    }
}
