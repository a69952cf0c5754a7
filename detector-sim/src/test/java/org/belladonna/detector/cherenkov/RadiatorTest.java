package org.belladonna.detector.cherenkov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;

class RadiatorTest {
    private final Radiator aerogel = new Radiator(1.05);

    private static double inverseBeta(double mass, double momentum) {
        return Math.hypot(1, mass / momentum);
    }

    /** Thresholds p = m / sqrt(n^2 - 1): 0.436 GeV for pions, 1.54 for kaons. */
    @Test
    void thresholds() {
        double pion = PhysicalConstants.PION_MASS / Math.sqrt(1.05 * 1.05 - 1);
        assertEquals(0.436, pion, 0.001);
        assertEquals(0, aerogel.relativeYield(inverseBeta(PhysicalConstants.PION_MASS, 0.999 * pion)));
        assertTrue(aerogel.relativeYield(inverseBeta(PhysicalConstants.PION_MASS, 1.001 * pion)) > 0);
        assertEquals(0, aerogel.angle(inverseBeta(PhysicalConstants.KAON_MASS, 1.53)));
        assertTrue(aerogel.angle(inverseBeta(PhysicalConstants.KAON_MASS, 1.55)) > 0);
    }

    @Test
    void anglesInAerogel() {
        assertEquals(0.3098, aerogel.angle(1), 1e-4);
        assertEquals(1, aerogel.relativeYield(1), 1e-12);
        double pion = aerogel.angle(inverseBeta(PhysicalConstants.PION_MASS, 3.5));
        double kaon = aerogel.angle(inverseBeta(PhysicalConstants.KAON_MASS, 3.5));
        assertEquals(0.030, pion - kaon, 0.001);
    }

    /** Light goes with the square of the sine. */
    @Test
    void yieldFollowsTheAngle() {
        double inverseBeta = 1.02;
        double ratio = Math.pow(Math.sin(aerogel.angle(inverseBeta)) / Math.sin(aerogel.angle(1)), 2);
        assertEquals(ratio, aerogel.relativeYield(inverseBeta), 1e-12);
    }
}
