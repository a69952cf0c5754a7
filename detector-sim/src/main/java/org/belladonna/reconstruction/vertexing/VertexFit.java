package org.belladonna.reconstruction.vertexing;

import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.HelixDerivatives;

/**
 * Least-squares fit of two helices to a common point. That they meet is one condition: that their distance along the common normal of their
 * directions vanishes; the other two components only say where on the helices the point is. With the condition linear in the ten parameters,
 * correction, chi squared and covariance are in closed form (Lagrange multipliers; PDG, "Statistics", constrained least squares); it is
 * repeated about the corrected helices. One per thread.
 */
public final class VertexFit {
    private static final int PARAMETERS = 5;
    private static final int PASSES = 3;
    /** Largest distance in z where the circles meet, mm, that is looked into. */
    private static final double LARGEST_GAP = 30;

    /** The point, mm. */
    public double x;

    public double y;
    public double z;
    /** Covariance of the point, upper triangle row by row, mm^2. */
    public final double[] covariance = new double[6];

    public double chi2;
    /** Momenta of the two at the point, GeV: x, y, z. */
    public final double[] first = new double[3];

    public final double[] second = new double[3];

    private final double field;
    private final CircleCrossing crossing = new CircleCrossing();
    private final Side a = new Side();
    private final Side b = new Side();
    private final double[] normal = new double[3];

    /** One of the two tracks. */
    private static final class Side {
        final Helix helix = new Helix();
        final HelixPoint point = new HelixPoint();
        final HelixDerivatives derivatives = new HelixDerivatives();
        final double[] measured = new double[PARAMETERS];
        double strength;
        final double[] covariance = new double[PARAMETERS * PARAMETERS];
        /** Derivatives of the condition, and covariance times them. */
        final double[] condition = new double[PARAMETERS];

        final double[] gain = new double[PARAMETERS];
        /** Derivatives of the three coordinates of the point on this helix. */
        final double[] coordinates = new double[3 * PARAMETERS];
        /** Derivatives of the vertex. */
        final double[] vertex = new double[3 * PARAMETERS];

        void begin(FittedTrack.State track) {
            measured[0] = track.d0();
            measured[1] = track.phi0();
            measured[2] = track.omega();
            measured[3] = track.z0();
            measured[4] = track.tanLambda();
            strength = track.strength();
            helix.set(measured[0], measured[1], measured[2], measured[3], measured[4]);
            int k = 0;
            for (int i = 0; i < PARAMETERS; i++) {
                for (int j = i; j < PARAMETERS; j++) {
                    covariance[i * PARAMETERS + j] = track.covariance()[k];
                    covariance[j * PARAMETERS + i] = track.covariance()[k++];
                }
            }
        }

        void at(double s) {
            point.at(helix, s);
            derivatives.at(helix, s, point);
        }

        /** Linearises the condition along a normal; returns its variance. */
        double linearise(double[] n) {
            derivatives.project(n[0], n[1], n[2], condition, 0);
            double variance = 0;
            for (int i = 0; i < PARAMETERS; i++) {
                gain[i] = 0;
                for (int j = 0; j < PARAMETERS; j++) {
                    gain[i] += covariance[i * PARAMETERS + j] * condition[j];
                }
                variance += condition[i] * gain[i];
            }
            return variance;
        }

        /** How far the condition has moved by the corrections so far. */
        double moved() {
            double phi = Helix.wrap(helix.phi0 - measured[1]);
            return condition[0] * (helix.d0 - measured[0])
                    + condition[1] * phi
                    + condition[2] * (helix.omega - measured[2])
                    + condition[3] * (helix.z0 - measured[3])
                    + condition[4] * (helix.tanLambda - measured[4]);
        }

        void correct(double multiplier) {
            helix.set(
                    measured[0] + multiplier * gain[0],
                    Helix.wrap(measured[1] + multiplier * gain[1]),
                    measured[2] + multiplier * gain[2],
                    measured[3] + multiplier * gain[3],
                    measured[4] + multiplier * gain[4]);
        }

        void momentum(double field, double[] p) {
            double pt = PhysicalConstants.CURVATURE * Math.abs(field * strength / helix.omega);
            p[0] = pt * point.cosPhi;
            p[1] = pt * point.sinPhi;
            p[2] = pt * helix.tanLambda;
        }
    }

    /**
     * A fit in a field, which is taken as uniform about each track.
     *
     * @param field along z by which curvatures at the axis tell momenta, T
     */
    public VertexFit(double field) {
        this.field = field;
    }

