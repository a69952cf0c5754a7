package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrystalNeighboursTest {
    private static final CrystalLayout CRYSTALS =
            new CrystalLayout(CrystalRing.read(Path.of("../conf/detectors/belle2/ecl-rings.csv")));
    private static final CrystalNeighbours NEIGHBOURS = new CrystalNeighbours(CRYSTALS);

    @Test
    void touchingIsMutual() {
        for (int cell = 1; cell <= CRYSTALS.cells(); cell++) {
            for (int other : NEIGHBOURS.next(cell)) {
                assertTrue(other != cell && Arrays.binarySearch(NEIGHBOURS.next(other), cell) >= 0, cell + " " + other);
            }
        }
    }

    @Test
    void barrelCrystalHasEightNeighboursAndAWindowOf21() {
        int cell = CRYSTALS.cell(40, 0);
        int[] expected = {
            CRYSTALS.cell(39, 0),
            CRYSTALS.cell(39, 1),
            CRYSTALS.cell(39, 143),
            CRYSTALS.cell(40, 1),
            CRYSTALS.cell(40, 143),
            CRYSTALS.cell(41, 0),
            CRYSTALS.cell(41, 1),
            CRYSTALS.cell(41, 143)
        };
        assertArrayEquals(expected, NEIGHBOURS.next(cell));
        int[] window = NEIGHBOURS.window(cell);
        assertEquals(21, window.length);
        assertEquals(cell, window[0]);
        assertArrayEquals(expected, Arrays.copyOfRange(window, 1, 9));
        boolean hasCorner = Arrays.stream(window).anyMatch(other -> other == CRYSTALS.cell(42, 2));
        assertTrue(!hasCorner);
    }

    @Test
    void noWindowHoldsACellTwice() {
        for (int cell = 1; cell <= CRYSTALS.cells(); cell++) {
            int[] window = NEIGHBOURS.window(cell);
            assertEquals(window.length, Arrays.stream(window).distinct().count());
            assertTrue(window.length >= 12 && window.length <= 33, cell + ": " + window.length);
        }
    }
}
