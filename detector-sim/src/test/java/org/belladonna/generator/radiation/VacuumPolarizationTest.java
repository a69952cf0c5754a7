package org.belladonna.generator.radiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VacuumPolarizationTest {
    private static final double MZ2 = 91.1876 * 91.1876;

    /**
     * Hadrons of five flavours at the Z: 0.02761 +- 0.00036 (H. Burkhardt, B. Pietrzyk, 2001), from data on R; newer evaluations
     * are within its error: 0.02753 +- 0.00010 (PDG 2022, review of the electroweak model).
     */
    @Test
    void hadronsAtTheZ() {
        assertEquals(0.02761, VacuumPolarization.hadrons(MZ2), 2e-5);
        assertEquals(0.02753, VacuumPolarization.hadrons(MZ2), 0.00036);
    }

    /** Leptons at the Z to one loop: 0.03142 (M. Steinhauser, Phys. Lett. B 429 (1998) 158). */
    @Test
    void leptonsAtTheZ() {
        double sum = VacuumPolarization.lepton(MZ2, 0.51099895e-3)
                + VacuumPolarization.lepton(MZ2, 0.1056583755)
                + VacuumPolarization.lepton(MZ2, 1.77686);
        assertEquals(0.031419, sum, 1e-5);
    }

    /** The ranges of the parametrisation meet to 3e-6. */
    @Test
    void rangesMeet() {
        for (double q : new double[] {0.7, 2, 4, 10, 91.1876}) {
            double below = VacuumPolarization.hadrons(q * q * (1 - 1e-9));
            assertEquals(below, VacuumPolarization.hadrons(q * q * (1 + 1e-9)), 3e-6);
        }
    }
}
