package org.belladonna.detector;

import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * Walks a helix, or a straight line of a neutral particle, from surface to surface of the tracking volume in closed form. Call
 * {@link #start}, then {@link #next} and {@link #pass} in turn until {@link #kind} is {@link #EXIT}; after a deflection call
 * {@link #redirect}. Reused; one per thread.
 */
public final class Navigator {
    /** A passive tube; index among {@link PassiveTubes}. */
    public static final int PASSIVE = 0;
    /** A silicon sensor; index among {@link SiliconGeometry}. */
    public static final int SENSOR = 1;
    /** A layer of drift cells; index is the layer. */
    public static final int DRIFT_LAYER = 2;
    /** The limit of the tracking volume. */
    public static final int EXIT = 3;
    /** The farthest point from the z axis, from where the helix comes back. */
    public static final int TURN = 4;

    /** A change of direction (rad) from which the sensors ahead are looked for anew. */
    private static final double LARGE_DEFLECTION = 5e-3;

    /** At grazing incidence a path is at most this many thicknesses: there the picture of thin layers ends. */
    private static final double MAXIMUM_OBLIQUITY = 20;

    /** A surface of no interest to the caller: passed silently. */
    private static final int NOTHING = -1;

    /** The helix of the moment. */
    public final Helix helix = new Helix();
    /** Present transverse arc length from the point of closest approach to the z axis, mm; negative on the way in. */
    public double arc;
    /** Arc of the particle when {@link #next} was called; on the way to the next surface others may have been passed silently. */
    public double here;
    /** Kind of the next surface, set by {@link #next}. */
    public int kind;
    /** Index of the next surface. */
    public int index;

    private final TrackerGeometry geometry;
    private final HelixPoint point = new HelixPoint();
    private double field;
    private final SensorCrossings sensors;
    private int region;
    private int slice;
    private double halfTurn;
    private double nextArc;
    private boolean radialNext;
    private boolean inward;

    public Navigator(TrackerGeometry geometry, double field) {
        this.geometry = geometry;
        this.field = field;
        sensors = new SensorCrossings(geometry.silicon);
    }

    /**
     * Begins at a point inside of the tracking volume. The momentum must have a transverse part.
     *
     * @param x point in mm, likewise y and z
     * @param px momentum in GeV, likewise py and pz
     * @param charge +1, -1 or 0
     */
    public void start(double x, double y, double z, double px, double py, double pz, double charge) {
        arc = helix.setThrough(x, y, z, px, py, pz, charge, field);
        begin(x * x + y * y, z);
    }

    /** Begins at the point of closest approach of a helix to the z axis. */
    public void startAtAxis(double d0, double phi0, double omega, double z0, double tanLambda) {
        helix.set(d0, phi0, omega, z0, tanLambda);
        arc = 0;
        begin(d0 * d0, z0);
    }

    private void begin(double r2, double z) {
        halfTurn = Math.PI / Math.abs(helix.omega);
        region = 0;
        while (region < geometry.radius.length && geometry.radius[region] * geometry.radius[region] <= r2) {
            region++;
        }
        slice = 0;
        while (slice < geometry.plane.length && geometry.plane[slice] <= z) {
            slice++;
        }
        sensors.begin();
        if (r2 < geometry.silicon.outerRadius * geometry.silicon.outerRadius) {
            sensors.find(helix, arc);
        }
    }

    /** Takes a new momentum at the present place; arguments as in {@link #start}. */
    public void redirect(double x, double y, double z, double px, double py, double pz, double charge) {
        double oldArc = arc;
        double oldPhi = helix.phi(arc);
        double oldTan = helix.tanLambda;
        arc = helix.setThrough(x, y, z, px, py, pz, charge, field);
        changed(x * x + y * y, oldArc, oldPhi, oldTan);
    }

    /**
     * Takes place and momentum of a particle that a field map has brought here, or near to the place that the helix of the moment has at
     * {@code reached}, and goes on with the field of this place. Arguments as in {@link #start}.
     *
     * @param reached arc on the helix of the moment, no farther than the next surface
     * @param fieldHere field along +z at this place, T
     */
    public void follow(
            double reached,
            double x,
            double y,
            double z,
            double px,
            double py,
            double pz,
            double charge,
            double fieldHere) {
        arc = reached;
        field = fieldHere;
        redirect(x, y, z, px, py, pz, charge);
        if (reached > 0 && arc < 0 && region <= geometry.siliconBoundary) {
            // It has turned back a little earlier than the helix said.
            sensors.find(helix, arc);
        }
    }

    /**
     * Takes a new curvature at the present place, direction unchanged.
     *
     * @param here the present point
     * @param omega new curvature, 1/mm, of the same sign
     */
    public void bend(HelixPoint here, double omega) {
        double oldArc = arc;
        arc = here.bend(helix, omega);
        halfTurn = Math.PI / Math.abs(omega);
        sensors.shift(arc - oldArc);
    }

    private void changed(double r2, double oldArc, double oldPhi, double oldTan) {
        halfTurn = Math.PI / Math.abs(helix.omega);
        boolean large = Math.abs(Helix.wrap(helix.phi(arc) - oldPhi)) > LARGE_DEFLECTION
                || Math.abs(helix.tanLambda - oldTan) > LARGE_DEFLECTION * (1 + oldTan * oldTan);
        if (large && r2 < geometry.silicon.outerRadius * geometry.silicon.outerRadius) {
            sensors.find(helix, arc);
        } else {
            sensors.shift(arc - oldArc);
        }
    }

    /** Looks for the next surface, sets {@link #kind} and {@link #index}, and returns the arc to it in mm. */
    public double next() {
        here = arc;
        while (true) {
            look();
            if (kind != NOTHING) {
                return nextArc;
            }
            pass();
        }
    }

    private void look() {
        double radial = radialArc();
        double plane = planeArc();
        double sensor = sensors.nextArc(helix, arc);
        radialNext = radial <= plane;
        nextArc = Math.max(arc, radialNext ? radial : plane);
        if (sensor <= nextArc) {
            nextArc = Math.max(arc, sensor);
            kind = SENSOR;
            index = sensors.nextSensor();
        } else if (radialNext) {
            lookRadially();
        } else {
            lookAlong();
        }
    }

    /** Arc to the next radial surface, or to the turning point. */
    private double radialArc() {
        inward = false;
        if (arc < 0 && region > 0 && geometry.radius[region - 1] > Math.abs(helix.d0)) {
            double back = -helix.arcToRadius(geometry.radius[region - 1]);
            if (!Double.isNaN(back)) {
                inward = true;
                return back;
            }
        }
        double out = helix.arcToRadius(geometry.radius[region]);
        return Double.isNaN(out) ? halfTurn : out;
    }

    private double planeArc() {
        double tanLambda = helix.tanLambda;
        if (tanLambda > 0) {
            return helix.arcToPlane(geometry.plane[slice]);
        }
        return tanLambda < 0 ? helix.arcToPlane(geometry.plane[slice - 1]) : Double.POSITIVE_INFINITY;
    }

    private void lookRadially() {
        if (!inward && nextArc >= halfTurn) {
            kind = TURN;
            return;
        }
        int surface = inward ? region - 1 : region;
        index = geometry.radialIndex[surface];
        switch (geometry.radialKind[surface]) {
            case TrackerGeometry.PASSIVE -> kind = within(helix.z(nextArc)) ? PASSIVE : NOTHING;
            case TrackerGeometry.DRIFT -> {
                double z = helix.z(nextArc);
                kind = z > geometry.drift.zMin[index] && z < geometry.drift.zMax[index] ? DRIFT_LAYER : NOTHING;
            }
            case TrackerGeometry.LIMIT -> kind = EXIT;
            default -> kind = NOTHING;
        }
    }

    private void lookAlong() {
        int surface = helix.tanLambda > 0 ? slice : slice - 1;
        index = geometry.planeIndex[surface];
        if (geometry.planeKind[surface] == TrackerGeometry.LIMIT) {
            kind = EXIT;
            return;
        }
        point.at(helix, nextArc);
        kind = within(Math.sqrt(point.x * point.x + point.y * point.y)) ? PASSIVE : NOTHING;
    }

    private boolean within(double place) {
        return place > geometry.tubes.low[index] && place < geometry.tubes.high[index];
    }

    /** Goes to the surface that {@link #next} told of. */
    public void pass() {
        arc = nextArc;
        if (kind == SENSOR) {
            sensors.pass();
        } else if (kind == TURN) {
            turn();
        } else if (radialNext) {
            passRadially();
        } else {
            slice += helix.tanLambda > 0 ? 1 : -1;
        }
    }

    private void passRadially() {
        int surface = inward ? region - 1 : region;
        region += inward ? -1 : 1;
        if (inward && geometry.radialKind[surface] == TrackerGeometry.SILICON_BOUNDARY) {
            sensors.find(helix, arc);
        }
    }

    /** From the farthest point on, arcs are counted from the next point of closest approach. */
    private void turn() {
        helix.z0 += 2 * halfTurn * helix.tanLambda;
        arc = -halfTurn;
        if (region <= geometry.siliconBoundary) {
            sensors.find(helix, arc);
        }
    }

    /**
     * Length of the path through a thin tube or sensor at the present place in mm.
     *
     * @param thickness thickness in mm
     */
    public double path(double thickness) {
        return path(thickness, obliquity());
    }

    /** Length of the path through a layer of drift cells where the helix crosses it, in mm. */
    public double pathThroughCells(int layer) {
        return path(geometry.drift.height[layer], obliquity(geometry.drift.radius[layer]));
    }

    private double path(double thickness, double obliquity) {
        double norm = Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
        return thickness * Math.min(norm / Math.abs(obliquity), MAXIMUM_OBLIQUITY);
    }

    /** Cosine of the angle between the normal of the present surface and the transverse direction of flight, for a slope of tan(lambda) along z. */
    private double obliquity() {
        if (kind == SENSOR) {
            point.at(helix, arc);
            SiliconGeometry silicon = geometry.silicon;
            return silicon.wx[index] * point.cosPhi
                    + silicon.wy[index] * point.sinPhi
                    + silicon.wz[index] * helix.tanLambda;
        }
        if (kind == PASSIVE && !geometry.tubes.cylinder[index]) {
            return helix.tanLambda;
        }
        return obliquity(kind == PASSIVE ? geometry.tubes.place[index] : geometry.drift.radius[index]);
    }

    /** Likewise of a cylinder about the z axis. */
    private double obliquity(double r) {
        // r dr/ds, of r^2 = d0^2 + (1 + omega d0) chord^2.
        double pole = 1 + helix.omega * helix.d0;
        double chord2 = Math.max(0, (r * r - helix.d0 * helix.d0) / pole);
        double sine2 = 0.25 * helix.omega * helix.omega * chord2;
        return pole * Math.sqrt(chord2 * Math.max(0, 1 - sine2)) / r;
    }
}
