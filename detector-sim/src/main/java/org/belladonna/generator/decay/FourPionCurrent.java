package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;

/**
 * The vector current to pi- 3pi0, or to 2pi- pi+ pi0 without the omega, by way of a1 pi with a1 to rho pi and to sigma pi. Each
 * term is transverse to the total momentum; the isospin of the current fixes their signs.
 *
 * <p>Source: A. E. Bondar et al., Comput. Phys. Commun. 146 (2002) 139 (vectors t1 and t2, masses, widths and couplings); the rho is
 * that of G. J. Gounaris, J. J. Sakurai, Phys. Rev. Lett. 21 (1968) 244.
 */
final class FourPionCurrent {
    private static final double PION = PhysicalConstants.PION_MASS;
    private static final double PION2 = PION * PION;
    private static final double A1 = 1.23;
    private static final double CUT_OFF2 = 1.2;
    private static final double RHO = 0.7761;
    private static final double RHO_WIDTH = 0.1445;
    private static final double SIGMA = 0.8;
    private static final double SIGMA_WIDTH = 0.8;
    private static final double SIGMA_RE = 1.39987 * Math.cos(0.43585);
    private static final double SIGMA_IM = 1.39987 * Math.sin(0.43585);

    private final boolean charged;
    private final double sigmaPion2;
    private final FourPionStrength strength;
    private final double rhoNorm;
    private final double rhoScale;
    private final double[] triple = new double[4];
    private final double[] term = new double[4];
    private double re;
    private double im;
    private double[] total;
    private WeakCurrent current;

    /**
     * @param charged whether the pions are pi- pi- pi+ pi0 in this order; else pi- 3pi0
     */
    FourPionCurrent(boolean charged) {
        this.charged = charged;
        strength = charged ? FourPionStrength.CHARGED : FourPionStrength.NEUTRAL;
        double neutral = ParticleTable.get(111).mass();
        sigmaPion2 = charged ? PION2 : neutral * neutral;
        rhoScale = RHO * RHO_WIDTH / phaseSpace(RHO * RHO);
        rhoNorm = RHO * RHO + rhoScale * (-8 * PION2 / Math.PI - loop(RHO * RHO) + RHO * RHO * loopSlope());
    }

    /**
     * Replaces a current by this one.
     *
     * @param q momenta of the pions, from index {@code at}
     * @param sum their sum
     */
    void fill(double[][] q, int at, double[] sum, WeakCurrent result) {
        current = result;
        total = sum;
        current.clear();
        if (charged) {
            charged(q[at], q[at + 1], q[at + 2], q[at + 3]);
        } else {
            neutral(q[at], q[at + 1], q[at + 2], q[at + 3]);
        }
        double factor = strength.at(Kinematics.product(sum, sum));
        for (int i = 0; i < 4; i++) {
            current.real[i] *= factor;
            current.imaginary[i] *= factor;
        }
    }

    private void charged(double[] a, double[] b, double[] plus, double[] zero) {
        throughRho(a, plus, b, zero);
        throughRho(b, plus, a, zero);
        throughRho(a, b, plus, zero);
        throughRho(b, a, plus, zero);
        throughRho(zero, b, a, plus);
        throughRho(zero, a, b, plus);
        throughSigma(1, b, a, plus);
        throughSigma(1, a, b, plus);
        throughSigma(-1, zero, b, plus);
        throughSigma(-1, zero, a, plus);
    }

    private void neutral(double[] minus, double[] x, double[] y, double[] z) {
        neutralTerms(minus, x, y, z);
        neutralTerms(minus, y, z, x);
        neutralTerms(minus, z, x, y);
    }

    private void neutralTerms(double[] minus, double[] x, double[] y, double[] z) {
        throughRho(x, y, minus, z);
        throughRho(x, z, minus, y);
        throughSigma(1, minus, y, z);
        throughSigma(-1, x, y, z);
    }

