package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.SiliconGeometry;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * Where a helix crosses the plane of a sensor, in the sensor's coordinates, and how these change when the helix is shifted. Reused; one
 * per thread.
 */
final class SensorApproach {
    private static final int MAXIMUM_ITERATIONS = 4;
    private static final double ACCURACY = 1e-3;

    /** Transverse arc length of the crossing, mm. */
    double arc;
    /** Local coordinates, mm. */
    double u;

    double v;
    /** Gradients of u and v by a shift of the helix at the crossing. */
    double uX;

    double uY;
    double uZ;
    double vX;
    double vY;
    double vZ;
    /** Changes of u and v along the helix with the distance from the plane. */
    double slopeU;

    double slopeV;

    final HelixPoint point = new HelixPoint();
    private final SiliconGeometry silicon;

    SensorApproach(SiliconGeometry silicon) {
        this.silicon = silicon;
    }

    /**
     * Finds the crossing.
     *
     * @param i the sensor
     * @param guess arc length near it, mm
     */
    void find(Helix helix, int i, double guess) {
        double wx = silicon.wx[i];
        double wy = silicon.wy[i];
        double wz = silicon.wz[i];
        double tz = helix.tanLambda;
        double rate = 1;
        arc = guess;
        point.at(helix, arc);
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            rate = wx * point.cosPhi + wy * point.sinPhi + wz * tz;
            double step =
                    (wx * (point.x - silicon.cx[i]) + wy * (point.y - silicon.cy[i]) + wz * (point.z - silicon.cz[i]))
                            / rate;
            arc -= step;
            point.advance(helix, -step);
            if (Math.abs(step) < ACCURACY) {
                break;
            }
        }
        double dx = point.x - silicon.cx[i];
        double dy = point.y - silicon.cy[i];
        double dz = point.z - silicon.cz[i];
        u = silicon.ux[i] * dx + silicon.uy[i] * dy;
        v = silicon.vx[i] * dx + silicon.vy[i] * dy + silicon.vz[i] * dz;
        // A shift of the helix moves the crossing along the direction of flight, too.
        slopeU = (silicon.ux[i] * point.cosPhi + silicon.uy[i] * point.sinPhi) / rate;
        slopeV = (silicon.vx[i] * point.cosPhi + silicon.vy[i] * point.sinPhi + silicon.vz[i] * tz) / rate;
        uX = silicon.ux[i] - slopeU * wx;
        uY = silicon.uy[i] - slopeU * wy;
        uZ = -slopeU * wz;
        vX = silicon.vx[i] - slopeV * wx;
        vY = silicon.vy[i] - slopeV * wy;
        vZ = silicon.vz[i] - slopeV * wz;
    }
}
