package org.belladonna.generator.twophoton;

/**
 * Dirac spinors in the chiral representation, gamma^mu = ((0, sigma^mu), (sigmabar^mu, 0)). A column or row is
 * an array of 8: real and imaginary parts of the four components in turn.
 */
final class Spinors {
    /** Column of the one entry of each row of gamma^mu, and the entry: mu = x, y, z, time. */
    private static final int[][] COLUMN = {{3, 2, 1, 0}, {3, 2, 1, 0}, {2, 3, 0, 1}, {2, 3, 0, 1}};

    private static final double[][] REAL = {{1, 1, -1, -1}, {0, 0, 0, 0}, {1, -1, -1, 1}, {1, 1, 1, 1}};
    private static final double[][] IMAGINARY = {{0, 0, 0, 0}, {-1, 1, 1, -1}, {0, 0, 0, 0}, {0, 0, 0, 0}};

    private Spinors() {}

    /** out = gamma^mu in. */
    static void gamma(int mu, double[] in, double[] out) {
        int[] column = COLUMN[mu];
        for (int i = 0; i < 4; i++) {
            double re = REAL[mu][i];
            double im = IMAGINARY[mu][i];
            double a = in[2 * column[i]];
            double b = in[2 * column[i] + 1];
            out[2 * i] = re * a - im * b;
            out[2 * i + 1] = re * b + im * a;
        }
    }

    /** out = (p-slash + mass) in. */
    static void propagate(double[] p, double mass, double[] in, double[] out) {
        sigma(p[3], -p[0], -p[1], -p[2], in, 4, out, 0);
        sigma(p[3], p[0], p[1], p[2], in, 0, out, 4);
        for (int i = 0; i < 8; i++) {
            out[i] += mass * in[i];
        }
    }

    /** Two components of out = (t + (x, y, z).sigma) two components of in. */
    private static void sigma(double t, double x, double y, double z, double[] in, int from, double[] out, int to) {
        double ar = in[from];
        double ai = in[from + 1];
        double br = in[from + 2];
        double bi = in[from + 3];
        out[to] = (t + z) * ar + x * br + y * bi;
        out[to + 1] = (t + z) * ai + x * bi - y * br;
        out[to + 2] = x * ar - y * ai + (t - z) * br;
        out[to + 3] = x * ai + y * ar + (t - z) * bi;
    }

    /**
     * Spinor of a particle (sign 1: u) or antiparticle (sign -1: v), normalised to ubar u = 2 m.
     *
     * @param spin 0 or 1: basis of two-component spinors
     */
    static void spinor(double[] p, double mass, int spin, int sign, double[] out) {
        double norm = 1 / Math.sqrt(2 * (p[3] + mass));
        double[] xi = spin == 0 ? UP : DOWN;
        sigma(p[3] + mass, -p[0], -p[1], -p[2], xi, 0, out, 0);
        sigma(p[3] + mass, p[0], p[1], p[2], xi, 0, out, 4);
        for (int i = 0; i < 4; i++) {
            out[i] *= norm;
            out[i + 4] *= sign * norm;
        }
    }

    private static final double[] UP = {1, 0, 0, 0};
    private static final double[] DOWN = {0, 0, 1, 0};
}
