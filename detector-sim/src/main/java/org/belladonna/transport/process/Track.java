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

    /** Angle of a turn in the field below which the series is exact to rounding. */
    private static final double SMALL_TURN = 1e-4;

    /**
     * Moves along a helix about z, or straight; the time is the caller's.
     *
     * @param length path, mm
     * @param curvature change of the azimuth of the direction with the path, rad/mm
     */
    public void fly(double length, double curvature) {
        z += length * uz;
        if (curvature == 0) {
            x += length * ux;
            y += length * uy;
            return;
        }
        double angle = curvature * length;
        double along;
        double across;
        double cosine;
        double sine;
        if (Math.abs(angle) < SMALL_TURN) {
            double a2 = angle * angle;
            along = length * (1 - a2 / 6);
            across = length * angle * (0.5 - a2 / 24);
            sine = angle * (1 - a2 / 6);
            cosine = 1 - 0.5 * a2;
        } else {
            sine = Math.sin(angle);
            cosine = Math.cos(angle);
            double half = Math.sin(0.5 * angle);
            along = sine / curvature;
            across = 2 * half * half / curvature;
        }
        double vx = ux;
        double vy = uy;
        x += along * vx - across * vy;
        y += along * vy + across * vx;
        ux = cosine * vx - sine * vy;
        uy = cosine * vy + sine * vx;
    }

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
