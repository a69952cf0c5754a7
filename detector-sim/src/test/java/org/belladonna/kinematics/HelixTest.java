package org.belladonna.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelixTest {
    private static final double FIELD = 1.5;

    @ParameterizedTest
    @CsvSource({"1, 0.3, 1.2, -0.7", "-1, 0.3, 1.2, -0.7", "1, -2.5, 0.1, 0.4", "-1, -0.9, -3.1, 0.02"})
    void passesThroughThePointThatItWasSetBy(double charge, double px, double py, double pz) {
        Helix helix = new Helix();
        double s = helix.setThrough(12, -7, 31, px, py, pz, charge, FIELD);
        assertEquals(12, helix.x(s), 1e-9);
        assertEquals(-7, helix.y(s), 1e-9);
        assertEquals(31, helix.z(s), 1e-9);
        assertEquals(0, Helix.wrap(helix.phi(s) - Math.atan2(py, px)), 1e-12);
        assertEquals(Math.hypot(px, py), helix.transverseMomentum(FIELD), 1e-12);
        assertEquals(charge, Math.signum(helix.omega), 0);
        assertEquals(Math.hypot(helix.x(0), helix.y(0)), Math.abs(helix.d0), 1e-9);
    }

    @Test
    void aPositiveChargeTurnsClockwise() {
        Helix helix = new Helix();
        helix.setThrough(0, 0, 0, 1, 0, 0, 1, FIELD);
        assertTrue(helix.y(100) < 0);
    }

    @Test
    void reachesTheCylinder() {
        Helix helix = new Helix().set(0.3, 1, 0.0004, 5, 0.5);
        double s = helix.arcToRadius(1000);
        assertEquals(1000, Math.hypot(helix.x(s), helix.y(s)), 1e-9);
        assertTrue(Double.isNaN(helix.arcToRadius(6000)));
    }
}
