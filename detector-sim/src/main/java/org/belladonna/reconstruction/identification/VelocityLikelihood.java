package org.belladonna.reconstruction.identification;

import org.belladonna.digitization.CherenkovDigits;

/** Likelihood of the measurement of one kind of detector of velocity. One per thread. */
interface VelocityLikelihood {
    /** Takes a measurement and the track that it belongs to. */
    void begin(CherenkovDigits digits, int measurement, CherenkovTrack track);

    /**
     * Logarithm of the likelihood of a velocity for that measurement, up to a constant that all velocities share.
     *
     * @param inverseBeta energy over momentum in the radiator
     */
    double logLikelihood(double inverseBeta);
}
