package org.belladonna.transport.engine;

/** Counts of the engine since it was made. */
public final class Tally {
    /** Steps of charged particles. */
    public long chargedSteps;
    /** Flights of photons: to an interaction or a surface. */
    public long photonSteps;
    /** Flights of neutral hadrons. */
    public long neutralSteps;
    /** Neutrons ended because they had become too slow, and what kinetic energy they had left, GeV. */
    public long slowNeutrons;

    public double slowNeutronEnergy;
    /** Particles ended because of the length of their path, their turns or their steps. */
    public long endedByPath;

    public long endedByTurns;
    public long endedBySteps;
    /** Energy of these at their end, GeV. */
    public double endedEnergy;

    /** All steps. */
    public long steps() {
        return chargedSteps + photonSteps + neutralSteps;
    }

    /** The particles that were ended by a bound. */
    public EndedParticles ended() {
        return new EndedParticles(endedByPath, endedByTurns, endedBySteps, endedEnergy);
    }
}
