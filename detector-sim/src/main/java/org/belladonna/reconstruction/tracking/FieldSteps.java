package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.MagneticField;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * A helix through a field map, as a chain of helices: each bends as the field does where it begins, and a step to the next one makes up
 * at its end for what the field in its middle was otherwise, by changes of direction and curvature. In a field that changes by some per cent steps of
 * 30 mm are right to some micrometres and microradians after a metre.
 *
 * <p>Of the covariance it keeps what differs from one uniform field. The state of the filter is that of the first helix, x = (d0, phi0, omega, z0,
 * tanLambda); deviations of the present one are x + w omega, since all that the map adds is in proportion to the curvature. So only one vector w is
 * carried along, a measurement's derivative by omega gains h w ({@link #project}), and noise of the present helix is brought back
 * ({@link #pullBack}). What a change of curvature does to deviations of direction is left out of w: a fifth of w after half a radian. Derived from
 * the Lorentz force; one per thread.
 */
final class FieldSteps {
    /** Longest step, transverse arc length in mm. */
    static final double LONGEST = 30;

    private static final int OMEGA = 2;
    private static final int PARAMETERS = 5;
    /** Place of element (i, j) of the upper triangle row by row: START[i] + j. */
    private static final int[] START = {0, 4, 7, 9, 10};

    /** Of the last step: change of the azimuth of flight and of tan(lambda), and factor of the curvature. */
    double azimuth;

    double slope;
    double ratio;
    /** Field along z that would bend as the present helix does, T. */
    double here;

    private final MagneticField map;
    private final double[] field = new double[3];
    private final double[] w = new double[PARAMETERS];
    private final double[] step = new double[PARAMETERS];
    private final HelixPoint point = new HelixPoint();

    FieldSteps(MagneticField map) {
        this.map = map;
    }

    /** Begins with a helix whose curvature is that in a given field (T). */
    void begin(double assumed) {
        here = assumed;
        java.util.Arrays.fill(w, 0);
    }

    /** Begins with a helix whose curvature is that in the field at one of its points. */
    void beginAt(Helix helix, double arc) {
        look(helix, arc);
        begin(bending(helix.tanLambda));
    }

    /** Works out a step along a helix; the results are in the fields. */
    void go(Helix helix, double from, double to) {
        double way = helix.omega / here * (to - from);
        double tan = helix.tanLambda;
        look(helix, 0.5 * (from + to));
        double across = field[1] * point.cosPhi - field[0] * point.sinPhi;
        azimuth = way * (here - bending(tan));
        slope = way * across * (1 + tan * tan);
        look(helix, to);
        double there = bending(tan + slope);
        ratio = (1 + way * tan * across) * there / here;
        here = there;
    }

    private void look(Helix helix, double arc) {
        point.at(helix, arc);
        map.at(point.x, point.y, point.z, field);
    }

    /** The field along z that would turn the azimuth as fast as the field here does. */
    private double bending(double tan) {
        return field[2] - tan * (field[0] * point.cosPhi + field[1] * point.sinPhi);
    }

    /** Takes the last step into account in w. */
    void count(HelixDerivatives atEnd, double omega) {
        atEnd.deflect(azimuth / omega, ratio - 1, slope / omega, step, 0);
        add(step, w);
    }

    private static void add(double[] step, double[] w) {
        double grown = 1 + w[OMEGA];
        for (int i = 0; i < PARAMETERS; i++) {
            w[i] += grown * step[i];
        }
    }

    /**
     * Gives the present helix, copied, the curvature that it has in another field, from a point on.
     *
     * @param derivatives work space
     * @param shear set to the w of the result
     */
    void convert(Helix copy, double arc, double otherField, HelixDerivatives derivatives, double[] shear) {
        point.at(copy, arc);
        derivatives.at(copy, arc, point);
        derivatives.deflect(0, otherField / here - 1, 0, step, 0);
        System.arraycopy(w, 0, shear, 0, PARAMETERS);
        add(step, shear);
        point.bend(copy, copy.omega * otherField / here);
    }

    /** Turns derivatives by the parameters of the present helix into those by the state. */
    void project(double[] h, int o) {
        h[o + OMEGA] += h[o] * w[0] + h[o + 1] * w[1] + h[o + 2] * w[2] + h[o + 3] * w[3] + h[o + 4] * w[4];
    }

    /** Turns a change of the parameters of the present helix into one of the state. */
    void pullBack(double[] v, int o) {
        double omega = v[o + OMEGA] / (1 + w[OMEGA]);
        for (int i = 0; i < PARAMETERS; i++) {
            v[o + i] -= w[i] * omega;
        }
    }

    /** x + v omega for a vector x of deviations. */
    static void shear(double[] v, double[] x) {
        double omega = x[OMEGA];
        for (int i = 0; i < PARAMETERS; i++) {
            x[i] += v[i] * omega;
        }
    }

    /** The covariance (upper triangle) of x + v omega, for that of x. */
    static void shearCovariance(double[] v, double[] c) {
        double c0 = c[2];
        double c1 = c[6];
        double c2 = c[9];
        double c3 = c[10];
        double c4 = c[11];
        double[] column = {c0, c1, c2, c3, c4};
        for (int i = 0; i < PARAMETERS; i++) {
            for (int j = i; j < PARAMETERS; j++) {
                c[START[i] + j] += v[i] * column[j] + v[j] * column[i] + v[i] * v[j] * c2;
            }
        }
    }
}
