package org.belladonna.generator.twophoton;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * Squared matrix element of the two multiperipheral diagrams of e+ e- to e+ e- l+ l-, exact at tree level with all masses and both
 * virtualities, summed over final and averaged over initial spins:
 * (4 pi alpha)^4 / (Q1^4 Q2^4) L1^{ab} L2^{cd} sum T_ac T*_bd, with L_i = 4 p p - Q_i^2 g the density matrix of a photon (Budnev et al.,
 * eq. 5.4, in other words) and T the amplitude of two virtual photons to the pair. The current conservation q T = 0 allows to
 * take for p what is left of the beam after a shift along the photon; this removes the large cancellations at small Q^2.
 */
final class TwoPhotonAmplitude {
    private static final double COUPLING = Math.pow(4 * Math.PI * PhysicalConstants.ALPHA, 4);
    private static final int TIME = 3;

    private final double mass;
    private final double[][] row = new double[4][8];
    private final double[][] column = new double[4][8];
    private final double[][] through1 = new double[4][8];
    private final double[][] through2 = new double[4][8];
    private final double[] antilepton = new double[8];
    private final double[] lepton = new double[8];
    private final double[] work = new double[8];
    private final double[] inner1 = new double[4];
    private final double[] inner2 = new double[4];
    /** T^{mu nu} of one choice of spins: real and imaginary part. */
    private final double[][] real = new double[4][4];

    private final double[][] imaginary = new double[4][4];

    /** @param mass mass of the lepton, GeV */
    TwoPhotonAmplitude(double mass) {
        this.mass = mass;
    }

    /** The squared matrix element in GeV^-4 at a point (with its leptons in the rest frame of the pair). */
    double square(TwoPhotonPoint point) {
        double d1 = -point.virtuality1 - 2 * product(point.k1, point.q1);
        double d2 = -point.virtuality2 - 2 * product(point.k1, point.q2);
        for (int i = 0; i < 4; i++) {
            inner1[i] = point.k1[i] - point.q1[i];
            inner2[i] = point.k1[i] - point.q2[i];
        }
        double sum = 0;
        for (int anti = 0; anti < 2; anti++) {
            Spinors.spinor(point.k2, mass, anti, -1, antilepton);
            for (int mu = 0; mu < 4; mu++) {
                Spinors.gamma(mu, antilepton, column[mu]);
                Spinors.propagate(inner1, mass, column[mu], through1[mu]);
                Spinors.propagate(inner2, mass, column[mu], through2[mu]);
            }
            for (int spin = 0; spin < 2; spin++) {
                fillRows(point, spin);
                fillTensor(1 / d1, 1 / d2);
                sum += contract(point);
            }
        }
        double propagators = point.virtuality1 * point.virtuality2;
        return COUPLING * sum / (propagators * propagators);
    }

    /** Rows ubar gamma^mu: the conjugate of gamma^0 gamma^mu u, as gamma^0 (gamma^mu)^+ gamma^0 = gamma^mu. */
    private void fillRows(TwoPhotonPoint point, int spin) {
        Spinors.spinor(point.k1, mass, spin, 1, lepton);
        for (int mu = 0; mu < 4; mu++) {
            Spinors.gamma(mu, lepton, work);
            Spinors.gamma(TIME, work, row[mu]);
        }
    }

    /** T^{mu nu} = ubar gamma^mu S(k1 - q1) gamma^nu v + ubar gamma^nu S(k1 - q2) gamma^mu v. */
    private void fillTensor(double weight1, double weight2) {
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                double re = 0;
                double im = 0;
                double[] a = row[mu];
                double[] b = through1[nu];
                double[] c = row[nu];
                double[] d = through2[mu];
                for (int i = 0; i < 8; i += 2) {
                    re += weight1 * (a[i] * b[i] + a[i + 1] * b[i + 1]) + weight2 * (c[i] * d[i] + c[i + 1] * d[i + 1]);
                    im += weight1 * (a[i] * b[i + 1] - a[i + 1] * b[i]) + weight2 * (c[i] * d[i + 1] - c[i + 1] * d[i]);
                }
                real[mu][nu] = re;
                imaginary[mu][nu] = im;
            }
        }
    }

    private double contract(TwoPhotonPoint point) {
        double metric1 = 0;
        double metric2 = 0;
        double metric12 = 0;
        double re12 = 0;
        double im12 = 0;
        double[] p1 = point.shifted1;
        double[] p2 = point.shifted2;
        for (int mu = 0; mu < 4; mu++) {
            double g = mu == TIME ? 1 : -1;
            double re1 = 0;
            double im1 = 0;
            double re2 = 0;
            double im2 = 0;
            for (int nu = 0; nu < 4; nu++) {
                double h = nu == TIME ? 1 : -1;
                re1 += h * p1[nu] * real[nu][mu];
                im1 += h * p1[nu] * imaginary[nu][mu];
                re2 += h * p2[nu] * real[mu][nu];
                im2 += h * p2[nu] * imaginary[mu][nu];
                metric12 += g * h * (real[mu][nu] * real[mu][nu] + imaginary[mu][nu] * imaginary[mu][nu]);
            }
            metric2 += g * (re1 * re1 + im1 * im1);
            metric1 += g * (re2 * re2 + im2 * im2);
            re12 += g * p1[mu] * re2;
            im12 += g * p1[mu] * im2;
        }
        return 16 * (re12 * re12 + im12 * im12)
                - 4 * point.virtuality2 * metric2
                - 4 * point.virtuality1 * metric1
                + point.virtuality1 * point.virtuality2 * metric12;
    }

    private static double product(double[] a, double[] b) {
        return a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2];
    }
}
