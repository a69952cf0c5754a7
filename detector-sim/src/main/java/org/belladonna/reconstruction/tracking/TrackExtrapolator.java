package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.Detector;
import org.belladonna.detector.MagneticField;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.field.RungeKuttaFlight;
import org.belladonna.transport.process.Track;

/**
 * Takes fitted tracks outward from the axis: on the helix where the field is uniform, else by integration through the map. The momentum stays, as that at the
 * axis. One per thread.
 */
public final class TrackExtrapolator {
    /** Allowed error of a step through a map, and its longest path, mm. */
    private static final double TOLERANCE = 1e-3;

    private static final double LONGEST = 100;
    /** Path from which on the field is taken as uniform, mm: less than a micrometre per cent of change. */
    private static final double LAST = 20;

    private static final int MOST_STEPS = 500;

    private final double field;
    private final MagneticField map;
    private final RungeKuttaFlight flight;
    private final Helix helix = new Helix();
    private final Track at = new Track();
    private final double[] local = new double[3];
    /** Arc to the surface, on the present helix. */
    private double arc;

    /** Through a uniform field along z, T. */
    public TrackExtrapolator(double field) {
        this(field, null);
    }

    /** Through the field that the reconstruction takes the particles of a detector to fly in. */
    public TrackExtrapolator(Detector detector) {
        this(detector.field(), detector.fieldMap());
    }

    private TrackExtrapolator(double field, MagneticField map) {
        this.field = field;
        this.map = map;
        flight = map == null ? null : new RungeKuttaFlight(map, TOLERANCE, 1, MOST_STEPS);
    }

    /** Field along z by which curvatures at the axis tell momenta, T. */
    public double field() {
        return field;
    }

    /** Null where the field is uniform. */
    public MagneticField fieldMap() {
        return map;
    }

    /**
     * Sets place, momentum, charge, time and index 0 of {@code state} where a track leaves a cylinder about the z axis.
     *
     * @param radius mm
     * @param zMin its ends, mm, likewise zMax
     * @return false when it never does
     */
    public boolean leave(FittedTrack track, double radius, double zMin, double zMax, ParticleState state) {
        helix.set(track.d0(), track.phi0(), track.omega(), track.z0(), track.tanLambda());
        double pt = helix.transverseMomentum(field);
        double plane = track.tanLambda() > 0 ? zMax : zMin;
        double way = map == null ? onHelix(radius, plane) : throughMap(track, pt, radius, plane);
        if (Double.isNaN(way) || way < 0) {
            return false;
        }
        double phi = helix.phi(arc);
        state.particle = 0;
        state.charge = track.charge();
        state.x = helix.x(arc);
        state.y = helix.y(arc);
        state.z = helix.z(arc);
        state.t = way / PhysicalConstants.SPEED_OF_LIGHT;
        double transverse = map == null ? pt : pt * Math.hypot(1, track.tanLambda()) / Math.hypot(1, helix.tanLambda);
        state.px = transverse * Math.cos(phi);
        state.py = transverse * Math.sin(phi);
        state.pz = transverse * helix.tanLambda;
        return true;
    }

    /** Arc to the surface where the present helix leaves first; NaN when it does not. */
    private double toSurface(double radius, double plane) {
        double toBarrel = helix.arcToRadius(radius);
        double toPlane = helix.arcToPlane(plane);
        return Double.isNaN(toBarrel) || toPlane > 0 && toPlane < toBarrel ? toPlane : toBarrel;
    }

    /** Length of the path to the surface; NaN or negative when it is not reached. */
    private double onHelix(double radius, double plane) {
        arc = toSurface(radius, plane);
        return arc * Math.hypot(1, helix.tanLambda);
    }

    private double throughMap(FittedTrack track, double pt, double radius, double plane) {
        double norm = Math.hypot(1, track.tanLambda());
        double p = pt * norm;
        at.x = helix.x(0);
        at.y = helix.y(0);
        at.z = track.z0();
        at.ux = Math.cos(track.phi0()) / norm;
        at.uy = Math.sin(track.phi0()) / norm;
        at.uz = track.tanLambda() / norm;
        double way = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double here = bend(p, track.charge());
            arc = toSurface(radius, plane);
            double left = (arc - here) * Math.hypot(1, helix.tanLambda);
            if (!(left > LAST)) {
                return way + left;
            }
            double path = Math.min(left - 0.5 * LAST, LONGEST);
            flight.fly(at, p, track.charge(), path);
            way += path;
        }
        return Double.NaN;
    }

    /** Sets the helix to that in the field of the present place; the arc there. */
    private double bend(double p, int charge) {
        map.at(at.x, at.y, at.z, local);
        double transverse2 = at.ux * at.ux + at.uy * at.uy;
        double bending = local[2] - at.uz * (at.ux * local[0] + at.uy * local[1]) / transverse2;
        return helix.setThrough(at.x, at.y, at.z, p * at.ux, p * at.uy, p * at.uz, charge, bending);
    }
}
