package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class LightYieldTest {
    @Test
    void isLinearBetweenThePoints() {
        CrystalLayout crystals = Gun.BELLE2.crystals();
        LightYield yield = new LightYield(
                crystals,
                List.of(1.0, 1.0, 1.1),
                new CrystalWalls(crystals, Gun.BELLE2.calorimeter().walls()));
        double[] point = new double[3];
        double[] expected = {1, 1, 1, 1.05, 1.1};
        for (int cell : new int[] {5, 4000, 8700}) {
            double length = crystals.length(crystals.ringOf(cell));
            for (int i = 0; i < expected.length; i++) {
                crystals.pointAt(cell, 0.25 * i * length, point);
                assertEquals(expected[i], yield.at(cell, point[0], point[1], point[2]), 1e-9);
            }
        }
    }
}
