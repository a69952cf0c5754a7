package org.belladonna.report.display;

import org.belladonna.detector.TrackerGeometry;
import org.belladonna.kinematics.Helix;

/** A helix and the part of it that is drawn: transverse arc lengths in mm from the point of closest approach to the z axis. */
record Flight(Helix helix, double from, double to) {
    /** Points per turn of the longest step; shorter ones below. */
    private static final double LONGEST_TURN = 0.04;

    private static final double LONGEST_STEP = 40;

    /**
     * From a place to where the helix leaves the tracking volume.
     *
     * @param most arc length in mm at which a helix ends that stays inside
     */
    static Flight through(TrackerGeometry volume, Helix helix, double from, double most) {
        double end = Double.POSITIVE_INFINITY;
        double[] exits = {
            helix.arcToRadius(volume.limitRadius()),
            helix.arcToPlane(volume.limitForward()),
            helix.arcToPlane(volume.limitBackward())
        };
        for (double exit : exits) {
            // NaN is not larger: such a limit is not reached.
            if (exit > from) {
                end = Math.min(end, exit);
            }
        }
        boolean curls = Double.isNaN(exits[0]);
        return new Flight(helix, from, curls ? Math.min(end, most) : end);
    }

    /** The line in a view. */
    View.Curve curve(View view) {
        double step = Math.min(LONGEST_STEP, LONGEST_TURN / Math.max(1e-9, Math.abs(helix.omega)));
        int steps = (int) Math.ceil((to - from) / step);
        View.Curve curve = view.curve();
        for (int i = 0; i <= steps; i++) {
            double s = steps == 0 ? from : from + i * (to - from) / steps;
            curve.to(helix.x(s), helix.y(s), helix.z(s));
        }
        return curve;
    }
}
