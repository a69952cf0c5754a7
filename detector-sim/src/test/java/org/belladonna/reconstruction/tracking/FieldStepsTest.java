package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.belladonna.detector.MagneticField;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.field.RungeKuttaFlight;
import org.belladonna.transport.process.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain of helices in a field of known form against the equation of motion, and what it says of deviations against a second chain. */
class FieldStepsTest {
    private static final double K = 1e-8;
    private static final double FIRST = field(0, 0)[1];
    private static final MagneticField MAP = (x, y, z, field) -> {
        double[] b = field(Math.hypot(x, y), z);
        field[0] = b[0] * x / Math.hypot(x, y);
        field[1] = b[0] * y / Math.hypot(x, y);
        field[2] = b[1];
    };

    /** Radial and axial field, without divergence and rotation. */
    private static double[] field(double r, double z) {
        double d = z - 100;
        return new double[] {1.5 * K * r * d, 1.5 * (1 - K * (d * d - 0.5 * r * r))};
    }

    /** A helix carried along, from (0.1, 0, 0) in the direction of x. */
    private static final class Chain {
        final Helix helix = new Helix();
        final FieldSteps steps = new FieldSteps(MAP);
        final FieldDeviations deviations = new FieldDeviations(steps);
        final HelixPoint point = new HelixPoint();
        private final HelixDerivatives derivatives = new HelixDerivatives();
        double arc;
        double path;

        Chain(double pt, double tan, int charge) {
            arc = helix.setThrough(0.1, 0, 0, pt, 0, pt * tan, charge, FIRST);
            begin();
        }

        Chain(double[] x) {
            helix.set(x[0], x[1], x[2], x[3], x[4]);
            begin();
        }

        private void begin() {
            steps.begin(FIRST);
            deviations.begin();
        }

