package org.belladonna.transport.process;

import org.belladonna.random.EventStream;

/** What happens to a kind of particle where it has stopped. Objects hold no state between calls and may be shared by threads. */
public interface RestProcess {
    /**
     * Ends a particle that has lost all of its kinetic energy; pushes what is made. The time of the track may be advanced.
     *
     * @return energy in GeV that is left at the spot
     */
    double atRest(Track track, TrackStack stack, EventStream stream);
}
