package org.belladonna.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, steps and bends by series against the plain formulae of the helix. */
class HelixPointTest {
    private static final int POINTS = 2000;
    private static final double FIELD = 1.5;
    private final EventStream stream = new EventStream(2, "helix point").at(0, Stage.GENERATOR);

    private Helix helix(double largest) {
        double omega = largest * (stream.uniform() < 0.5 ? -1 : 1) * Math.exp(-8 * stream.uniform());
        return new Helix()
                .set(
                        20 * stream.uniform(-1, 1),
                        stream.uniform(-Math.PI, Math.PI),
                        omega,
                        5,
                        3 * stream.uniform(-1, 1));
    }

    private static void same(Helix helix, double s, HelixPoint point) {
        assertEquals(helix.x(s), point.x, 1e-10);
        assertEquals(helix.y(s), point.y, 1e-10);
        assertEquals(helix.z(s), point.z, 1e-10);
        assertEquals(Math.cos(helix.phi(s)), point.cosPhi, 1e-13);
        assertEquals(Math.sin(helix.phi(s)), point.sinPhi, 1e-13);
        assertEquals(Math.sin(0.5 * helix.omega * s), point.sinHalf, 1e-13);
        assertEquals(Math.cos(0.5 * helix.omega * s), point.cosHalf, 1e-13);
        assertEquals(2 * Math.sin(0.5 * helix.omega * s) / helix.omega, point.chord, 1e-9);
        assertEquals(s, point.arc, 1e-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-3, 1e-4})
    void pointsAndStepsAreOnTheHelix(double largest) {
        HelixPoint point = new HelixPoint();
        for (int i = 0; i < POINTS; i++) {
            Helix helix = helix(largest);
            double s = 1500 * stream.uniform(-1, 1);
            same(helix, s, point.at(helix, s));
            double step = 30 * stream.uniform(-1, 1);
            point.advance(helix, step);
            point.advance(helix, 10 * step);
            same(helix, s + 11 * step, point);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5e-3, 1e-3, 1e-4})
    void aBendIsAHelixThroughTheSamePoint(double largest) {
        HelixPoint point = new HelixPoint();
        Helix expected = new Helix();
        for (int i = 0; i < POINTS; i++) {
            Helix helix = helix(largest);
            double s = 0.45 * Math.PI * Math.min(1500, 1 / Math.abs(helix.omega)) * stream.uniform(-1, 1);
            point.at(helix, s);
            double omega = helix.omega * stream.uniform(0.9, 1.1);
            double pt = PhysicalConstants.CURVATURE * FIELD / Math.abs(omega);
            double arc = expected.setThrough(
                    point.x,
                    point.y,
                    point.z,
                    pt * point.cosPhi,
                    pt * point.sinPhi,
                    pt * helix.tanLambda,
                    Math.signum(omega),
                    FIELD);
            assertEquals(arc, point.bend(helix, omega), 1e-8);
            assertEquals(expected.d0, helix.d0, 1e-9);
            assertEquals(0, Helix.wrap(expected.phi0 - helix.phi0), 1e-12);
            assertEquals(expected.omega, helix.omega, 1e-15);
            assertEquals(expected.z0, helix.z0, 1e-7);
            same(helix, point.arc, point);
        }
    }
}
