package org.belladonna.generator.bottom;

/**
 * A lepton and its antilepton from b to s: V from C9 and C7, A from C10, with H_h of either by the helicity h of the pair. Leptons of
 * opposite helicity have (V_h -+ beta A_h) d_{h, -+1}(theta), those of the same helicity sqrt(2) m/q (V_h d_{h 0} +- A_t delta_{h 0}); the rate
 * is sqrt(w^2 - 1) beta q^2 times the sum of the squares. Imaginary parts of C9 are left out: they turn phases by a few percent.
 */
final class NeutralCurrent implements LeptonCurrent {
    private static final double ROOT_HALF = Math.sqrt(0.5);

    private final double meson;
    private final double mass;
    private final RareAmplitudes amplitudes;
    private final double[] v = new double[4];
    private final double[] a = new double[4];

    /**
     * @param meson mass of the B, GeV
     * @param lepton mass of each lepton, GeV
     */
    NeutralCurrent(double meson, double lepton, RareAmplitudes amplitudes) {
        this.meson = meson;
        mass = lepton;
        this.amplitudes = amplitudes;
    }

    @Override
    public int spins() {
        return 4;
    }

    @Override
    public boolean hasPhotonPole() {
        return mass > 0 && amplitudes.hasPhotonPole();
    }

    @Override
    public double rate(double w, double r, double c, double[][] t) {
        double q2 = HelicityAmplitudes.q2(w, r) * meson * meson;
        double beta2 = 1 - 4 * mass * mass / q2;
        if (!(q2 > 0 && beta2 >= 0 && w >= 1)) {
            return 0;
        }
        double beta = Math.sqrt(beta2);
        amplitudes.evaluate(q2, r * meson, v, a);
        double s = Math.sqrt((1 - c) * (1 + c));
        for (int left = 0; left < 2; left++) {
            double sign = left == 0 ? -1 : 1;
            t[left][0] = (v[0] + sign * beta * a[0]) * 0.5 * (1 + sign * c);
            t[left][1] = sign * (v[1] + sign * beta * a[1]) * s * ROOT_HALF;
            t[left][2] = (v[2] + sign * beta * a[2]) * 0.5 * (1 - sign * c);
            double turn = mass * Math.sqrt(2 / q2);
            t[2 + left][0] = -turn * v[0] * s * ROOT_HALF;
            t[2 + left][1] = turn * (v[1] * c + sign * a[3]);
            t[2 + left][2] = turn * v[2] * s * ROOT_HALF;
        }
        double sum = 0;
        for (double[] spin : t) {
            sum += spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2];
        }
        return Math.sqrt((w - 1) * (w + 1)) * beta * q2 * sum;
    }
}
