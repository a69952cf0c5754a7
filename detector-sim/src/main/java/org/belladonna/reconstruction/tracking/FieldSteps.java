package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.MagneticField;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * A helix through a field map, as a chain of helices: each bends as the field does where it begins, and a step to the next one makes up
 * at its end for what the field on the way was otherwise, by changes of place, direction and curvature. The field is taken as a parabola along a step, and the
 * transverse momentum, which the radial field changes, as a line. In a field that changes by some per cent steps of 30 mm are right to a micrometre
 * across after a metre.
 *
 * <p>What becomes of deviations is told by {@link FieldDeviations}. Derived from the Lorentz force; one per thread.
 */
final class FieldSteps {
    /** Longest step, transverse arc length in mm. */
    static final double LONGEST = 30;

    /** Displacement by which the change of the field is looked for, mm: less than the grid of any map. */
    private static final double PROBE = 1;

    private static final int PARAMETERS = 5;
    /** Place of element (i, j) of the upper triangle row by row: START[i] + j. */
    private static final int[] START = {0, 4, 7, 9, 10};

    /** Of the last step: change of the azimuth of flight and of tan(lambda), and factor of the curvature. */
    double azimuth;

    double slope;
    double ratio;
    /** Place at the end of the last step to the left of that of its helix, mm. */
    double aside;
    /** Field along z that would bend as the present helix does, T. */
    double here;

    /** Likewise where the last step began. */
    double before;
    /** Curvature per field times length of the last step, 1/T, the tan(lambda) of its helix, and the field to the left of it in its middle. */
    double way;

    double tan;
    double across;

    /** Set by {@link #probe}: field along the transverse direction of flight at the end of the last step, T. */
    double along;
    /** Likewise changes of the bending field and of the field across, by a displacement to the left and along z, T/mm. */
    double bendingAside;

    double bendingAlongZ;
    double acrossAside;
    double acrossAlongZ;

    private final MagneticField map;
    private final double[] field = new double[3];
    private final HelixPoint point = new HelixPoint();

    FieldSteps(MagneticField map) {
        this.map = map;
    }

    /** Begins with a helix whose curvature is that in a given field (T). */
    void begin(double assumed) {
        here = assumed;
    }

    /** Begins with a helix whose curvature is that in the field at one of its points. */
    void beginAt(Helix helix, double arc) {
        look(helix, arc);
        begin(bending(helix.tanLambda));
    }

    /** Works out a step along a helix; the results are in the fields. */
    void go(Helix helix, double from, double to) {
        before = here;
        double length = to - from;
        double turn = helix.omega * length;
        way = turn / here;
        tan = helix.tanLambda;
        look(helix, 0.5 * (from + to));
        across = across();
        slope = way * across * (1 + tan * tan);
        double growth = way * tan * across;
        double middle = bending(tan + 0.5 * slope);
        look(helix, to);
        double there = bending(tan + slope);
        azimuth = way * (5 * here - 4 * middle - there) / 6 - 0.5 * turn * growth;
        aside = length * (way * (here - middle) / 3 - turn * growth / 6);
        ratio = (1 + growth) * there / here;
        here = there;
    }

    private void look(Helix helix, double arc) {
        point.at(helix, arc);
        map.at(point.x, point.y, point.z, field);
    }

    /** Field to the left of the direction of flight, which changes its slope. */
    private double across() {
        return field[1] * point.cosPhi - field[0] * point.sinPhi;
    }

    /** The field along z that would turn the azimuth as fast as the field here does. */
    private double bending(double tan) {
        return field[2] - tan * (field[0] * point.cosPhi + field[1] * point.sinPhi);
    }

    /** Looks how the field changes about the end of the last step. */
    void probe() {
        along = field[0] * point.cosPhi + field[1] * point.sinPhi;
        double bendingHere = bending(tan);
        double acrossHere = across();
        map.at(point.x - PROBE * point.sinPhi, point.y + PROBE * point.cosPhi, point.z, field);
        bendingAside = (bending(tan) - bendingHere) / PROBE;
        acrossAside = (across() - acrossHere) / PROBE;
        map.at(point.x, point.y, point.z + PROBE, field);
        bendingAlongZ = (bending(tan) - bendingHere) / PROBE;
        acrossAlongZ = (across() - acrossHere) / PROBE;
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
