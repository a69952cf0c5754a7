package org.belladonna.transport.engine;

import org.belladonna.transport.process.Track;

/** Takes what the transport leaves. The track is the engine's own, valid during the call only. */
public interface TransportSink {
    /** Energy (GeV, positive) that is left in the volume and at the place of the track. */
    void deposit(Track at, double energy);

    /**
     * Energy (GeV, positive) that many steps together have left about a place.
     *
     * @param spread to both sides, mm
     */
    default void deposit(Track at, double energy, double spread) {
        deposit(at, energy);
    }

    /** A photon that is about to interact, at the place where it does; its index of a particle may be changed, and what it makes has the new one. */
    default void interacts(Track photon) {
        // Few want to know.
    }

    /** A particle that flies out of the world, at its boundary. */
    void leave(Track track);
}
