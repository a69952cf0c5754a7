package org.belladonna.detector;

import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * The closest approach of a helix to a straight wire. The distance is signed: positive when the track passes on the side of
 * (direction of flight) x (direction of the wire, towards +z), which is the side of smaller azimuth for an outgoing track. Reused; one
 * per thread.
 */
public final class WireApproach {
    private static final int MAXIMUM_ITERATIONS = 6;
    /** mm along the arc; the distance is stationary there and has an error of omega/2 times the square of this. */
    private static final double ACCURACY = 0.03;

    /** Transverse arc length of the closest approach, mm. */
    public double arc;
    /** Signed distance, mm. */
    public double distance;
    /** Unit vector along which the distance is measured. */
    public double ex;

    public double ey;
    public double ez;

    /** The point of the helix, to within the accuracy. */
    public final HelixPoint point = new HelixPoint();

    private final DriftGeometry drift;
    private double dx;
    private double dy;
    private double dz;

    public WireApproach(DriftGeometry drift) {
        this.drift = drift;
    }

    /**
     * Finds the closest approach near a first guess.
     *
     * @param wire index of the wire among all
     * @param guess arc length near the wire in mm, within a cell or two
     */
    public void find(Helix helix, int wire, double guess) {
        point.at(helix, guess);
        approach(helix, wire);
    }

    /** As above, from a point of the helix near the wire. */
    public void find(Helix helix, int wire, HelixPoint near) {
        point.set(near);
        approach(helix, wire);
    }

    private void approach(Helix helix, int wire) {
        double bx = drift.slopeX[wire];
        double by = drift.slopeY[wire];
        double tz = helix.tanLambda;
        double inverse = 1 / (bx * bx + by * by + 1);
        separate(wire, bx, by, inverse);
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            double tx = point.cosPhi;
            double ty = point.sinPhi;
            double tb = tx * bx + ty * by + tz;
            double slope = dx * tx + dy * ty + dz * tz;
            double curvature = 1 + tz * tz - tb * tb * inverse + helix.omega * (dx * ty - dy * tx);
            double step = slope / curvature;
            if (Math.abs(step) < ACCURACY) {
                break;
            }
            point.advance(helix, -step);
            separate(wire, bx, by, inverse);
            // One more step would be less than this, as the slope of a wire is less than 1.
            if (Math.abs(helix.omega) * step * step < ACCURACY) {
                break;
            }
        }
        arc = point.arc;
        measure(bx, by, point.cosPhi, point.sinPhi, tz);
    }

    /** From the wire to the point, across the wire: from the point of the wire at the same z, less what is along the wire. */
    private void separate(int wire, double bx, double by, double inverse) {
        double x = point.x - drift.wireX[wire] - bx * point.z;
        double y = point.y - drift.wireY[wire] - by * point.z;
        double along = (x * bx + y * by) * inverse;
        dx = x - along * bx;
        dy = y - along * by;
        dz = -along;
    }

    private void measure(double bx, double by, double tx, double ty, double tz) {
        double nx = ty - tz * by;
        double ny = tz * bx - tx;
        double nz = tx * by - ty * bx;
        double norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
        ex = nx * norm;
        ey = ny * norm;
        ez = nz * norm;
        distance = dx * ex + dy * ey + dz * ez;
    }
}
