package org.belladonna.transport;

/** Preparation of a particle that is about to be followed. */
final class FlightStart {
    /** Transverse over total momentum below which a direction counts as along the axis. */
    private static final double LEAST_TRANSVERSE = 1e-7;

    private FlightStart() {}

    /** Gives a particle that flies exactly along the z axis the least transverse momentum that helices can deal with. */
    static void avoidAxis(ParticleState particle) {
        double least = LEAST_TRANSVERSE * particle.momentum();
        if (particle.px * particle.px + particle.py * particle.py < least * least) {
            particle.px = least;
            particle.py = 0;
        }
    }
}
