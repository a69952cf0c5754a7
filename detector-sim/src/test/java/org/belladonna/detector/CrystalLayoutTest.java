package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;

class CrystalLayoutTest {
    private static final List<CrystalRing> RINGS = CrystalRing.read(Path.of("../conf/detectors/belle2/ecl-rings.csv"));
    private static final CrystalLayout CRYSTALS = new CrystalLayout(RINGS);

    @Test
    void numberOfCrystalsIsThePublishedOne() {
        assertEquals(69, CRYSTALS.rings());
        assertEquals(8736, CRYSTALS.cells());
        long barrel = RINGS.stream()
                .filter(ring -> ring.region() == CrystalRing.Region.BARREL)
                .mapToInt(CrystalRing::crystals)
                .sum();
        assertEquals(6624, barrel);
    }

    @Test
    void everyCellIsFoundAgainFromItsAxisAtAnyDepth() {
        double[] point = new double[3];
        for (int cell = 1; cell <= CRYSTALS.cells(); cell++) {
            double length = CRYSTALS.length(CRYSTALS.ringOf(cell));
            for (double depth : new double[] {0.01, 75, 150, length - 0.01}) {
                CRYSTALS.pointAt(cell, depth, point);
                assertEquals(cell, CRYSTALS.locate(point[0], point[1], point[2]), "depth " + depth);
            }
            assertEquals(cell, CRYSTALS.cell(CRYSTALS.ringOf(cell), CRYSTALS.phiIndex(cell)));
        }
    }

    @Test
    void pointsInFrontBehindAndInTheGapsAreInNoCrystal() {
        double[] point = new double[3];
        CRYSTALS.pointAt(4000, -1, point);
        assertEquals(0, CRYSTALS.locate(point[0], point[1], point[2]));
        CRYSTALS.pointAt(4000, 301, point);
        assertEquals(0, CRYSTALS.locate(point[0], point[1], point[2]));
        for (double gapDeg : new double[] {10, 31.8, 129.7, 157}) {
            double theta = Math.toRadians(gapDeg);
            double way = gapDeg > 90 ? 1500 : 2200;
            assertEquals(0, CRYSTALS.locate(way * Math.sin(theta), 0, way * Math.cos(theta)), gapDeg + " deg");
        }
    }

    /**
     * Between its front and back faces the barrel has no hole: every ray in it meets 300 mm of crystal, and more where it
     * passes from one crystal to a neighbour that stands up to 70 mm further out on the staircase of faces.
     */
    @Test
    void raysFromTheInteractionPointSeeWholeCrystals() {
        for (double thetaDeg = 35; thetaDeg < 127; thetaDeg += 0.37) {
            double theta = Math.toRadians(thetaDeg);
            double phi = Math.toRadians(thetaDeg * 17);
            double inside = 0;
            for (double way = 1200; way < 2800; way += 0.5) {
                double rho = way * Math.sin(theta);
                if (CRYSTALS.locate(rho * Math.cos(phi), rho * Math.sin(phi), way * Math.cos(theta)) != 0) {
                    inside += 0.5;
                }
            }
            assertTrue(inside > 290 && inside < 375, thetaDeg + " deg: " + inside);
        }
    }

    @Test
    void tableErrorsNameTheLine() {
        String header = "ring,region,theta_min_deg,theta_max_deg,crystals,phi_tilt_deg,"
                + "front_rho_mm,front_z_mm,back_rho_mm,back_z_mm";
        UserException badHeader = assertThrows(
                UserException.class, () -> RowTable.parse("rings.csv", List.of("ring,region"), header.split(",")));
        assertTrue(badHeader.getMessage().contains("rings.csv, line 1"), badHeader.getMessage());
        RowTable table = RowTable.parse(
                "rings.csv", List.of("# comment", header, "0,barrel,10,12,x,0,1,2,3,4"), header.split(","));
        UserException badNumber = assertThrows(UserException.class, () -> table.number(0, 4));
        assertTrue(badNumber.getMessage().contains("line 3"), badNumber.getMessage());
        assertThrows(
                UserException.class, () -> RowTable.parse("rings.csv", List.of(header, "0,barrel"), header.split(",")));
        assertThrows(UserException.class, () -> RowTable.parse("rings.csv", List.of(header), header.split(",")));
        assertThrows(UserException.class, () -> CrystalRing.read(Path.of("no-such-rings.csv")));
    }
}
