package org.belladonna.generator.amplitude;

import java.util.Arrays;
import org.belladonna.generator.model.ModelSettings.Spin;

/**
 * The current ubar(p1) gamma^mu (left P_L + right P_R) v(p2) of a vector that decays into a fermion and its antiparticle, for
 * one of the four spin states. Reused; one per thread.
 */
public final class DecayCurrent {
    /** Number of spin states of the pair. */
    public static final int STATES = 4;

    private final Leg fermion;
    private final Leg antifermion;
    private final double left;
    private final double right;
    private final double[] work = new double[3 * Wavefunctions.SIZE];

    /**
     * @param mass mass of the fermion in GeV
     * @param left left-handed coupling g_V - g_A
     * @param right right-handed coupling g_V + g_A
     */
    public DecayCurrent(double mass, double left, double right) {
        fermion = new Leg(0, Spin.FERMION, mass, false, false);
        antifermion = new Leg(0, Spin.FERMION, mass, true, false);
        this.left = left;
        this.right = right;
    }

    /**
     * Computes the current.
     *
     * @param p momenta (px, py, pz, E) of fermion (index 0) and antifermion (4), GeV
     * @param state spin state, 0 to 3
     * @param current set to the current (E, x, y, z), re and im interleaved
     */
    public void compute(double[] p, int state, double[] current) {
        Wavefunctions.spinor(p, 0, fermion, state & 1, work, 0);
        Wavefunctions.spinor(p, 4, antifermion, state >> 1, work, Wavefunctions.SIZE);
        Arrays.fill(work, 2 * Wavefunctions.SIZE, 3 * Wavefunctions.SIZE, 0);
        Currents.addVector(work, 0, Wavefunctions.SIZE, left, right, 2 * Wavefunctions.SIZE);
        System.arraycopy(work, 2 * Wavefunctions.SIZE, current, 0, Wavefunctions.SIZE);
    }

    /**
     * The largest value that the sum over the spin states of |(e, current)|^2 takes for a unit polarisation e and parent
     * of the given mass (GeV), when the coupling is a vector one or the fermion has no mass.
     */
    public double largestSquare(double parentMass) {
        return 2 * parentMass * parentMass * Math.max(left * left, right * right);
    }
}