    /** Adds a1 to rho (c d) and b, with pion a beside the a1. */
    private void throughRho(double[] a, double[] b, double[] c, double[] d) {
        double axial2 = setTriple(b, c, d);
        axial(axial2);
        rho(2 * Kinematics.product(c, d) + Kinematics.product(c, c) + Kinematics.product(d, d));
        double qa = Kinematics.product(total, triple);
        double alongD = qa * Kinematics.product(c, triple);
        double alongC = qa * Kinematics.product(d, triple);
        double alongTriple = Kinematics.product(total, d) * Kinematics.product(a, c)
                - Kinematics.product(total, c) * Kinematics.product(a, d);
        for (int i = 0; i < 4; i++) {
            term[i] = alongD * d[i] - alongC * c[i] + alongTriple * triple[i];
        }
        current.add(-re, -im, term);
    }

    /** Adds a sign times a1 to sigma (c d) and b, with the fourth pion beside the a1. */
    private void throughSigma(double sign, double[] b, double[] c, double[] d) {
        double axial2 = setTriple(b, c, d);
        axial(axial2);
        sigma(2 * Kinematics.product(c, d) + Kinematics.product(c, c) + Kinematics.product(d, d));
        double alongB = axial2 * Kinematics.product(total, triple);
        double alongTriple = axial2 * Kinematics.product(total, b);
        for (int i = 0; i < 4; i++) {
            term[i] = alongB * b[i] - alongTriple * triple[i];
        }
        current.add(sign * re, sign * im, term);
    }

    private double setTriple(double[] b, double[] c, double[] d) {
        for (int i = 0; i < 4; i++) {
            triple[i] = b[i] + c[i] + d[i];
        }
        return Kinematics.product(triple, triple);
    }

    /** Sets the coefficient to the propagator and form factor of the a1. */
    private void axial(double s) {
        double form = (1 + A1 * A1 / CUT_OFF2) / (1 + s / CUT_OFF2);
        re = form * form * A1 * A1;
        im = 0;
        divide(s - A1 * A1, Math.sqrt(s) * axialWidth(s));
    }

    private static double axialWidth(double s) {
        double low = 0.16960;
        double open = 0.83425;
        if (s < open) {
            double above = Math.max(0, s - low);
            return 0.003052 * above * above * above * (1 + above * (151.088 + 174.495 * above));
        }
        return 2.60817 + s * (-2.47790 + s * (0.66539 - 0.0678183 * s)) + 1.66577 * (s - 1.23701) / s;
    }

    private void rho(double s) {
        double mass2 = RHO * RHO;
        double shift = rhoScale * (loop(s) - loop(mass2) - (s - mass2) * loopSlope());
        re *= rhoNorm;
        im *= rhoNorm;
        divide(s - mass2 - shift, rhoScale * phaseSpace(s));
    }

    private static double phaseSpace(double s) {
        double free = Math.max(0, s - 4 * PION2);
        return free * Math.sqrt(free / s);
    }

    private static double loop(double s) {
        double velocity = Math.sqrt(Math.max(0, 1 - 4 * PION2 / s));
        return velocity * Math.log((1 + velocity) / (1 - velocity)) * (s - 4 * PION2) / Math.PI;
    }

    /** Derivative of the loop at the mass of the rho. */
    private static double loopSlope() {
        double s = RHO * RHO;
        double velocity = Math.sqrt(1 - 4 * PION2 / s);
        double log = Math.log((1 + velocity) / (1 - velocity));
        return velocity / (Math.PI * s) * (s * velocity + (2 * PION2 + s) * log);
    }

    private void sigma(double s) {
        double mass2 = SIGMA * SIGMA;
        double pions = Math.sqrt(Math.max(0, 1 - 4 * sigmaPion2 / s) / (1 - 4 * sigmaPion2 / mass2));
        multiply(SIGMA_RE * mass2, SIGMA_IM * mass2);
        divide(s - mass2, SIGMA * SIGMA_WIDTH * pions);
    }

    private void multiply(double x, double y) {
        double product = re * x - im * y;
        im = re * y + im * x;
        re = product;
    }

    private void divide(double x, double y) {
        double size2 = x * x + y * y;
        multiply(x / size2, -y / size2);
    }
}
