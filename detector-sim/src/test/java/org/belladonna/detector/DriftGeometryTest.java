package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftGeometryTest {
    private final DriftGeometry drift = Detectors.belle2().tracker().drift;

    /** Stereo angles of the wires as in the Belle II geometry, atan(2 R sin(twist/2) / length), mrad. */
    @ParameterizedTest
    @CsvSource({"0, 0", "8, 68.39", "20, -58.33", "37, 74.52", "49, -78.96"})
    void wiresHaveTheirStereoAngle(int layer, double stereoMrad) {
        int wire = drift.firstWire[layer] + 7;
        double x = drift.wireX[wire];
        double y = drift.wireY[wire];
        double azimuthal = (x * drift.slopeY[wire] - y * drift.slopeX[wire]) / Math.hypot(x, y);
        double angle = Math.atan(Math.hypot(drift.slopeX[wire], drift.slopeY[wire]));
        assertEquals(stereoMrad, Math.signum(azimuthal) * 1e3 * angle, 0.01);
    }

    @Test
    void theNearestWireIsTheNearest() {
        for (int layer = 0; layer < drift.layers; layer += 5) {
            for (double z : new double[] {drift.zMin[layer] + 1, 0, 100, drift.zMax[layer] - 1}) {
                for (double phi = -3; phi < 3; phi += 0.37) {
                    assertEquals(bruteForce(layer, phi, z), drift.nearestWire(layer, phi, z));
                }
            }
        }
    }

    @Test
    void theRadiusIsThatOfTheWire() {
        for (int layer = 0; layer < drift.layers; layer += 3) {
            int wire = drift.firstWire[layer];
            for (double z : new double[] {drift.zMin[layer], 0, drift.zMax[layer]}) {
                double x = drift.wireX[wire] + drift.slopeX[wire] * z;
                double y = drift.wireY[wire] + drift.slopeY[wire] * z;
                assertEquals(Math.hypot(x, y), drift.radiusAt(layer, z), 1e-9);
            }
        }
    }

    private int bruteForce(int layer, double phi, double z) {
        int best = -1;
        double bestCosine = -2;
        for (int i = 0; i < drift.wires[layer]; i++) {
            int wire = drift.firstWire[layer] + i;
            double x = drift.wireX[wire] + drift.slopeX[wire] * z;
            double y = drift.wireY[wire] + drift.slopeY[wire] * z;
            double cosine = (x * Math.cos(phi) + y * Math.sin(phi)) / Math.hypot(x, y);
            if (cosine > bestCosine) {
                bestCosine = cosine;
                best = i;
            }
        }
        return best;
    }
}
