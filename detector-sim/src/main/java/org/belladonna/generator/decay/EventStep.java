package org.belladonna.generator.decay;

import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Something that is done to each event after it was generated: decays, flights. One object per thread. */
@FunctionalInterface
public interface EventStep {
    /**
     * Changes an event.
     *
     * @param record particles in the centre-of-mass frame
     * @param stream random numbers of the sample; the step places it at a stage of its own
     * @param event number of the event
     */
    void apply(ParticleRecord record, EventStream stream, long event);
}
