package org.belladonna.generator.amplitude;

/**
 * Wavefunctions of external particles, four complex components (re, im interleaved) each: helicity spinors in the chiral
 * basis and real linear polarisations of vectors.
 *
 * <p>Source: M. E. Peskin and D. V. Schroeder, "An Introduction to Quantum Field Theory" (1995), equations 3.47 to 3.62.
 */
final class Wavefunctions {
    /** Doubles of one wavefunction. */
    static final int SIZE = 8;

    private Wavefunctions() {}

    /**
     * Writes the helicity spinor of an external fermion: u or v, column or row as its role asks.
     *
     * @param p momenta (px, py, pz, E), that of the leg at index {@code at}
     * @param state 1 for helicity +1/2, 0 for -1/2
     */
    static void spinor(double[] p, int at, Leg leg, int state, double[] out, int offset) {
        boolean antiparticle = leg.antiparticle();
        boolean adjoint = leg.role() == Leg.Role.BRA;
        double momentum = Math.sqrt(p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2]);
        double large = Math.sqrt(p[at + 3] + momentum);
        double small = leg.mass() / large;
        boolean up = (state == 1) != antiparticle;
        // sqrt(p sigma) has the eigenvalue sqrt(E - |p|) for spin along the momentum.
        double left = up ? small : large;
        double right = (up ? large : small) * (antiparticle ? -1 : 1);
        double conjugate = adjoint ? -1 : 1;
        int upper = adjoint ? offset + 4 : offset;
        int lower = adjoint ? offset : offset + 4;
        twoComponent(p, at, momentum, up, out, upper);
        for (int i = 0; i < 4; i++) {
            double value = out[upper + i] * ((i & 1) == 1 ? conjugate : 1);
            out[upper + i] = left * value;
            out[lower + i] = right * value;
        }
    }

    /** The eigenvector of spin along (+) or against the momentum. */
    private static void twoComponent(double[] p, int at, double momentum, boolean up, double[] out, int offset) {
        double pt2 = p[at] * p[at] + p[at + 1] * p[at + 1];
        double pz = p[at + 2];
        double sum = pz >= 0 ? momentum + pz : pt2 / (momentum - pz);
        double x = 1;
        double re = 0;
        double im = 0;
        if (sum > 0) {
            double norm = 1 / Math.sqrt(2 * momentum * sum);
            x = sum * norm;
            re = p[at] * norm;
            im = p[at + 1] * norm;
        } else if (momentum > 0) {
            x = 0;
            re = 1;
        }
        out[offset] = up ? x : -re;
        out[offset + 1] = up ? 0 : im;
        out[offset + 2] = up ? re : x;
        out[offset + 3] = up ? im : 0;
    }

    /**
     * Writes one linear polarisation vector, components (E, x, y, z): state 0 and 1 transverse, 2 longitudinal (massive
     * vectors only).
     */
    static void polarisation(double[] p, int at, double mass, int state, double[] out, int offset) {
        double px = p[at];
        double py = p[at + 1];
        double pz = p[at + 2];
        double pt = Math.hypot(px, py);
        double momentum = Math.hypot(pt, pz);
        double cosPhi = pt > 0 ? px / pt : 1;
        double sinPhi = pt > 0 ? py / pt : 0;
        double cosTheta = momentum > 0 ? pz / momentum : 1;
        double sinTheta = momentum > 0 ? pt / momentum : 0;
        switch (state) {
            case 0 -> real(out, offset, 0, cosTheta * cosPhi, cosTheta * sinPhi, -sinTheta);
            case 1 -> real(out, offset, 0, -sinPhi, cosPhi, 0);
            default -> {
                double boost = p[at + 3] / mass;
                real(
                        out,
                        offset,
                        momentum / mass,
                        boost * sinTheta * cosPhi,
                        boost * sinTheta * sinPhi,
                        boost * cosTheta);
            }
        }
    }

    private static void real(double[] out, int offset, double e, double x, double y, double z) {
        out[offset] = e;
        out[offset + 2] = x;
        out[offset + 4] = y;
        out[offset + 6] = z;
        for (int i = 1; i < SIZE; i += 2) {
            out[offset + i] = 0;
        }
    }
}
