package org.belladonna.transport.process;

/**
 * A particle in flight through matter: mutable, reused. Kinetic energy in GeV, place in mm, time in ns, direction a unit vector.
 */
public final class Track {
    public static final int PHOTON = 0;
    public static final int ELECTRON = 1;
    public static final int POSITRON = 2;
    /** The first of the kinds that the engine was told about: muons and hadrons. */
    public static final int FIRST_HEAVY = 3;

    /** One of the constants, or a heavier kind. */
    public int kind;

    /** Index in the event's record of the generated particle that it is or descends from. */
    public int particle;

    /** 0 for the particle that was shot, 1 for what it makes, and so on. */
    public int generation;

    /** Volume of the world that it is in. */
    public int volume;

    public double kinetic;
    public double x;
    public double y;
    public double z;
    public double t;
    public double ux;
    public double uy;
    public double uz;

    /** Ends it: nothing is left to follow. */
    public void end() {
        kinetic = 0;
    }

    /**
     * Turns the direction by a polar angle, at an azimuth about it.
     *
     * @param cosTheta cosine of the polar angle, from -1 to 1
     * @param cosPhi cosine of the azimuth
     * @param sinPhi sine of the azimuth
     */
    public void turn(double cosTheta, double cosPhi, double sinPhi) {
        double sinTheta = Math.sqrt(Math.max(0, (1 - cosTheta) * (1 + cosTheta)));
        double transverse2 = ux * ux + uy * uy;
        double a = sinTheta * cosPhi;
        double b = sinTheta * sinPhi;
        if (transverse2 < 1e-20) {
            ux = a;
            uy = uz > 0 ? b : -b;
            uz = uz > 0 ? cosTheta : -cosTheta;
            return;
        }
        double inverse = 1 / Math.sqrt(transverse2);
        double vx = ux * cosTheta + inverse * (a * ux * uz - b * uy);
        double vy = uy * cosTheta + inverse * (a * uy * uz + b * ux);
        double vz = uz * cosTheta - a * transverse2 * inverse;
        // Rounding would add up over many turns.
        double norm = 1.5 - 0.5 * (vx * vx + vy * vy + vz * vz);
        ux = vx * norm;
        uy = vy * norm;
        uz = vz * norm;
    }
}
