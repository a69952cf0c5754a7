package org.belladonna.generator.bottom;

/** Amplitudes of a B to a hadron and two leptons, by the spins of the leptons and the helicity of their sum. One object per thread. */
interface LeptonCurrent {
    /**
     * Fills the amplitudes.
     *
     * @param w product of the four-velocities of B and hadron
     * @param r mass of the hadron over that of the B
     * @param c cosine of the first lepton's angle to the direction of the pair, in the rest frame of the pair
     * @param t a row for each of the {@link #spins}, by helicity 1, 0, -1
     * @return the rate in w and c up to a factor that is constant for a mass of the hadron; 0 where there is none
     */
    double rate(double w, double r, double c, double[][] t);

    /** Number of spin states of the leptons. */
    int spins();

    /** Whether the rate has the pole of the photon at the least mass of the pair. */
    default boolean hasPhotonPole() {
        return false;
    }
}
