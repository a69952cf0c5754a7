package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.belladonna.transport.process.hadronic.InteractionLengths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Radiation lengths in per cent against sums of shells made by hand from the public geometry (walls, plates, pipe, TOP and ARICH; theirs
 * to 3 %), and silicon against the published 0.2 % per pixel and 0.45 to 0.7 % per strip layer.
 */
class MaterialScanTest {
    private static final int AZIMUTHS = 360;
    private final MaterialScan scan = new MaterialScan(Detectors.belle2(), new InteractionLengths());

    @ParameterizedTest
    @CsvSource({
        "25, 1.88, 0.67, 0.47, 12.4, 13.8",
        "45, 1.13, 0.40, 0.50, 3.0, 26.2",
        "60, 0.92, 0.33, 0.41, 2.5, 21.4",
        "90, 0.80, 0.28, 0.35, 2.1, 18.5",
        "120, 0.92, 0.33, 0.41, 2.5, 21.4",
        "135, 1.13, 0.40, 0.26, 15.9, 0"
    })
    void volumesHaveTheirThickness(
            double thetaDeg, double pipe, double innerWall, double gas, double outer, double identification) {
        Map<String, Thickness> lengths = scan.scan(Math.toRadians(thetaDeg), AZIMUTHS);
        check(pipe, part(lengths, "beam-pipe"));
        check(innerWall, part(lengths, "cdc-inner-wall"));
        check(gas, part(lengths, MaterialScan.DRIFT_CHAMBER));
        check(outer, part(lengths, "cdc-outer-wall") + part(lengths, "cdc-end-plate"));
        check(identification, part(lengths, "top") + part(lengths, "arich"));
    }

    private static double part(Map<String, Thickness> lengths, String volume) {
        return lengths.getOrDefault(volume, Thickness.NONE).radiationLengths();
    }

    /** Three per cent, and half of the last digit of the hand-made sums. */
    private static void check(double percent, double lengths) {
        assertEquals(percent, 100 * lengths, 0.03 * percent + 0.05);
    }

    @ParameterizedTest
    @CsvSource({"60", "90", "120"})
    void siliconHasThePublishedThickness(double thetaDeg) {
        double sine = Math.sin(Math.toRadians(thetaDeg));
        Map<String, Thickness> lengths = scan.scan(Math.toRadians(thetaDeg), AZIMUTHS);
        double pixelLayers = 1 + 2.0 / 12;
        assertEquals(0.2 * pixelLayers / sine, 100 * part(lengths, MaterialScan.PIXELS), 0.03);
        // Four layers, and the outer cover: 1 mm of carbon of 1.5 g/cm^3.
        assertEquals((0.45 + 3 * 0.61 + 0.351) / sine, 100 * part(lengths, MaterialScan.STRIPS), 0.15 * 2.28);
    }

    /** Published: 2.4 to 3.2 %, pixels and strips together, for a track across. */
    @Test
    void theVertexDetectorIsAsThickAsPublished() {
        Map<String, Thickness> lengths = scan.scan(Math.PI / 2, AZIMUTHS);
        assertEquals(2.8, 100 * (part(lengths, MaterialScan.PIXELS) + part(lengths, MaterialScan.STRIPS)), 0.4);
    }
}
