package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
        final HelixPoint point = new HelixPoint();
        private final HelixDerivatives derivatives = new HelixDerivatives();
        double arc;
        double path;

        Chain(double pt, double tan, int charge) {
            arc = helix.setThrough(0.1, 0, 0, pt, 0, pt * tan, charge, FIRST);
            steps.begin(FIRST);
        }

        Chain run(double way, double step) {
            for (double s = 0; s < way - 1e-6; s += step) {
                path += step * Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
                double charge = Math.signum(helix.omega);
                steps.go(helix, arc, arc + step);
                point.at(helix, arc + step);
                derivatives.at(helix, arc + step, point);
                steps.count(derivatives, helix.omega);
                double phi = Math.atan2(point.sinPhi, point.cosPhi) + steps.azimuth;
                double pt = PhysicalConstants.CURVATURE * steps.here / Math.abs(helix.omega * steps.ratio);
                arc = helix.setThrough(
                        point.x,
                        point.y,
                        point.z + 0.5 * steps.slope * step,
                        pt * Math.cos(phi),
                        pt * Math.sin(phi),
                        pt * (helix.tanLambda + steps.slope),
                        charge,
                        steps.here);
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
        assertEquals(0, across, 0.01, "mm across");
        assertEquals(0, end.z - track.z - along * chain.helix.tanLambda, 0.01, "mm in z");
        double transverse = Math.hypot(track.ux, track.uy);
        assertEquals(0, end.cosPhi * track.uy / transverse - end.sinPhi * track.ux / transverse, 5e-6, "azimuth");
        assertEquals(track.uz / transverse, chain.helix.tanLambda, 5e-6, "slope");
        double momentum = PhysicalConstants.CURVATURE * chain.steps.here / Math.abs(chain.helix.omega);
        assertEquals(pt * norm, momentum * Math.sqrt(1 + Math.pow(chain.helix.tanLambda, 2)), 1e-7 * pt);
    }

    /** Another curvature at the beginning: the end is moved across by as much as a derivative by it, projected, says. */
    @ParameterizedTest
    @CsvSource({"3, 1, 5e-4", "0.57, 1.43, 1.5e-3", "0.57, -0.8, 1e-3"})
    void aDeviationIsThatOfASecondChain(double pt, double tan, double accuracy) {
        double relative = 1e-4;
        Chain first = new Chain(pt, tan, 1);
        double omega = first.helix.omega;
        first.run(720, 20);
        HelixPoint other = new Chain(pt / (1 + relative), tan, 1).run(720, 20).point;
        HelixPoint end = first.point;
        double moved = -(other.x - end.x) * end.sinPhi + (other.y - end.y) * end.cosPhi;
        double[] h = new double[5];
        first.derivatives.at(first.helix, first.arc, end);
        first.derivatives.project(-end.sinPhi, end.cosPhi, 0, h, 0);
        double without = Math.abs(h[2] * relative * omega / moved - 1);
        first.steps.project(h, 0);
        double with = Math.abs(h[2] * relative * omega / moved - 1);
        assertEquals(0, with, accuracy);
        assertTrue(with < 0.5 * without, "what the map adds: " + without + ", left over " + with);
    }

    @Test
    void whatIsBroughtBackIsWhatWasProjected() {
        Chain chain = new Chain(0.57, 1.43, 1).run(720, 20);
        double[] h = {0.3, 20, 5e4, 0.2, 300};
        double[] v = {0.1, 2e-3, 3e-6, 0.4, 1e-3};
        double before = dot(h, v);
        chain.steps.project(h, 0);
        chain.steps.pullBack(v, 0);
        assertEquals(before, dot(h, v), 1e-12 * Math.abs(before));
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
        double[] x = {1, 2, 3, 4, 5};
        RealMatrix shear = new Array2DRowRealMatrix(5, 5);
        for (int i = 0; i < 5; i++) {
            shear.setEntry(i, i, 1);
            shear.addToEntry(i, 2, v[i]);
        }
        double[] expected = shear.operate(x);
        FieldSteps.shear(v, x);
        assertEquals(0, distance(expected, x), 1e-12);
        FieldSteps.shearCovariance(v, c);
        RealMatrix sheared = shear.multiply(full).multiply(shear.transpose());
        assertEquals(0, matrix(c).subtract(sheared).getNorm(), 1e-12);
    }

    private static double distance(double[] a, double[] b) {
        double[] difference = a.clone();
        Arrays.setAll(difference, i -> Math.abs(a[i] - b[i]));
        return Arrays.stream(difference).max().orElseThrow();
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
