package org.belladonna.generator;

import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/**
 * Makes the events of one process. One object per thread; the same (stream, event, sqrtS) always gives the same particles,
 * whatever was generated before.
 */
public interface EventGenerator {
    /**
     * Generates one event.
     *
     * @param stream the random numbers of the sample; the generator places it at its own stages of {@code event}
     * @param event number of the event, from 0
     * @param sqrtS collision energy of this event, GeV
     * @param record cleared and filled with the beams (status 4), intermediate and final particles in the
     *     centre-of-mass frame; its weight is relative to 1 for an unweighted event
     */
    void generate(EventStream stream, long event, double sqrtS, ParticleRecord record);
}
