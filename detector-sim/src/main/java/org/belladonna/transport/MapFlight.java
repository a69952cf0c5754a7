package org.belladonna.transport;

import org.belladonna.detector.MagneticField;
import org.belladonna.detector.Navigator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.field.RungeKuttaFlight;
import org.belladonna.transport.process.Track;

/**
 * Moves a charged particle through a field map. Surfaces are looked for on the helix in the field at the start of a step, the particle flies by
 * the map; on steps of this length the two differ by some micrometres where the field changes by a per cent. One per thread.
 */
final class MapFlight {
    /** Longest step, mm. */
    static final double LONGEST_STEP = 20;

    private static final double TOLERANCE = 1e-6;
    private static final int MOST_STEPS = 10_000;

    private final MagneticField map;
    private final RungeKuttaFlight flight;
    private final Track track = new Track();
    private final double[] field = new double[3];

    MapFlight(MagneticField map) {
        this.map = map;
        flight = new RungeKuttaFlight(map, TOLERANCE, 1, MOST_STEPS);
    }

    /** Flies a path (mm, from 0). */
    void fly(ParticleState particle, double path) {
        double momentum = particle.momentum();
        track.x = particle.x;
        track.y = particle.y;
        track.z = particle.z;
        track.ux = particle.px / momentum;
        track.uy = particle.py / momentum;
        track.uz = particle.pz / momentum;
        if (path > 0) {
            flight.fly(track, momentum, particle.charge, path);
        }
        particle.x = track.x;
        particle.y = track.y;
        particle.z = track.z;
        particle.px = momentum * track.ux;
        particle.py = momentum * track.uy;
        particle.pz = momentum * track.uz;
        particle.t += path * particle.energy() / (momentum * PhysicalConstants.SPEED_OF_LIGHT);
    }

    /** Puts the helix of a navigator to where the particle is, bending as fast as the field there makes it. */
    void anchor(Navigator navigator, double arc, ParticleState particle) {
        map.at(particle.x, particle.y, particle.z, field);
        double radial = particle.px * field[0] + particle.py * field[1];
        double pt2 = particle.px * particle.px + particle.py * particle.py;
        navigator.follow(
                arc,
                particle.x,
                particle.y,
                particle.z,
                particle.px,
                particle.py,
                particle.pz,
                particle.charge,
                field[2] - particle.pz * radial / pt2);
    }
}
