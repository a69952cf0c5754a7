package org.belladonna.transport.process;

import org.belladonna.transport.ParticleState;

/** Rotations of momenta. */
final class Directions {
    private Directions() {}

    /** Turns the momentum of a particle by a polar angle theta, at an azimuth phi around its direction; rad. */
    static void turn(ParticleState particle, double theta, double phi) {
        double px = particle.px;
        double py = particle.py;
        double pz = particle.pz;
        double pt = Math.sqrt(px * px + py * py);
        double p = Math.sqrt(pt * pt + pz * pz);
        double sine = Math.sin(theta);
        double cosine = Math.cos(theta);
        if (pt < 1e-9 * p) {
            particle.px = p * sine * Math.cos(phi);
            particle.py = p * sine * Math.sin(phi);
            particle.pz = pz * cosine;
            return;
        }
        double a = sine * Math.cos(phi) * p / pt;
        double b = sine * Math.sin(phi) / pt;
        particle.px = cosine * px - a * py - b * px * pz;
        particle.py = cosine * py + a * px - b * py * pz;
        particle.pz = cosine * pz + b * pt * pt;
    }
}
