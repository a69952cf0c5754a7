package org.belladonna.reconstruction.identification;

import org.belladonna.transport.ParticleState;

/** A reconstructed track at the front of the calorimeter, as the detectors of velocity in front of it need it; mm. Reused. */
final class CherenkovTrack {
    double rho;
    double z;
    /** Components of its direction away from the z axis, along the azimuth, along z. */
    double radial;

    double azimuthal;
    double axial;
    /** Length of its way from the beam. */
    double length;

    /**
     * Takes a track.
     *
     * @param front its place and momentum; time as of a particle with the velocity of light
     */
    CherenkovTrack set(ParticleState front, double speedOfLight) {
        double momentum = front.momentum();
        rho = Math.hypot(front.x, front.y);
        z = front.z;
        radial = (front.px * front.x + front.py * front.y) / (rho * momentum);
        azimuthal = (front.py * front.x - front.px * front.y) / (rho * momentum);
        axial = front.pz / momentum;
        length = front.t * speedOfLight;
        return this;
    }

    /** Polar angle of its place, rad. */
    double theta() {
        return Math.atan2(rho, z);
    }

    /** Way back from here to a cylinder of a radius, mm. */
    double backTo(double radius) {
        return (rho - radius) / radial;
    }
}
