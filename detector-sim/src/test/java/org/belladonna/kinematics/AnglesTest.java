package org.belladonna.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

/** Against the library, which is right to two units in the last place. */
class AnglesTest {
    private static final int POINTS = 200_000;
    private final EventStream stream = new EventStream(1, "angles").at(0, Stage.GENERATOR);

    private static void same(double expected, double actual, String what) {
        assertTrue(Math.abs(actual - expected) <= 3 * Math.ulp(expected), what + ": " + expected + ", " + actual);
    }

    @Test
    void anglesOfPointsAreThoseOfTheLibrary() {
        for (int i = 0; i < POINTS; i++) {
            double x = stream.gaussian() * Math.exp(20 * stream.uniform(-1, 1));
            double y = stream.gaussian() * Math.exp(20 * stream.uniform(-1, 1));
            same(Math.atan2(y, x), Angles.atan2(y, x), y + " over " + x);
        }
    }

    @Test
    void arcSinesAreThoseOfTheLibrary() {
        for (int i = 0; i < POINTS; i++) {
            double sine = stream.uniform(-1, 1);
            same(Math.asin(sine), Angles.asin(sine), "of " + sine);
            double small = sine * 1e-6;
            same(Math.asin(small), Angles.asin(small), "of " + small);
        }
    }

    @Test
    void axesAndLimits() {
        assertEquals(0, Angles.atan2(0, 0));
        assertEquals(0, Angles.atan2(0, 3));
        assertEquals(Math.PI, Angles.atan2(0, -3));
        assertEquals(0.5 * Math.PI, Angles.atan2(2, 0));
        assertEquals(-0.5 * Math.PI, Angles.atan2(-2, 0));
        assertEquals(0.25 * Math.PI, Angles.atan2(2, 2));
        assertEquals(0.5 * Math.PI, Angles.asin(1));
        assertEquals(-0.5 * Math.PI, Angles.asin(-1));
        assertTrue(Double.isNaN(Angles.asin(1.0000001)));
        assertTrue(Double.isNaN(Angles.asin(Double.NaN)));
    }
}
