package org.belladonna.transport.engine;

import org.belladonna.transport.process.Track;

/** Flight on a helix about z. */
final class HelixStep {
    /** Angle below which the series is exact to rounding. */
    private static final double SMALL = 1e-4;

    private HelixStep() {}

    /**
     * Moves x, y and the direction; z is the caller's.
     *
     * @param length path, mm
     * @param curvature change of the azimuth with the path, rad/mm
     */
    static void move(Track track, double length, double curvature) {
        double angle = curvature * length;
        double along;
        double across;
        double cosine;
        double sine;
        if (Math.abs(angle) < SMALL) {
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
        double ux = track.ux;
        double uy = track.uy;
        track.x += along * ux - across * uy;
        track.y += along * uy + across * ux;
        track.ux = cosine * ux - sine * uy;
        track.uy = cosine * uy + sine * ux;
    }
}
