package org.belladonna.generator.amplitude;

import org.belladonna.generator.model.Model;

/**
 * The kernels of the recursion: what a vertex makes of two currents, and what a propagator makes of one. Currents are four
 * complex numbers (re, im interleaved) in one array; a spinor has its left-handed half first, a vector is (E, x, y, z)
 * contravariant, a scalar uses the first number only. Left and right couplings are those of the chiral projections.
 */
final class Currents {
    private Currents() {}

    /** Adds to {@code out} the vector bra gamma^mu (left P_L + right P_R) ket, times a sign. */
    static void addVector(double[] w, int bra, int ket, double left, double right, int out) {
        // Products of the halves that gamma^mu connects: b_R with k_R (right coupling), b_L with k_L (left coupling).
        double r0 = right * (w[bra] * w[ket + 4] - w[bra + 1] * w[ket + 5]);
        double i0 = right * (w[bra] * w[ket + 5] + w[bra + 1] * w[ket + 4]);
        double r1 = right * (w[bra + 2] * w[ket + 6] - w[bra + 3] * w[ket + 7]);
        double i1 = right * (w[bra + 2] * w[ket + 7] + w[bra + 3] * w[ket + 6]);
        double r2 = right * (w[bra] * w[ket + 6] - w[bra + 1] * w[ket + 7]);
        double i2 = right * (w[bra] * w[ket + 7] + w[bra + 1] * w[ket + 6]);
        double r3 = right * (w[bra + 2] * w[ket + 4] - w[bra + 3] * w[ket + 5]);
        double i3 = right * (w[bra + 2] * w[ket + 5] + w[bra + 3] * w[ket + 4]);
        double s0 = left * (w[bra + 4] * w[ket] - w[bra + 5] * w[ket + 1]);
        double j0 = left * (w[bra + 4] * w[ket + 1] + w[bra + 5] * w[ket]);
        double s1 = left * (w[bra + 6] * w[ket + 2] - w[bra + 7] * w[ket + 3]);
        double j1 = left * (w[bra + 6] * w[ket + 3] + w[bra + 7] * w[ket + 2]);
        double s2 = left * (w[bra + 4] * w[ket + 2] - w[bra + 5] * w[ket + 3]);
        double j2 = left * (w[bra + 4] * w[ket + 3] + w[bra + 5] * w[ket + 2]);
        double s3 = left * (w[bra + 6] * w[ket] - w[bra + 7] * w[ket + 1]);
        double j3 = left * (w[bra + 6] * w[ket + 1] + w[bra + 7] * w[ket]);
        w[out] += r0 + r1 + s0 + s1;
        w[out + 1] += i0 + i1 + j0 + j1;
        w[out + 2] += r2 + r3 - s2 - s3;
        w[out + 3] += i2 + i3 - j2 - j3;
        w[out + 4] += i2 - i3 - j2 + j3;
        w[out + 5] += -r2 + r3 + s2 - s3;
        w[out + 6] += r0 - r1 - s0 + s1;
        w[out + 7] += i0 - i1 - j0 + j1;
    }

    /** Adds to {@code out} the column V-slash (left P_L + right P_R) ket. */
    static void addVectorOnKet(double[] w, int vector, int ket, double left, double right, int out) {
        double pr = w[vector] + w[vector + 6];
        double pi = w[vector + 1] + w[vector + 7];
        double mr = w[vector] - w[vector + 6];
        double mi = w[vector + 1] - w[vector + 7];
        // V1 - i V2 and V1 + i V2
        double ar = w[vector + 2] + w[vector + 5];
        double ai = w[vector + 3] - w[vector + 4];
        double br = w[vector + 2] - w[vector + 5];
        double bi = w[vector + 3] + w[vector + 4];
        double k4 = right * w[ket + 4];
        double k5 = right * w[ket + 5];
        double k6 = right * w[ket + 6];
        double k7 = right * w[ket + 7];
        w[out] += mr * k4 - mi * k5 - ar * k6 + ai * k7;
        w[out + 1] += mr * k5 + mi * k4 - ar * k7 - ai * k6;
        w[out + 2] += pr * k6 - pi * k7 - br * k4 + bi * k5;
        w[out + 3] += pr * k7 + pi * k6 - br * k5 - bi * k4;
        double k0 = left * w[ket];
        double k1 = left * w[ket + 1];
        double k2 = left * w[ket + 2];
        double k3 = left * w[ket + 3];
        w[out + 4] += pr * k0 - pi * k1 + ar * k2 - ai * k3;
        w[out + 5] += pr * k1 + pi * k0 + ar * k3 + ai * k2;
        w[out + 6] += mr * k2 - mi * k3 + br * k0 - bi * k1;
        w[out + 7] += mr * k3 + mi * k2 + br * k1 + bi * k0;
    }

    /** Adds to {@code out} the row bra V-slash (left P_L + right P_R). */
    static void addVectorOnBra(double[] w, int vector, int bra, double left, double right, int out) {
        double pr = w[vector] + w[vector + 6];
        double pi = w[vector + 1] + w[vector + 7];
        double mr = w[vector] - w[vector + 6];
        double mi = w[vector + 1] - w[vector + 7];
        double ar = w[vector + 2] + w[vector + 5];
        double ai = w[vector + 3] - w[vector + 4];
        double br = w[vector + 2] - w[vector + 5];
        double bi = w[vector + 3] + w[vector + 4];
        double b4 = left * w[bra + 4];
        double b5 = left * w[bra + 5];
        double b6 = left * w[bra + 6];
        double b7 = left * w[bra + 7];
        w[out] += b4 * pr - b5 * pi + b6 * br - b7 * bi;
        w[out + 1] += b4 * pi + b5 * pr + b6 * bi + b7 * br;
        w[out + 2] += b4 * ar - b5 * ai + b6 * mr - b7 * mi;
        w[out + 3] += b4 * ai + b5 * ar + b6 * mi + b7 * mr;
        double b0 = right * w[bra];
        double b1 = right * w[bra + 1];
        double b2 = right * w[bra + 2];
        double b3 = right * w[bra + 3];
        w[out + 4] += b0 * mr - b1 * mi - b2 * br + b3 * bi;
        w[out + 5] += b0 * mi + b1 * mr - b2 * bi - b3 * br;
        w[out + 6] += -b0 * ar + b1 * ai + b2 * pr - b3 * pi;
        w[out + 7] += -b0 * ai - b1 * ar + b2 * pi + b3 * pr;
    }

