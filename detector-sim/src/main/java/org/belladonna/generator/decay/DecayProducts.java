package org.belladonna.generator.decay;

/** The decay of one tau- in its rest frame: particles, four-momenta (px, py, pz, E) in GeV and the polarimeter vector. */
final class DecayProducts {
    private static final int CAPACITY = 8;

    final int[] pdg = new int[CAPACITY];
    final double[][] momentum = new double[CAPACITY][4];

    /** Decay rate for spin direction s is proportional to 1 + polarimeter . s; a unit vector, or 0 when it is averaged. */
    final double[] polarimeter = new double[3];

    int count;

    /** Turns the decay of a tau- into that of a tau+: momenta reversed; the polarimeter stays. Codes are the caller's. */
    void reverseMomenta() {
        for (int i = 0; i < count; i++) {
            for (int axis = 0; axis < 3; axis++) {
                momentum[i][axis] = -momentum[i][axis];
            }
        }
    }
}
