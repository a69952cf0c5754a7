package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Parabolas and the circles that they touch, in staggered layers. */
class SegmentFitTest {
    private static final double PITCH = 18.2;
    private static final double STAGGER = 8;

    private final SegmentFit fit = new SegmentFit();

    /** Six wires about a parabola, each with the distance from it; that of a straight line with a small slope is exact to its square. */
    private void wires(double offset, double slope, double bend) {
        fit.count = 6;
        for (int i = 0; i < fit.count; i++) {
            double s = (i - 2.5) * PITCH;
            fit.along[i] = s;
            fit.across[i] = i % 2 == 0 ? -STAGGER / 2 : STAGGER / 2;
            double steep = slope + 2 * bend * s;
            fit.length[i] = Math.abs(offset + (slope + bend * s) * s - fit.across[i]) / Math.sqrt(1 + steep * steep);
        }
    }

    @Test
    void theSidesOfTheWiresAreFound() {
        for (double offset = -3; offset <= 3; offset += 0.5) {
            for (double slope = -0.08; slope <= 0.08; slope += 0.02) {
                wires(offset, slope, 2e-4);
                assertTrue(fit.fit(0.0036));
                String where = offset + " " + slope;
                assertEquals(offset, fit.offset, 0.15, where);
                assertEquals(slope, fit.slope, 0.005, where);
                assertEquals(2e-4, fit.bend, 2e-4, where);
            }
        }
    }

    /** A wrong drift length is left out. */
    @Test
    void aWrongHitDoesNotCount() {
        wires(1, 0.05, 0);
        fit.length[1] = 0;
        assertTrue(fit.fit(0.0036));
        assertEquals(1, fit.offset, 0.1);
        assertEquals(0.05, fit.slope, 0.003);
    }

    @Test
    void aPathThatBendsTooMuchIsNone() {
        wires(0, 0, 0.003);
        assertFalse(fit.fit(1e-6));
    }
}
