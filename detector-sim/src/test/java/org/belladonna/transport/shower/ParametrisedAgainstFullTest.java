package org.belladonna.transport.shower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parametrised shower against the full one, as {@link ShowerTuning} compares them. */
class ParametrisedAgainstFullTest {
    /** Means within 2 %, the standard deviation within 15 % and twice its statistical error, which late conversions make large. */
    @ParameterizedTest
    @CsvSource({"22, 0.1, 3000", "22, 0.3, 2000", "22, 1, 1200", "11, 0.3, 2000", "11, 1, 1200"})
    void momentsAgree(int pdg, double energy, int events) {
        CalorimeterSettings calorimeter = Gun.BELLE2.calorimeter();
        ShowerMoments.Beam beam = new ShowerMoments.Beam(pdg, energy);
        ShowerMoments full = ShowerMoments.full(beam, Gun.BELLE2.crystal(), events);
        ShowerMoments fast = ShowerMoments.parametrised(beam, calorimeter.shower(), Gun.BELLE2.crystal(), events);
        assertEquals(1, fast.mean() / full.mean(), 0.02, "mean");
        for (int i = 0; i < 3; i++) {
            assertEquals(1, fast.cells()[i] / full.cells()[i], 0.02, "cells " + i);
        }
        // The relative error of the standard deviation, with the kurtosis of some 60 that both have.
        double error = Math.sqrt(2 * 60 / (4.0 * events));
        assertEquals(1, fast.rms() / full.rms(), 0.15 + 2 * Math.min(0.1, error), "rms");
    }
}
