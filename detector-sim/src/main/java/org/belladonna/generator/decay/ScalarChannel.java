package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a fermion f of spin 1/2 and a boson of spin 0, with the amplitude ubar_f (S + P gamma5) u_tau. The rate for spin s of the tau
 * is proportional to (S^2 + P^2) E_f + (S^2 - P^2) m_f - 2 S P p_f.s in its rest frame (both couplings real), so the polarimeter points
 * along the fermion with the length -2 S P |p_f| over the rest.
 *
 * <p>A derivative coupling d_mu phi fbar gamma^mu (g_V + g_A gamma5) tau is S = g_V (m_tau - m_f), P = -g_A (m_tau + m_f) on shell; the
 * V - A current of tau- to a meson and a heavy neutrino of mass m_f is the same with g_V = 1, g_A = -1.
 */
final class ScalarChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    private final Product fermion;
    private final Product boson;
    private final double polarization;

    /** A product by code with its mass in GeV. */
    record Product(int pdg, double mass) {}

    private ScalarChannel(Product fermion, Product boson, double s, double p) {
        this.fermion = fermion;
        this.boson = boson;
        double size = Kinematics.momentum(TAU, fermion.mass(), boson.mass());
        double energy = Math.hypot(size, fermion.mass());
        double rate = (s * s + p * p) * energy + (s * s - p * p) * fermion.mass();
        polarization = -2 * s * p * size / rate;
    }

    /** With the derivative coupling of vector part {@code vector} and axial part {@code axial}. */
    static ScalarChannel derivative(Product fermion, Product boson, double vector, double axial) {
        return new ScalarChannel(fermion, boson, vector * (TAU - fermion.mass()), -axial * (TAU + fermion.mass()));
    }

    /** Length of the polarimeter along the fermion, -1 to 1. */
    double polarization() {
        return polarization;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double size = Kinematics.momentum(TAU, fermion.mass(), boson.mass());
        products.count = 2;
        products.pdg[0] = fermion.pdg();
        products.pdg[1] = boson.pdg();
        Kinematics.isotropic(stream, size, fermion.mass(), products.momentum[0]);
        Kinematics.opposite(products.momentum[0], boson.mass(), products.momentum[1]);
        for (int axis = 0; axis < 3; axis++) {
            products.polarimeter[axis] = polarization * products.momentum[0][axis] / size;
        }
    }
}