        Chain run(double way, double step) {
            for (double s = 0; s < way - 1e-6; s += step) {
                double charge = Math.signum(helix.omega);
                steps.go(helix, arc, arc + step);
                point.at(helix, arc + step);
                derivatives.at(helix, arc + step, point);
                deviations.leave(derivatives, helix.omega);
                path += step * Math.hypot(1, helix.tanLambda + 0.5 * steps.slope);
                double phi = Math.atan2(point.sinPhi, point.cosPhi) + steps.azimuth;
                double pt = PhysicalConstants.CURVATURE * steps.here / Math.abs(helix.omega * steps.ratio);
                arc = helix.setThrough(
                        point.x - steps.aside * point.sinPhi,
                        point.y + steps.aside * point.cosPhi,
                        point.z + 0.5 * steps.slope * step,
                        pt * Math.cos(phi),
                        pt * Math.sin(phi),
                        pt * (helix.tanLambda + steps.slope),
                        charge,
                        steps.here);
                point.at(helix, arc);
                derivatives.at(helix, arc, point);
                deviations.enter(derivatives);
            }
            point.at(helix, arc);
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.57, 1.43, 1", "0.57, -0.8, -1", "0.3, 0.2, 1", "3, 1, 1"})
    void stepsFollowTheLorentzForce(double pt, double tan, int charge) {
        Chain chain = new Chain(pt, tan, charge).run(720, FieldSteps.LONGEST);
        Track track = new Track();
        double norm = Math.sqrt(1 + tan * tan);
        track.x = 0.1;
        track.ux = 1 / norm;
        track.uz = tan / norm;
        new RungeKuttaFlight(MAP, 1e-9, 1, 100_000).fly(track, pt * norm, charge, chain.path);
        HelixPoint end = chain.point;
        double across = -(end.x - track.x) * end.sinPhi + (end.y - track.y) * end.cosPhi;
        double along = (end.x - track.x) * end.cosPhi + (end.y - track.y) * end.sinPhi;
        assertEquals(0, across, 1e-3, "mm across");
        assertEquals(0, end.z - track.z - along * chain.helix.tanLambda, 0.01, "mm in z");
        double transverse = Math.hypot(track.ux, track.uy);
        assertEquals(0, end.cosPhi * track.uy / transverse - end.sinPhi * track.ux / transverse, 1e-6, "azimuth");
        assertEquals(track.uz / transverse, chain.helix.tanLambda, 5e-6, "slope");
        double momentum = PhysicalConstants.CURVATURE * chain.steps.here / Math.abs(chain.helix.omega);
        assertEquals(pt * norm, momentum * Math.sqrt(1 + Math.pow(chain.helix.tanLambda, 2)), 1e-7 * pt);
    }

    /** A deviation of one parameter at the beginning moves the end, across and in z, by as much as the derivatives, projected, say. */
    @ParameterizedTest
    @CsvSource({"0, 0.1", "1, 1e-4", "2, 2e-7", "3, 1", "4, 1e-4"})
    void aDeviationIsThatOfASecondChain(int parameter, double small) {
        double[] x = {0.5, 0.3, 2e-3, 3, 2};
        Chain first = new Chain(x).run(600, 20);
        x[parameter] += small;
        Chain second = new Chain(x).run(600, 20);
        HelixPoint end = first.point;
        HelixPoint other = second.point;
        double ahead = (other.x - end.x) * end.cosPhi + (other.y - end.y) * end.sinPhi;
        other.at(second.helix, second.arc - ahead);
        double[] across = new double[5];
        first.derivatives.project(-end.sinPhi, end.cosPhi, 0, across, 0);
        first.deviations.project(across, 0);
        double[] along = new double[5];
        first.derivatives.project(
                -first.helix.tanLambda * end.cosPhi, -first.helix.tanLambda * end.sinPhi, 1, along, 0);
        first.deviations.project(along, 0);
        double scale = new double[] {1, 600, 180000, 1, 600}[parameter];
        double left = -(other.x - end.x) * end.sinPhi + (other.y - end.y) * end.cosPhi;
        assertEquals(left / small, across[parameter], 1e-3 * scale, "across");
        assertEquals((other.z - end.z) / small, along[parameter], 2e-3 * scale, "in z");
    }

    @Test
    void whatIsBroughtBackIsWhatWasProjected() {
        Chain chain = new Chain(0.57, 1.43, 1).run(720, 20);
        double[] h = {0.3, 20, 5e4, 0.2, 300};
        double[] v = {0.1, 2e-3, 3e-6, 0.4, 1e-3};
        double before = dot(h, v);
        chain.deviations.project(h, 0);
        chain.deviations.pullBack(v, 0);
        assertEquals(before, dot(h, v), 1e-12 * Math.abs(before));
    }

    /** As deviations are brought back, so is their covariance: that of one deviation of unit size is its square. */
    @Test
    void theCovarianceGoesWithTheDeviations() {
        Chain chain = new Chain(0.57, 1.43, 1).run(720, 20);
        double[] x = {0.1, 2e-3, 3e-6, 0.4, 1e-3};
        double[] c = squares(x);
        chain.deviations.pullBack(x, c);
        double[] expected = squares(x);
        for (int i = 0; i < c.length; i++) {
            assertEquals(expected[i], c[i], 1e-10 * Math.abs(expected[i]));
        }
    }

    private static double[] squares(double[] x) {
        double[] triangle = new double[15];
        int k = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = i; j < 5; j++) {
                triangle[k++] = x[i] * x[j];
            }
        }
        return triangle;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void aShearOfTheCovarianceIsThatOfTheVector() {
        double[] v = {0.1, -0.2, 0.05, 0.3, -0.4};
        double[] c = {5, 1, 0.5, 0.2, 0.1, 4, 0.3, 0.2, 0.1, 3, 0.4, 0.1, 2, 0.2, 1};
        RealMatrix full = matrix(c);
        RealMatrix shear = new Array2DRowRealMatrix(5, 5);
        for (int i = 0; i < 5; i++) {
            shear.setEntry(i, i, 1);
            shear.addToEntry(i, 2, v[i]);
        }
        FieldSteps.shearCovariance(v, c);
        RealMatrix sheared = shear.multiply(full).multiply(shear.transpose());
        assertEquals(0, matrix(c).subtract(sheared).getNorm(), 1e-12);
    }

    private static RealMatrix matrix(double[] triangle) {
        RealMatrix full = new Array2DRowRealMatrix(5, 5);
        int k = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = i; j < 5; j++) {
                full.setEntry(i, j, triangle[k]);
                full.setEntry(j, i, triangle[k++]);
            }
        }
        return full;
    }
}
