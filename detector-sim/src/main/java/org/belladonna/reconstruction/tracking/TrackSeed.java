package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.transport.TrackerHits;

/**
 * First guess of a helix from its digits alone: a circle through silicon points and axial drift circles (V. Karimaki, NIM A 305 (1991)
 * 187), then a straight line in z against arc length through silicon points and stereo wires. Reused; one per thread.
 */
final class TrackSeed {
    /** Weight of points as if they were this well known (mm): scattering, not resolution, limits a seed. */
    private static final double SILICON_ERROR = 0.05;

    private static final double DRIFT_ERROR = 0.2;
    private static final int LEAST_POINTS = 3;
    private static final int CIRCLE_PASSES = 3;

    final Helix helix = new Helix();
    private final SiliconGeometry silicon;
    private final DriftGeometry drift;

    private double w;
    private double x;
    private double y;
    private double r2;
    private double xx;
    private double xy;
    private double yy;
    private double xr2;
    private double yr2;
    private double r4;
    private int points;

    TrackSeed(SiliconGeometry silicon, DriftGeometry drift) {
        this.silicon = silicon;
        this.drift = drift;
    }

    /** Fits the digits list[from..to); whether there were enough of them, with {@link #helix} set then. */
    boolean fit(TrackerDigits digits, int[] list, int from, int to) {
        boolean known = false;
        for (int pass = 0; pass < CIRCLE_PASSES; pass++) {
            clear();
            for (int i = from; i < to; i++) {
                point(digits, list[i], known);
            }
            if (points < LEAST_POINTS || !circle()) {
                return false;
            }
            known = true;
        }
        return line(digits, list, from, to);
    }

    private void clear() {
        w = 0;
        x = 0;
        y = 0;
        r2 = 0;
        xx = 0;
        xy = 0;
        yy = 0;
        xr2 = 0;
        yr2 = 0;
        r4 = 0;
        points = 0;
    }

    private void point(TrackerDigits digits, int i, boolean known) {
        int element = digits.element[i];
        if (digits.subdetector[i] != TrackerHits.CDC) {
            double px = silicon.cx[element] + digits.u[i] * silicon.ux[element] + digits.v[i] * silicon.vx[element];
            double py = silicon.cy[element] + digits.u[i] * silicon.uy[element] + digits.v[i] * silicon.vy[element];
            add(px, py, 1 / (SILICON_ERROR * SILICON_ERROR));
        } else if (drift.axial[digits.layer[i]]) {
            double wx = drift.wireX[element];
            double wy = drift.wireY[element];
            double phi = Math.atan2(wy, wx);
            if (known) {
                double s = helix.arcToRadius(drift.radius[digits.layer[i]]);
                phi = Double.isNaN(s) ? phi : helix.phi(s);
            }
            double px = wx + digits.u[i] * Math.sin(phi);
            double py = wy - digits.u[i] * Math.cos(phi);
            add(px, py, 1 / (DRIFT_ERROR * DRIFT_ERROR));
        }
    }

    private void add(double px, double py, double weight) {
        double square = px * px + py * py;
        w += weight;
        x += weight * px;
        y += weight * py;
        r2 += weight * square;
        xx += weight * px * px;
        xy += weight * px * py;
        yy += weight * py * py;
        xr2 += weight * px * square;
        yr2 += weight * py * square;
        r4 += weight * square * square;
        points++;
    }

    /** Karimaki's equations 7 to 11. */
    private boolean circle() {
        double mx = x / w;
        double my = y / w;
        double mr = r2 / w;
        double cxx = xx / w - mx * mx;
        double cxy = xy / w - mx * my;
        double cyy = yy / w - my * my;
        double cxr = xr2 / w - mx * mr;
        double cyr = yr2 / w - my * mr;
        double crr = r4 / w - mr * mr;
        double q1 = crr * cxy - cxr * cyr;
        double q2 = crr * (cxx - cyy) - cxr * cxr + cyr * cyr;
        double phi = 0.5 * Math.atan2(2 * q1, q2);
        double kappa = (Math.sin(phi) * cxr - Math.cos(phi) * cyr) / crr;
        double delta = -kappa * mr + Math.sin(phi) * mx - Math.cos(phi) * my;
        double root = 1 - 4 * delta * kappa;
        if (!(root > 0)) {
            return false;
        }
        root = Math.sqrt(root);
        // The direction is that of flight from the axis outward.
        double sign = Math.cos(phi) * mx + Math.sin(phi) * my < 0 ? -1 : 1;
        helix.omega = sign * 2 * kappa / root;
        helix.d0 = sign * 2 * delta / (1 + root);
        helix.phi0 = sign < 0 ? Helix.wrap(phi + Math.PI) : phi;
        return helix.omega != 0;
    }

    private boolean line(TrackerDigits digits, int[] list, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double z1 = 0;
        double sz = 0;
        int count = 0;
        for (int k = from; k < to; k++) {
            int i = list[k];
            boolean wire = digits.subdetector[i] == TrackerHits.CDC;
            if (wire && drift.axial[digits.layer[i]]) {
                continue;
            }
            double s = wire ? arcOfWire(digits, i) : arcOfSensor(digits, i);
            if (!Double.isNaN(s)) {
                double weight = 1 / (errorZ * errorZ);
                s0 += weight;
                s1 += weight * s;
                s2 += weight * s * s;
                z1 += weight * pointZ;
                sz += weight * s * pointZ;
                count++;
            }
        }
        double determinant = s0 * s2 - s1 * s1;
        if (count < 2 || !(determinant > 0)) {
            return false;
        }
        helix.tanLambda = (s0 * sz - s1 * z1) / determinant;
        helix.z0 = (s2 * z1 - s1 * sz) / determinant;
        return true;
    }

    private double pointZ;
    private double errorZ;

    private double arcOfSensor(TrackerDigits digits, int i) {
        int element = digits.element[i];
        double px = silicon.cx[element] + digits.u[i] * silicon.ux[element] + digits.v[i] * silicon.vx[element];
        double py = silicon.cy[element] + digits.u[i] * silicon.uy[element] + digits.v[i] * silicon.vy[element];
        pointZ = silicon.cz[element] + digits.v[i] * silicon.vz[element];
        errorZ = SILICON_ERROR;
        return helix.arcToRadius(Math.hypot(px, py));
    }

    /** Arc and z where the circle passes a stereo wire at the measured distance; NaN where it does not reach it. */
    private double arcOfWire(TrackerDigits digits, int i) {
        int layer = digits.layer[i];
        int wire = digits.element[i];
        double s = helix.arcToRadius(drift.radius[layer]);
        for (int iteration = 0; iteration < 2; iteration++) {
            double phi = helix.phi(s);
            double nx = Math.sin(phi);
            double ny = -Math.cos(phi);
            double lever = nx * drift.slopeX[wire] + ny * drift.slopeY[wire];
            double distance = nx * (helix.x(s) - drift.wireX[wire]) + ny * (helix.y(s) - drift.wireY[wire]);
            pointZ = (distance - digits.u[i]) / lever;
            errorZ = DRIFT_ERROR / Math.abs(lever);
            s = helix.arcToRadius(drift.radiusAt(layer, pointZ));
        }
        return s;
    }
}
