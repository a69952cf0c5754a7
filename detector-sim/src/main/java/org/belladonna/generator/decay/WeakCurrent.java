package org.belladonna.generator.decay;

/**
 * Rate and polarimeter of tau- to neutrino and hadrons for a hadronic current J, in the rest frame of the tau. The amplitude
 * ubar(neutrino) gamma_mu P_L u(tau) J^mu is, in two-component form, chi^+ (J^0 + J.sigma) xi with xi the spin of the tau and
 * chi the left-handed neutrino, sigma.n chi = -chi. Hence the spin matrix A^+ (1 - n.sigma)/2 A with A = J^0 + J.sigma, whose
 * trace part is the rate and whose vector part over it is the polarimeter. With the current a single complex vector the
 * polarimeter has length 1.
 */
final class WeakCurrent {
    /** Real and imaginary part of the current as (x, y, z, time). */
    final double[] real = new double[4];

    final double[] imaginary = new double[4];
    private final double[] cross = new double[3];
    private final double[] mixed = new double[3];

    void clear() {
        java.util.Arrays.fill(real, 0);
        java.util.Arrays.fill(imaginary, 0);
    }

    /** Adds (re + i im) v. */
    void add(double re, double im, double[] v) {
        for (int i = 0; i < 4; i++) {
            real[i] += re * v[i];
            imaginary[i] += im * v[i];
        }
    }

    /** Takes out the part along the four-momentum of the hadrons: what a conserved current, or spin 1, has not. */
    void makeTransverse(double[] hadrons) {
        double square = Kinematics.product(hadrons, hadrons);
        double re = Kinematics.product(real, hadrons) / square;
        double im = Kinematics.product(imaginary, hadrons) / square;
        add(-re, -im, hadrons);
    }

    /** -J*.J: squared length of a transverse current in the rest frame of the hadrons. */
    double square() {
        return -Kinematics.product(real, real) - Kinematics.product(imaginary, imaginary);
    }

    /**
     * Rate of an unpolarised tau, in units in which it is |J|^2 (m_tau^2/Q^2 cos^2 + sin^2) for a real transverse current at
     * an angle to the neutrino in the rest frame of the hadrons.
     *
     * @param neutrino four-momentum of the neutrino in the rest frame of the tau
     * @param polarimeter replaced by the polarimeter vector
     */
    double rate(double[] neutrino, double[] polarimeter) {
        double[] br = real;
        double[] bi = imaginary;
        double ar = real[3];
        double ai = imaginary[3];
        double nx = neutrino[0] / neutrino[3];
        double ny = neutrino[1] / neutrino[3];
        double nz = neutrino[2] / neutrino[3];
        double nbr = nx * br[0] + ny * br[1] + nz * br[2];
        double nbi = nx * bi[0] + ny * bi[1] + nz * bi[2];
        double a2 = ar * ar + ai * ai;
        double b2 = br[0] * br[0] + br[1] * br[1] + br[2] * br[2] + bi[0] * bi[0] + bi[1] * bi[1] + bi[2] * bi[2];
        cross[0] = br[1] * bi[2] - br[2] * bi[1];
        cross[1] = br[2] * bi[0] - br[0] * bi[2];
        cross[2] = br[0] * bi[1] - br[1] * bi[0];
        double ncross = nx * cross[0] + ny * cross[1] + nz * cross[2];
        double rate = a2 + b2 - 2 * (ar * nbr + ai * nbi) - 2 * ncross;
        for (int i = 0; i < 3; i++) {
            mixed[i] = ar * bi[i] - ai * br[i];
        }
        double[] h = polarimeter;
        h[0] = (b2 - a2) * nx + 2 * (ny * mixed[2] - nz * mixed[1]);
        h[1] = (b2 - a2) * ny + 2 * (nz * mixed[0] - nx * mixed[2]);
        h[2] = (b2 - a2) * nz + 2 * (nx * mixed[1] - ny * mixed[0]);
        for (int i = 0; i < 3; i++) {
            h[i] += 2 * (ar * br[i] + ai * bi[i]) - 2 * cross[i] - 2 * (nbr * br[i] + nbi * bi[i]);
            h[i] /= rate;
        }
        return rate;
    }
}
