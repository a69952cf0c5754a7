package org.belladonna.detector.cherenkov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class QuartzBarTest {
    private static final CherenkovSettings.Bar SETTINGS =
            Gun.BELLE2.identification().cherenkov().bars().get(0);
    private static final double SPEED = PhysicalConstants.SPEED_OF_LIGHT / SETTINGS.groupIndex();

    private final QuartzBar bar = new QuartzBar(SETTINGS);
    private final double angle = new Radiator(SETTINGS.index()).angle(1);

    /** A particle straight through: photons down the bar go sin(theta) of their way along z. */
    @Test
    void straightToTheSensors() {
        bar.enter(1, 0, 0, 400);
        assertEquals(SETTINGS.thickness(), bar.path(), 1e-12);
        double expected = (400 - SETTINGS.sensorZ()) / Math.sin(angle) / SPEED;
        assertEquals(expected, bar.time(angle, -Math.PI / 2), 1e-9);
        assertFalse(bar.byMirror());
    }

    @Test
    void byTheMirror() {
        bar.enter(1, 0, 0, 400);
        double way = (SETTINGS.mirrorZ() - 400) + (SETTINGS.mirrorZ() - SETTINGS.sensorZ());
        assertEquals(way / Math.sin(angle) / SPEED, bar.time(angle, Math.PI / 2), 1e-9);
        assertTrue(bar.byMirror());
    }

    /** Along the particle itself the angle to the surface is too steep. */
    @Test
    void steepPhotonsLeave() {
        bar.enter(1, 0, 0, 400);
        assertTrue(Double.isNaN(bar.time(0.3, 0.1)));
        // Late ones are not waited for: nearly across the bar.
        assertTrue(Double.isNaN(bar.time(angle, 0.001)));
    }

    /** Turned about the radial direction by half a turn, forward and backward change places. */
    @Test
    void trappedShareIsThatOfTheMirrorImage() {
        bar.enter(Math.sqrt(0.75), 0, 0.5, 400);
        double forward = bar.trapped(angle);
        bar.enter(Math.sqrt(0.75), 0, -0.5, 400);
        double backward = bar.trapped(angle);
        assertTrue(forward > 0.3 && forward < 1 && backward > 0.3 && backward < 1, forward + " " + backward);
        assertTrue(backward > forward, "no mirror on the way");
    }
}
