package org.belladonna.transport;

import org.belladonna.random.EventStream;

/** What lies from the front of the calorimeter outward: calorimeter, coil and muon detector. */
public interface OuterDetector {
    /**
     * Takes over a particle that has reached the front surface of the calorimeter (or flies into the gap beside it) and
     * leaves its deposits and hits.
     *
     * @param state the particle; may be changed
     * @param stream the transport stage of the event, at its next draw
     * @param hits filled
     */
    void enter(ParticleState state, EventStream stream, SimulatedHits hits);

    /** Whether a point (mm) that is not in the tracking volume is in this part of the detector. */
    default boolean contains(double x, double y, double z) {
        return true;
    }
}
