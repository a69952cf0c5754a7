package org.belladonna.generator.decay;

/**
 * Spin correlation of two taus that come from one particle (tree level). The rate of decays with polarimeters h-, h+ is
 * proportional to 1 + h-.R h+; the taus themselves are not polarised.
 *
 * <p>A pair in a spin triplet with vector d has R = 1 - 2 d d/d^2, one in a singlet R = -1. With k the direction of the tau- in the
 * rest frame of the pair:
 * <ul>
 *   <li>virtual photon of e+ e-: d is a polarisation vector across the direction z of the electron whose part along k is weakened
 *       by 1/gamma (helicity flip). The sum over both is R = 1 - 2 M/trace M, M = T (1 - z z) T, T = 1 - (1 - 1/gamma) k k. In the axes
 *       k, n = z x k, r = n x k: R_kk = (1 + cos^2 - sin^2/gamma^2)/A, R_rr = (1 + 1/gamma^2) sin^2/A, R_nn = -beta^2 sin^2/A,
 *       R_rk = -sin(2 theta)/(gamma A), A = 1 + cos^2 + sin^2/gamma^2, as in W. Bernreuther, O. Nachtmann, P. Overmann, Phys. Rev. D
 *       48 (1993) 78;
 *   <li>vector whose polarisation is not known: the same with the average over all polarisations, M = T T;
 *   <li>scalar: a P wave, d along k; pseudoscalar: the singlet.
 * </ul>
 */
final class SpinCorrelation {
    /** Direction of the tau-. */
    private final double[] k = new double[3];

    /** T z of the virtual photon, 0 for other sources. */
    private final double[] shrunk = new double[3];

    /** R = diagonal + along k k + across (T z)(T z). */
    private double diagonal;

    private double along;
    private double across;

    /**
     * Virtual photon.
     *
     * @param axis direction of the electron in the rest frame of the pair, any length above 0
     * @param tau four-momentum of the tau- there
     * @param mass mass of the tau, GeV
     */
    void virtualPhoton(double[] axis, double[] tau, double mass) {
        direction(tau);
        double length = length(axis);
        double inverseGamma = mass / tau[3];
        double cosine = 0;
        for (int i = 0; i < 3; i++) {
            cosine += axis[i] / length * k[i];
        }
        double squeeze = 1 - inverseGamma * inverseGamma;
        for (int i = 0; i < 3; i++) {
            shrunk[i] = axis[i] / length - (1 - inverseGamma) * cosine * k[i];
        }
        // M = 1 - squeeze k k - (T z)(T z)
        double trace = 2 - squeeze + cosine * cosine * squeeze;
        diagonal = 1 - 2 / trace;
        along = 2 * squeeze / trace;
        across = 2 / trace;
    }

    /** Particle that decays to the pair. */
    void mediator(TauMediator.Coupling coupling, double[] tau, double mass) {
        direction(tau);
        java.util.Arrays.fill(shrunk, 0);
        across = 0;
        switch (coupling) {
            case VECTOR -> {
                double inverseGamma = mass / tau[3];
                double squeeze = 1 - inverseGamma * inverseGamma;
                diagonal = 1 - 2 / (3 - squeeze);
                along = 2 * squeeze / (3 - squeeze);
            }
            case SCALAR -> {
                diagonal = 1;
                along = -2;
            }
            case PSEUDOSCALAR -> {
                diagonal = -1;
                along = 0;
            }
        }
    }

    private void direction(double[] tau) {
        double length = length(tau);
        for (int i = 0; i < 3; i++) {
            k[i] = length > 0 ? tau[i] / length : 0;
        }
    }

    private static double length(double[] p) {
        return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
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
        return 1 + diagonal * straight + along * alongMinus * alongPlus + across * shrunkMinus * shrunkPlus;
    }
}
