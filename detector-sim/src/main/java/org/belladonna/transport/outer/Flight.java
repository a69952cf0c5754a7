package org.belladonna.transport.outer;

import org.belladonna.transport.ParticleState;

/** A particle in flight as direction and momentum; mutable, reused. GeV, mm, ns. */
final class Flight {
    int particle;
    int pdg;
    double charge;
    double mass;
    double x;
    double y;
    double z;
    double t;
    double ux;
    double uy;
    double uz;
    double momentum;

    void set(ParticleState state) {
        particle = state.particle;
        pdg = state.pdg;
        charge = state.charge;
        mass = state.mass;
        x = state.x;
        y = state.y;
        z = state.z;
        t = state.t;
        momentum = state.momentum();
        ux = state.px / momentum;
        uy = state.py / momentum;
        uz = state.pz / momentum;
    }

    double kineticEnergy() {
        // The difference of energy and mass loses digits for slow particles.
        return momentum * momentum / (Math.sqrt(momentum * momentum + mass * mass) + mass);
    }

    void setKineticEnergy(double kinetic) {
        momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
    }

    /** Velocity in units of that of light. */
    double beta() {
        return momentum / Math.sqrt(momentum * momentum + mass * mass);
    }

    /** Turns the direction by small projected angles about two axes across it, or by any polar angle and azimuth. */
    void turn(double sine, double cosine, double azimuth) {
        double ax;
        double ay;
        double az;
        if (Math.abs(uz) < 0.7) {
            double norm = Math.sqrt(ux * ux + uy * uy);
            ax = -uy / norm;
            ay = ux / norm;
            az = 0;
        } else {
            double norm = Math.sqrt(uy * uy + uz * uz);
            ax = 0;
            ay = -uz / norm;
            az = uy / norm;
        }
        double bx = uy * az - uz * ay;
        double by = uz * ax - ux * az;
        double bz = ux * ay - uy * ax;
        double c = sine * Math.cos(azimuth);
        double s = sine * Math.sin(azimuth);
        direction(cosine * ux + c * ax + s * bx, cosine * uy + c * ay + s * by, cosine * uz + c * az + s * bz);
    }

    /** Sets the direction, normalised. */
    void direction(double dx, double dy, double dz) {
        double norm = Math.sqrt(dx * dx + dy * dy + dz * dz);
        ux = dx / norm;
        uy = dy / norm;
        uz = dz / norm;
    }

    void advance(double length) {
        x += length * ux;
        y += length * uy;
        z += length * uz;
        t += length / (beta() * org.belladonna.kinematics.PhysicalConstants.SPEED_OF_LIGHT);
    }
}
