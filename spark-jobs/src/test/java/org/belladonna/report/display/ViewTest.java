package org.belladonna.report.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ViewTest {
    private static final View.Panel PANEL = new View.Panel(100, 50, 400, 400);
    private static final View.Squeeze SQUEEZE = new View.Squeeze(8, 2000, -1500, 2500, 0.5);

    private final View transverse = View.transverse(PANEL, SQUEEZE, 0.1);
    private final View longitudinal = View.longitudinal(PANEL, SQUEEZE, 500, 0.1, 0.5 * Math.PI);

    private static void assertPixel(double x, double y, View.Pixel pixel) {
        assertEquals(x, pixel.x(), 1e-9);
        assertEquals(y, pixel.y(), 1e-9);
    }

    @Test
    void inFrontOfTheIronLengthsAreTrue() {
        assertPixel(300, 250, transverse.pixel(0, 0));
        assertPixel(400, 100, transverse.project(1000, 1500, 77));
        assertPixel(250, 200, longitudinal.project(300, 400, 0));
        assertPixel(250, 300, longitudinal.project(300, -400, 0));
    }

    @Test
    void inTheIronLengthsAreHalf() {
        assertPixel(300 + 200 + 25, 250, transverse.project(2500, 0, 0));
        assertPixel(300 - 50 + 250 + 10, 250 - 225, longitudinal.project(0, 2500, 2700));
        assertPixel(300 - 50 - 150 - 10, 250, longitudinal.project(0, 0, -1700));
    }

    /** A plate of the barrel: all of its points keep one distance along the normal. */
    @Test
    void platesStayStraight() {
        for (double across = -900; across <= 900; across += 300) {
            assertEquals(300 + 0.1 * 2500, transverse.pixel(3000, across).x(), 1e-9);
        }
    }
}
