package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.transport.process.Track;

/** Concentric tubes about z from the axis outward, all of one length; a uniform field along z up to a radius. */
public final class TubeWorld implements World {
    private static final double FULL_TURN = 2 * Math.PI;
    /** A crossing this little behind is one at the start, rad. */
    private static final double ROUNDING = 1e-9;

    private final double[] radii;
    private final int[] regions;
    private final double halfLength;
    private final double field;
    private final double fieldRadius;
    private int next;
    /** Radius of the surface found, negative for an end plane. */
    private double surface;

    /**
     * One tube.
     *
     * @param outerRadius where it ends and the next begins, mm
     * @param region index of its region
     */
    public record Tube(double outerRadius, int region) {}

    /**
     * @param tubes from the axis outward, with growing radii
     * @param halfLength of all, mm
     * @param field along +z, T
     * @param fieldRadius tubes that begin inside of it have the field, mm
     */
    public TubeWorld(List<Tube> tubes, double halfLength, double field, double fieldRadius) {
        radii = new double[tubes.size() + 1];
        regions = new int[tubes.size()];
        for (int i = 0; i < tubes.size(); i++) {
            radii[i + 1] = tubes.get(i).outerRadius();
            regions[i] = tubes.get(i).region();
            if (!(radii[i + 1] > radii[i])) {
                throw new IllegalArgumentException(
                        "tube " + i + " ends at " + radii[i + 1] + " mm and begins at " + radii[i]);
            }
        }
        this.halfLength = halfLength;
        this.field = field;
        this.fieldRadius = fieldRadius;
    }

    @Override
    public int volumes() {
        return regions.length;
    }

    @Override
    public int region(int volume) {
        return regions[volume];
    }

    @Override
    public double field(int volume) {
        return radii[volume] < fieldRadius ? field : 0;
    }

    @Override
    public int locate(double x, double y, double z) {
        double r = Math.sqrt(x * x + y * y);
        if (!(Math.abs(z) < halfLength)) {
            return OUTSIDE;
        }
        for (int i = 0; i < regions.length; i++) {
            if (r < radii[i + 1]) {
                return i;
            }
        }
        return OUTSIDE;
    }

    @Override
    public double safety(Track track) {
        double r = Math.sqrt(track.x * track.x + track.y * track.y);
        double across =
                Math.min(radii[track.volume + 1] - r, track.volume == 0 ? r + halfLength : r - radii[track.volume]);
        return Math.max(0, Math.min(across, halfLength - Math.abs(track.z)));
    }

    @Override
    public double distance(Track track, double curvature) {
        // Outward the outer surface, if it is reached at all, comes before the inner one; inward it is the other way
        // round.
        boolean outward = track.x * track.ux + track.y * track.uy > 0;
        double distance = toCylinder(track, curvature, outward);
        if (distance == Double.POSITIVE_INFINITY) {
            distance = toCylinder(track, curvature, !outward);
        }
        double end =
                track.uz == 0 ? Double.POSITIVE_INFINITY : (Math.copySign(halfLength, track.uz) - track.z) / track.uz;
        if (end < distance) {
            distance = end;
            next = OUTSIDE;
            surface = -1;
        }
        return Math.max(0, distance);
    }

    private double toCylinder(Track track, double curvature, boolean outward) {
        int volume = track.volume;
        if (!outward && volume == 0) {
            return Double.POSITIVE_INFINITY;
        }
        surface = radii[outward ? volume + 1 : volume];
        next = outward ? (volume + 1 == regions.length ? OUTSIDE : volume + 1) : volume - 1;
        return curvature == 0 ? straight(track, surface, outward) : turning(track, curvature, surface, outward);
    }

    private static double straight(Track track, double radius, boolean outward) {
        double a = track.ux * track.ux + track.uy * track.uy;
        double b = track.x * track.ux + track.y * track.uy;
        double c = track.x * track.x + track.y * track.y - radius * radius;
        double root = b * b - a * c;
        if (a == 0 || root < 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (outward) {
            return (Math.sqrt(root) - b) / a;
        }
        return b < 0 ? Math.max(0, (-b - Math.sqrt(root)) / a) : Double.POSITIVE_INFINITY;
    }

    /** Of the two crossings of the circle of the flight with a cylinder one leads outward and one inward. */
    private static double turning(Track track, double curvature, double radius, boolean outward) {
        // Seen from the centre of the circle: the present point, and the crossing on either side of the axis' opposite.
        double nowX = track.uy / curvature;
        double nowY = -track.ux / curvature;
        double centreX = track.x - nowX;
        double centreY = track.y - nowY;
        double circle2 = nowX * nowX + nowY * nowY;
        double distance2 = centreX * centreX + centreY * centreY;
        double cosine = (radius * radius - distance2 - circle2) / (2 * Math.sqrt(circle2 * distance2));
        if (!(Math.abs(cosine) < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        if (outward == curvature > 0) {
            sine = -sine;
        }
        double wantedX = centreX * cosine - centreY * sine;
        double wantedY = centreY * cosine + centreX * sine;
        double cross = nowX * wantedY - nowY * wantedX;
        double dot = nowX * wantedX + nowY * wantedY;
        double angle = Math.atan2(curvature > 0 ? cross : -cross, dot);
        if (angle < 0) {
            angle = angle > -ROUNDING ? 0 : angle + FULL_TURN;
        }
        return angle / Math.abs(curvature);
    }

    @Override
    public int next() {
        return next;
    }

    @Override
    public void settle(Track track) {
        if (surface > 0) {
            double scale = surface / Math.sqrt(track.x * track.x + track.y * track.y);
            track.x *= scale;
            track.y *= scale;
        }
    }
}
