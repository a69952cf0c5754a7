package org.belladonna.transport.engine;

/**
 * Particles that were ended by a bound and not by what they met: they curl without end, or bounce between surfaces.
 *
 * @param byPath ended by the length of their path
 * @param byTurns ended by their turns in the field
 * @param bySteps ended by the number of their steps
 * @param energy kinetic energy that they had left, GeV
 */
public record EndedParticles(long byPath, long byTurns, long bySteps, double energy) {
    /** None at all. */
    public static final EndedParticles NONE = new EndedParticles(0, 0, 0, 0);

    /** Number of particles. */
    public long total() {
        return byPath + byTurns + bySteps;
    }

    /** These and others. */
    public EndedParticles plus(EndedParticles other) {
        return new EndedParticles(
                byPath + other.byPath, byTurns + other.byTurns, bySteps + other.bySteps, energy + other.energy);
    }
}
