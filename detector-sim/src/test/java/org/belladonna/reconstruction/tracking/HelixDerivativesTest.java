package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed forms against differences. */
class HelixDerivativesTest {
    private static final double[] STEPS = {1e-4, 1e-7, 1e-9, 1e-4, 1e-7};
    private final HelixDerivatives derivatives = new HelixDerivatives();
    private final double[] out = new double[5];

    private static Helix helix(double[] p) {
        return new Helix().set(p[0], p[1], p[2], p[3], p[4]);
    }

    private void at(double[] p, double s) {
        HelixPoint point = new HelixPoint().at(helix(p), s);
        derivatives.at(helix(p), s, point);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.4, 4e-4, 600", "-5, 2.6, -1.5e-3, 900", "30, -1, 2e-3, 14", "0.1, 3, 1e-5, 300"})
    void pointsMoveAsDerived(double d0, double phi0, double omega, double s) {
        double[] p = {d0, phi0, omega, 3, 0.7};
        double[] e = {0.36, -0.48, 0.8};
        at(p, s);
        derivatives.project(e[0], e[1], e[2], out, 0);
        for (int i = 0; i < 5; i++) {
            double[] up = p.clone();
            double[] down = p.clone();
            up[i] += STEPS[i];
            down[i] -= STEPS[i];
            double numeric = (project(helix(up), s, e) - project(helix(down), s, e)) / (2 * STEPS[i]);
            assertEquals(numeric, out[i], 1e-5 * Math.abs(numeric) + 1e-7);
        }
    }

    private static double project(Helix helix, double s, double[] e) {
        return e[0] * helix.x(s) + e[1] * helix.y(s) + e[2] * helix.z(s);
    }

    /** Azimuth, curvature and slope at the point are changed one at a time. */
    @ParameterizedTest
    @CsvSource({"0.02, 0.4, 4e-4, 600", "-5, 2.6, -1.5e-3, 900", "30, -1, 2e-3, 14", "0.1, 3, 1e-5, 300"})
    void deflectionsChangeTheParametersAsDerived(double d0, double phi0, double omega, double s) {
        double[] p = {d0, phi0, omega, 3, 0.7};
        double[] sizes = {1e-6, 1e-9 * Math.signum(omega), 1e-6};
        at(p, s);
        for (int kind = 0; kind < 3; kind++) {
            double azimuth = kind == 0 ? 1 : 0;
            double curvature = kind == 1 ? 1 : 0;
            double slope = kind == 2 ? 1 : 0;
            derivatives.deflect(azimuth, curvature, slope, out, 0);
            double h = sizes[kind];
            double[] up = through(helix(p), s, h * azimuth, h * curvature, h * slope);
            double[] down = through(helix(p), s, -h * azimuth, -h * curvature, -h * slope);
            for (int i = 0; i < 5; i++) {
                double numeric = (up[i] - down[i]) / (2 * h);
                assertEquals(numeric, out[i], 1e-5 * Math.abs(numeric) + 1e-4);
            }
        }
    }

    private static double[] through(Helix helix, double s, double azimuth, double curvature, double slope) {
        double phi = helix.phi(s) + azimuth;
        // Momentum and field in units in which the curvature is field times charge over transverse momentum.
        double omega = helix.omega + curvature;
        double pt = 0.299792458e-3 / Math.abs(omega);
        Helix changed = new Helix();
        changed.setThrough(
                helix.x(s),
                helix.y(s),
                helix.z(s),
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                pt * (helix.tanLambda + slope),
                Math.signum(omega),
                1);
        return new double[] {changed.d0, changed.phi0, changed.omega, changed.z0, changed.tanLambda};
    }
}
