package org.belladonna.generator.amplitude;

/**
 * Kernels of the vertices of a scalar with two vectors: their product, and eps(k1, V1, k2, V2) with eps^{0123} = 1 and momenta
 * that flow into the vertex. Currents as in {@link Currents}, momenta real (E, x, y, z).
 */
final class BosonCurrents {
    private BosonCurrents() {}

    /** Adds factor times the product of two vectors to a scalar. */
    static void addProduct(double[] w, int first, int second, double factor, int out) {
        for (int i = 0; i < 4; i++) {
            double sign = i == 0 ? factor : -factor;
            int a = first + 2 * i;
            int b = second + 2 * i;
            w[out] += sign * (w[a] * w[b] - w[a + 1] * w[b + 1]);
            w[out + 1] += sign * (w[a] * w[b + 1] + w[a + 1] * w[b]);
        }
    }

    /** Adds factor times scalar times vector to a vector. */
    static void addScaled(double[] w, int scalar, int vector, double factor, int out) {
        double re = factor * w[scalar];
        double im = factor * w[scalar + 1];
        for (int i = 0; i < Wavefunctions.SIZE; i += 2) {
            w[out + i] += re * w[vector + i] - im * w[vector + i + 1];
            w[out + i + 1] += re * w[vector + i + 1] + im * w[vector + i];
        }
    }

    /** Adds factor times eps(k1, V1, k2, V2) to a scalar; the momenta are at indices k1 and k2 of p. */
    static void addDual(double[] w, int first, int second, double factor, double[] p, int k1, int k2, int out) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (i != j) {
                    double minor = factor * minor(p, k1, k2, i, j);
                    int a = first + 2 * i;
                    int b = second + 2 * j;
                    w[out] += minor * (w[a] * w[b] - w[a + 1] * w[b + 1]);
                    w[out + 1] += minor * (w[a] * w[b + 1] + w[a + 1] * w[b]);
                }
            }
        }
    }

    /**
     * Adds to a vector the J for which J.V2 is factor * S * eps(k1, V1, k2, V2), k2 being minus the sum of k1 and the scalar's
     * momentum, at indices k1 and ks of p.
     */
    static void addDualVector(double[] w, int scalar, int vector, double factor, double[] p, int k1, int ks, int out) {
        double re = -factor * w[scalar];
        double im = -factor * w[scalar + 1];
        for (int j = 0; j < 4; j++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int i = 0; i < 4; i++) {
                if (i != j) {
                    double minor = minor(p, k1, ks, i, j);
                    sumRe += minor * w[vector + 2 * i];
                    sumIm += minor * w[vector + 2 * i + 1];
                }
            }
            double sign = j == 0 ? 1 : -1;
            w[out + 2 * j] += sign * (re * sumRe - im * sumIm);
            w[out + 2 * j + 1] += sign * (re * sumIm + im * sumRe);
        }
    }

    /** The factor of V1^i V2^j in eps(k1, V1, k2, V2). */
    private static double minor(double[] p, int k1, int k2, int i, int j) {
        int a = -1;
        int b = -1;
        for (int index = 0; index < 4; index++) {
            if (index != i && index != j) {
                if (a < 0) {
                    a = index;
                } else {
                    b = index;
                }
            }
        }
        // eps^{a i b j}: sign of the permutation that sorts (a, i, b, j).
        return sign(a, i, b, j) * (p[k1 + a] * p[k2 + b] - p[k1 + b] * p[k2 + a]);
    }

    private static int sign(int a, int i, int b, int j) {
        int swaps = (a > i ? 1 : 0)
                + (a > b ? 1 : 0)
                + (a > j ? 1 : 0)
                + (i > b ? 1 : 0)
                + (i > j ? 1 : 0)
                + (b > j ? 1 : 0);
        return swaps % 2 == 0 ? 1 : -1;
    }
}