    /** Fits two tracks; false when they do not come near each other. */
    public boolean fit(FittedTrack.State one, FittedTrack.State other) {
        a.begin(one);
        b.begin(other);
        double variance = 1;
        for (int pass = 0; pass < PASSES; pass++) {
            if (!crossing.find(a.helix, b.helix, LARGEST_GAP)) {
                return false;
            }
            a.at(crossing.first);
            b.at(crossing.second);
            setNormal();
            variance = a.linearise(normal) + b.linearise(normal);
            double distance = normal[0] * (a.point.x - b.point.x)
                    + normal[1] * (a.point.y - b.point.y)
                    + normal[2] * (a.point.z - b.point.z)
                    - a.moved()
                    + b.moved();
            double multiplier = distance / variance;
            if (!Double.isFinite(multiplier)) {
                return false;
            }
            a.correct(-multiplier);
            b.correct(multiplier);
            chi2 = distance * multiplier;
        }
        return finish(variance);
    }

    private boolean finish(double variance) {
        if (!crossing.find(a.helix, b.helix, LARGEST_GAP)) {
            return false;
        }
        a.at(crossing.first);
        b.at(crossing.second);
        x = 0.5 * (a.point.x + b.point.x);
        y = 0.5 * (a.point.y + b.point.y);
        z = 0.5 * (a.point.z + b.point.z);
        a.momentum(field, first);
        b.momentum(field, second);
        propagate(variance);
        return Double.isFinite(x + y + z + covariance[0] + covariance[3] + covariance[5]);
    }

    /** Unit vector across both directions. */
    private void setNormal() {
        double ax = a.point.cosPhi;
        double ay = a.point.sinPhi;
        double az = a.helix.tanLambda;
        double bx = b.point.cosPhi;
        double by = b.point.sinPhi;
        double bz = b.helix.tanLambda;
        double nx = ay * bz - az * by;
        double ny = az * bx - ax * bz;
        double nz = ax * by - ay * bx;
        double norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
        normal[0] = nx * norm;
        normal[1] = ny * norm;
        normal[2] = nz * norm;
    }

    /**
     * The vertex moves with the helix of one track, and along that track as far as keeps it on the other: dV = J1 dq1 + t1 b1 (J2 dq2 - J1 dq1), with b1
     * the vector that is 1 along the first direction and 0 along the second and the normal. The covariance is that of the measured
     * parameters less what the condition has told.
     */
    private void propagate(double variance) {
        double[] t1 = {a.point.cosPhi, a.point.sinPhi, a.helix.tanLambda};
        double[] t2 = {b.point.cosPhi, b.point.sinPhi, b.helix.tanLambda};
        double[] dual = {
            t2[1] * normal[2] - t2[2] * normal[1],
            t2[2] * normal[0] - t2[0] * normal[2],
            t2[0] * normal[1] - t2[1] * normal[0]
        };
        double scale = 1 / (dual[0] * t1[0] + dual[1] * t1[1] + dual[2] * t1[2]);
        coordinates(a);
        coordinates(b);
        for (int k = 0; k < PARAMETERS; k++) {
            double alongA = 0;
            double alongB = 0;
            for (int i = 0; i < 3; i++) {
                alongA += scale * dual[i] * a.coordinates[i * PARAMETERS + k];
                alongB += scale * dual[i] * b.coordinates[i * PARAMETERS + k];
            }
            for (int i = 0; i < 3; i++) {
                a.vertex[i * PARAMETERS + k] = a.coordinates[i * PARAMETERS + k] - t1[i] * alongA;
                b.vertex[i * PARAMETERS + k] = t1[i] * alongB;
            }
        }
        int k = 0;
        for (int i = 0; i < 3; i++) {
            double told = (product(a, i) - product(b, i)) / variance;
            for (int j = i; j < 3; j++) {
                covariance[k++] = sandwich(a, i, j) + sandwich(b, i, j) - told * (product(a, j) - product(b, j));
            }
        }
    }

    private static void coordinates(Side side) {
        side.derivatives.project(1, 0, 0, side.coordinates, 0);
        side.derivatives.project(0, 1, 0, side.coordinates, PARAMETERS);
        side.derivatives.project(0, 0, 1, side.coordinates, 2 * PARAMETERS);
    }

    private static double product(Side side, int row) {
        double sum = 0;
        for (int k = 0; k < PARAMETERS; k++) {
            sum += side.vertex[row * PARAMETERS + k] * side.gain[k];
        }
        return sum;
    }

    private static double sandwich(Side side, int row, int column) {
        double sum = 0;
        for (int k = 0; k < PARAMETERS; k++) {
            for (int m = 0; m < PARAMETERS; m++) {
                sum += side.vertex[row * PARAMETERS + k]
                        * side.covariance[k * PARAMETERS + m]
                        * side.vertex[column * PARAMETERS + m];
            }
        }
        return sum;
    }

    /** Invariant mass of the two at the point with masses for each, GeV. */
    public double mass(double massOfFirst, double massOfSecond) {
        double energy = energy(first, massOfFirst) + energy(second, massOfSecond);
        double px = first[0] + second[0];
        double py = first[1] + second[1];
        double pz = first[2] + second[2];
        return Math.sqrt(Math.max(0, energy * energy - px * px - py * py - pz * pz));
    }

    private static double energy(double[] p, double mass) {
        return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2] + mass * mass);
    }
}
