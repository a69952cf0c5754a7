package org.belladonna.generator.decay;

/**
 * Spin correlation of the two taus of e+ e- to a virtual photon to tau+ tau- (tree level, unpolarised beams). The rate of
 * decays with polarimeters h-, h+ is proportional to 1 + h-.R h+; the taus themselves are not polarised.
 *
 * <p>The pair is in a spin triplet. With z the direction of the electron and k that of the tau- in the rest frame of the pair,
 * the photon has its polarisations across z; the part of a polarisation vector along k is weakened by 1/gamma (helicity flip).
 * So M = T (1 - z z) T with T = 1 - (1 - 1/gamma) k k, and R = 1 - 2 M / trace M. In the axes of k, n = z x k, r = n x k this is
 * R_kk = (1 + cos^2 - sin^2/gamma^2)/A, R_rr = (1 + 1/gamma^2) sin^2/A, R_nn = -beta^2 sin^2/A, R_rk = -sin(2 theta)/(gamma A),
 * A = 1 + cos^2 + sin^2/gamma^2, as in W. Bernreuther, O. Nachtmann, P. Overmann, Phys. Rev. D 48 (1993) 78.
 */
final class SpinCorrelation {
    private final double[] z = new double[3];
    private final double[] k = new double[3];
    private final double[] shrunk = new double[3];
    private double trace;
    private double squeeze;

    /**
     * Sets the directions.
     *
     * @param axis direction of the electron in the rest frame of the pair, any length
     * @param tau four-momentum of the tau- there
     */
    void set(double[] axis, double[] tau, double mass) {
        double axisLength = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        double tauLength = Math.sqrt(tau[0] * tau[0] + tau[1] * tau[1] + tau[2] * tau[2]);
        double inverseGamma = mass / tau[3];
        double cosine = 0;
        for (int i = 0; i < 3; i++) {
            z[i] = axis[i] / axisLength;
            k[i] = tauLength > 0 ? tau[i] / tauLength : 0;
            cosine += z[i] * k[i];
        }
        squeeze = 1 - inverseGamma * inverseGamma;
        for (int i = 0; i < 3; i++) {
            shrunk[i] = z[i] - (1 - inverseGamma) * cosine * k[i];
        }
        trace = 2 - squeeze + cosine * cosine * squeeze;
        if (tauLength == 0) {
            trace = 2;
        }
    }

    /**
     * 1 + h-.R h+, from 0 to 2.
     *
     * @param minus polarimeter of the tau-
     * @param plus polarimeter of the tau+
     */
    double weight(double[] minus, double[] plus) {
        double straight = 0;
        double alongMinus = 0;
        double alongPlus = 0;
        double shrunkMinus = 0;
        double shrunkPlus = 0;
        for (int i = 0; i < 3; i++) {
            straight += minus[i] * plus[i];
            alongMinus += k[i] * minus[i];
            alongPlus += k[i] * plus[i];
            shrunkMinus += shrunk[i] * minus[i];
            shrunkPlus += shrunk[i] * plus[i];
        }
        // M = 1 - (1 - 1/gamma^2) k k - (T z)(T z)
        double m = straight - squeeze * alongMinus * alongPlus - shrunkMinus * shrunkPlus;
        return 1 + straight - 2 * m / trace;
    }
}
