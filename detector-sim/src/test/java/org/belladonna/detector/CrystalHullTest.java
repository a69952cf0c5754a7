package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;

class CrystalHullTest {
    private final EventStream stream = new EventStream(3, "hull");

    @Test
    void noCrystalIsNearerThanItSays() {
        CrystalLayout crystals = new CrystalLayout(CrystalRing.read(Path.of("../conf/detectors/belle2/ecl-rings.csv")));
        CrystalHull hull = new CrystalHull(crystals);
        int inside = 0;
        for (int i = 0; i < 200_000; i++) {
            double x = stream.uniform(-1700, 1700);
            double y = stream.uniform(-1700, 1700);
            double z = stream.uniform(-1500, 2500);
            if (crystals.locate(x, y, z) != 0) {
                inside++;
                assertEquals(0, hull.distance(x, y, z), x + " " + y + " " + z);
            }
        }
        assertTrue(inside > 10_000);
        assertTrue(hull.distance(0, 0, 0) > 900);
    }

    @Test
    void azimuthIsThatOfTheLibrary() {
        for (int i = 0; i < 100_000; i++) {
            double x = stream.uniform(-1, 1);
            double y = stream.uniform(-1, 1);
            assertEquals(Math.atan2(y, x), Azimuth.of(y, x), 1e-12);
        }
        assertEquals(0, Azimuth.of(0, 0));
        assertEquals(Math.PI / 2, Azimuth.of(1, 0), 1e-15);
        assertEquals(Math.PI, Azimuth.of(0, -1), 1e-15);
    }
}
