package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.Helix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireApproachTest {
    private final DriftGeometry drift = Detectors.belle2().tracker().drift;

    @ParameterizedTest
    @CsvSource({
        "0, 0.3, 0.0004, 0.5",
        "10, -2.1, -0.0008, 0.3",
        "22, 1.1, 0.0002, -0.4",
        "35, 3.0, -0.0004, 0.9",
        "47, 0.1, 0.0011, 0.2"
    })
    void findsTheClosestPoint(int layer, double phi0, double omega, double tanLambda) {
        Helix helix = new Helix().set(0.4, phi0, omega, 3, tanLambda);
        double guess = helix.arcToRadius(drift.radius[layer]);
        int number = drift.nearestWire(layer, Math.atan2(helix.y(guess), helix.x(guess)), helix.z(guess));
        int wire = drift.firstWire[layer] + number;
        WireApproach approach = new WireApproach(drift);
        approach.find(helix, wire, guess);
        double smallest = Double.POSITIVE_INFINITY;
        for (double s = guess - 20; s < guess + 20; s += 1e-4) {
            smallest = Math.min(smallest, distance(helix, wire, s));
        }
        assertEquals(smallest, Math.abs(approach.distance), 1e-6);
        assertTrue(smallest < drift.halfWidth[layer] * 1.05, "the wire is that of the cell crossed");
    }

    @ParameterizedTest
    @CsvSource({"3", "12", "25", "55"})
    void isPositiveOnTheSideOfSmallerAzimuth(int layer) {
        int wire = drift.firstWire[layer];
        double phi = Math.atan2(drift.wireY[wire], drift.wireX[wire]);
        WireApproach approach = new WireApproach(drift);
        Helix helix = new Helix().set(0, phi - 0.002, 1e-9, 0, 0);
        approach.find(helix, wire, drift.radius[layer]);
        assertTrue(approach.distance > 0);
        assertTrue(approach.distance < 0.003 * drift.radius[layer]);
    }

    private double distance(Helix helix, int wire, double s) {
        double bx = drift.slopeX[wire];
        double by = drift.slopeY[wire];
        double z = helix.z(s);
        double dx = helix.x(s) - drift.wireX[wire] - bx * z;
        double dy = helix.y(s) - drift.wireY[wire] - by * z;
        double along = (dx * bx + dy * by) / Math.sqrt(1 + bx * bx + by * by);
        return Math.sqrt(dx * dx + dy * dy - along * along);
    }
}
