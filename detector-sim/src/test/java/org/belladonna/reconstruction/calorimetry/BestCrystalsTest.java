package org.belladonna.reconstruction.calorimetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class BestCrystalsTest {
    @Test
    void theLargestAreSummedAndTheLastCountsInPart() {
        BestCrystals best = new BestCrystals(
                CrystalCounts.with(Gun.BELLE2, 2.5).calorimeter().calibration());
        double[] energy = {0.1, 0.4, 0, 0.2, 0.3};
        assertEquals(0.4 + 0.3 + 0.5 * 0.2, best.sum(new int[] {1, 0, 2, 3, 4}, 3, energy), 1e-12);
    }

    @Test
    void theNumberRisesWithTheLogarithmOfTheEnergy() {
        BestCrystals best = new BestCrystals(Gun.BELLE2.calorimeter().calibration());
        assertEquals(4, best.count(0.01), 1e-12);
        assertEquals(5, best.count(0.05 * Math.sqrt(2)), 1e-12);
        assertEquals(21, best.count(7), 1e-12);
    }

    /** Of photons of 0.05 GeV in the noise of beam background the configured number is narrower than all crystals. */
    @Test
    void leavesOutNoise() {
        double[] widths = CrystalCounts.widths(Gun.BELLE2, 0.05, 2000);
        assertTrue(widths[3] < 0.93 * widths[CrystalCounts.MOST - 1]);
    }
}
