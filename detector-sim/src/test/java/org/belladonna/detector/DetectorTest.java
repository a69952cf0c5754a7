package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorTest {
    @Test
    void belle2HasAllItsSensorsAndWires() {
        TrackerGeometry tracker = Detectors.belle2().tracker();
        int pixels = 0;
        for (int i = 0; i < tracker.silicon.sensors; i++) {
            pixels += tracker.silicon.pixel[i] ? 1 : 0;
        }
        assertEquals(56, tracker.drift.layers);
        assertEquals(14336, tracker.drift.wireX.length);
        assertEquals(172, tracker.silicon.sensors - pixels);
        assertEquals(16 + 4, pixels, "layer 1, and two ladders of layer 2, as in Run 1");
        assertEquals(1.5, Detectors.belle2().field());
    }

    @Test
    void aSensorIsFoundByLayerAndNumber() {
        SiliconGeometry silicon = Detectors.belle2().tracker().silicon;
        for (int i = 0; i < silicon.sensors; i++) {
            assertEquals(i, silicon.sensor(silicon.layer[i], silicon.element[i]));
        }
    }

    @Test
    void slantedSensorsComeCloserToTheBeamForward() {
        SiliconGeometry silicon = Detectors.belle2().tracker().silicon;
        int slanted = silicon.sensor(6, 0);
        double backward = edgeRadius(silicon, slanted, -1);
        double forward = edgeRadius(silicon, slanted, 1);
        assertEquals(Math.sin(Math.toRadians(21.1)) * 122.88, backward - forward, 1e-9);
        assertTrue(silicon.cz[slanted] > 0);
        assertEquals(0.5 * 57.6, silicon.halfWidth[slanted] - silicon.halfWidthSlope[slanted] * 61.44, 1e-9);
    }

    /** Radius, along the ladder's normal, of the middle of the backward (-1) or forward (+1) edge. */
    private static double edgeRadius(SiliconGeometry silicon, int i, int side) {
        double x = silicon.cx[i] + side * silicon.halfLength[i] * silicon.vx[i];
        double y = silicon.cy[i] + side * silicon.halfLength[i] * silicon.vy[i];
        return x * silicon.uy[i] - y * silicon.ux[i];
    }

    @ParameterizedTest
    @CsvSource({
        "'tracker.driftChamber.gas = helum', unknown material 'helum'",
        "'tracker.volume.radius = 1000', outside of the tracking volume",
        "'tracker.discs = [{volume = plate, material = iron, zMin = 5, zMax = 5, innerRadius = 1, outerRadius = 2}]', without extent",
        "'field.strength = 0 T', 'field.strength'",
        "'materials.silicon.density = -1', 'materials.silicon.density'",
        "'field.strenght = 1', did you mean 'field.strength'"
    })
    void refusesWrongDescriptionsInOneLine(String change, String message) {
        UserException error = assertThrows(UserException.class, () -> Detectors.belle2With(change));
        assertTrue(error.getMessage().contains(message), error.getMessage());
        assertEquals(1, error.getMessage().lines().count());
    }

    @Test
    void refusesAMissingFile() {
        assertThrows(UserException.class, () -> Detector.load(Path.of("no-such-detector.conf")));
    }
}