    /** Adds to {@code out} the scalar bra (left P_L + right P_R) ket. */
    static void addScalar(double[] w, int bra, int ket, Model.Coupling left, Model.Coupling right, int out) {
        double lr = 0;
        double li = 0;
        double rr = 0;
        double ri = 0;
        for (int i = 0; i < 4; i += 2) {
            lr += w[bra + i] * w[ket + i] - w[bra + i + 1] * w[ket + i + 1];
            li += w[bra + i] * w[ket + i + 1] + w[bra + i + 1] * w[ket + i];
            rr += w[bra + 4 + i] * w[ket + 4 + i] - w[bra + 5 + i] * w[ket + 5 + i];
            ri += w[bra + 4 + i] * w[ket + 5 + i] + w[bra + 5 + i] * w[ket + 4 + i];
        }
        w[out] += left.re() * lr - left.im() * li + right.re() * rr - right.im() * ri;
        w[out + 1] += left.re() * li + left.im() * lr + right.re() * ri + right.im() * rr;
    }

    /** Adds to {@code out} the spinor (left P_L + right P_R) times scalar; the same for rows and columns. */
    static void addScalarOnSpinor(
            double[] w, int scalar, int spinor, Model.Coupling left, Model.Coupling right, int out) {
        double lr = left.re() * w[scalar] - left.im() * w[scalar + 1];
        double li = left.re() * w[scalar + 1] + left.im() * w[scalar];
        double rr = right.re() * w[scalar] - right.im() * w[scalar + 1];
        double ri = right.re() * w[scalar + 1] + right.im() * w[scalar];
        for (int i = 0; i < 4; i += 2) {
            w[out + i] += lr * w[spinor + i] - li * w[spinor + i + 1];
            w[out + i + 1] += lr * w[spinor + i + 1] + li * w[spinor + i];
            w[out + 4 + i] += rr * w[spinor + 4 + i] - ri * w[spinor + 5 + i];
            w[out + 5 + i] += rr * w[spinor + 5 + i] + ri * w[spinor + 4 + i];
        }
    }

    /** Replaces a column by (p-slash + m) column / denominator; p = (E, x, y, z) flows in with the fermion arrow. */
    static void propagateKet(double[] w, int at, double[] p, int pAt, double mass, double inverse) {
        double plus = inverse * (p[pAt] + p[pAt + 3]);
        double minus = inverse * (p[pAt] - p[pAt + 3]);
        double x = inverse * p[pAt + 1];
        double y = inverse * p[pAt + 2];
        double m = mass * inverse;
        double a0 = w[at];
        double a1 = w[at + 1];
        double a2 = w[at + 2];
        double a3 = w[at + 3];
        double b0 = w[at + 4];
        double b1 = w[at + 5];
        double b2 = w[at + 6];
        double b3 = w[at + 7];
        w[at] = minus * b0 - x * b2 - y * b3 + m * a0;
        w[at + 1] = minus * b1 - x * b3 + y * b2 + m * a1;
        w[at + 2] = plus * b2 - x * b0 + y * b1 + m * a2;
        w[at + 3] = plus * b3 - x * b1 - y * b0 + m * a3;
        w[at + 4] = plus * a0 + x * a2 + y * a3 + m * b0;
        w[at + 5] = plus * a1 + x * a3 - y * a2 + m * b1;
        w[at + 6] = minus * a2 + x * a0 - y * a1 + m * b2;
        w[at + 7] = minus * a3 + x * a1 + y * a0 + m * b3;
    }

    /** Replaces a row by row (-p-slash + m) / denominator; p = (E, x, y, z) flows in against the fermion arrow. */
    static void propagateBra(double[] w, int at, double[] p, int pAt, double mass, double inverse) {
        double plus = -inverse * (p[pAt] + p[pAt + 3]);
        double minus = -inverse * (p[pAt] - p[pAt + 3]);
        double x = -inverse * p[pAt + 1];
        double y = -inverse * p[pAt + 2];
        double m = mass * inverse;
        double a0 = w[at];
        double a1 = w[at + 1];
        double a2 = w[at + 2];
        double a3 = w[at + 3];
        double b0 = w[at + 4];
        double b1 = w[at + 5];
        double b2 = w[at + 6];
        double b3 = w[at + 7];
        w[at] = plus * b0 + x * b2 - y * b3 + m * a0;
        w[at + 1] = plus * b1 + x * b3 + y * b2 + m * a1;
        w[at + 2] = minus * b2 + x * b0 + y * b1 + m * a2;
        w[at + 3] = minus * b3 + x * b1 - y * b0 + m * a3;
        w[at + 4] = minus * a0 - x * a2 + y * a3 + m * b0;
        w[at + 5] = minus * a1 - x * a3 - y * a2 + m * b1;
        w[at + 6] = plus * a2 - x * a0 - y * a1 + m * b2;
        w[at + 7] = plus * a3 - x * a1 + y * a0 + m * b3;
    }
}
