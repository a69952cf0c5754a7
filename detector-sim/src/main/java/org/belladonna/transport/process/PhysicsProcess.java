package org.belladonna.transport.process;

import org.belladonna.random.EventStream;

/**
 * A discrete interaction of one kind of particle in one medium under given production cuts: how often it happens, and what comes
 * out. Objects are made once for each region of a detector, hold no state between calls and may be shared by threads.
 */
public interface PhysicsProcess {
    /** Name for tables and reports. */
    String name();

    /**
     * Interactions per mm of path that make something above the production cuts.
     *
     * @param kineticEnergy GeV, positive
     */
    double perMm(double kineticEnergy);

    /**
     * Lets a particle interact where it is. Changes its energy and direction, or ends it, and pushes what is made above the
     * production cuts. Whatever energy is softer is returned.
     *
     * @param track the particle
     * @param stack takes the products
     * @param stream draws
     * @return energy in GeV that is left at the spot
     */
    double interact(Track track, TrackStack stack, EventStream stream);
}
