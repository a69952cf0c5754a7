package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class CrystalWallsTest {
    private static final CrystalLayout CRYSTALS = Gun.BELLE2.crystals();
    private static final CalorimeterSettings.Walls SETTINGS = new CalorimeterSettings.Walls(0.2, 0.6, 0.5, 0.8);

    private final CrystalWalls walls = new CrystalWalls(CRYSTALS, SETTINGS);
    private final double[] point = new double[3];

    /** Light of a point beside the axis of a cell at half depth, by its distance (mm) in azimuth from the wall of the smaller azimuth. */
    private double seen(int ring, int phiIndex, double fromWall) {
        int cell = CRYSTALS.cell(ring, phiIndex);
        CRYSTALS.pointAt(cell, 150, point);
        double rho = Math.hypot(point[0], point[1]);
        double half = Math.PI * rho / CRYSTALS.ring(ring).crystals();
        double phi = Math.atan2(point[1], point[0]) + (fromWall - half) / rho;
        return walls.seen(cell, rho * Math.cos(phi), rho * Math.sin(phi), point[2], 0);
    }

    @Test
    void sheetsStandBetweenPairsOfTheBarrel() {
        double pitch = 2 * Math.PI * 1400 / 144;
        assertEquals(0.2, seen(35, 10, 0.2), 1e-12);
        assertEquals(0.4, seen(35, 10, 0.4), 1e-12);
        assertEquals(1, seen(35, 10, 0.5), 1e-12);
        assertEquals(1, seen(35, 10, 0.5 * pitch), 1e-12);
        assertEquals(0.4, seen(35, 11, 0.15), 1e-12);
        assertEquals(1, seen(35, 11, 0.25), 1e-12);
    }

    @Test
    void endcapsHaveWrappingOnly() {
        assertEquals(0.4, seen(5, 10, 0.15), 1e-12);
        assertEquals(1, seen(5, 10, 0.25), 1e-12);
    }

    @Test
    void wrappingStandsBetweenRings() {
        int cell = CRYSTALS.cell(35, 10);
        CRYSTALS.pointAt(cell, 150, point);
        double rho = Math.hypot(point[0], point[1]);
        double z = point[2];
        while (CRYSTALS.fromLowerWall(35, rho, z) > 0.1) {
            z += 0.02;
        }
        assertEquals(0.4, walls.seen(cell, point[0], point[1], z, 0), 1e-12);
    }

    /** The place across a crystal in azimuth is that which says which crystal holds the point. */
    @Test
    void acrossIsZeroAndOneAtTheWalls() {
        for (int ring : new int[] {0, 12, 13, 40, 58, 68}) {
            int cell = CRYSTALS.cell(ring, 3);
            CRYSTALS.pointAt(cell, 100, point);
            assertEquals(0.5, CRYSTALS.acrossPhi(cell, point[0], point[1]), 1e-9);
            CRYSTALS.pointAt(CRYSTALS.cell(ring, 4), 100, point);
            assertEquals(1.5, CRYSTALS.acrossPhi(cell, point[0], point[1]), 1e-5);
        }
    }
}
