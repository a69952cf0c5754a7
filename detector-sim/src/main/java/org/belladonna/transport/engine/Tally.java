package org.belladonna.transport.engine;

/** Counts of the engine since it was made. */
public final class Tally {
    /** Steps of charged particles. */
    public long chargedSteps;
    /** Flights of photons: to an interaction or a surface. */
    public long photonSteps;
    /** Particles ended because of the length of their path, their turns or their steps. */
    public long endedByPath;

    public long endedByTurns;
    public long endedBySteps;
    /** Energy of these at their end, GeV. */
    public double endedEnergy;

    /** All steps. */
    public long steps() {
        return chargedSteps + photonSteps;
    }

    /** The particles that were ended by a bound. */
    public EndedParticles ended() {
        return new EndedParticles(endedByPath, endedByTurns, endedBySteps, endedEnergy);
    }
}
