package org.belladonna.transport.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.material.Material;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCutsTest {
    /** Density in g/cm3, radiation length in cm and the thresholds in MeV of a cut of 0.7 mm, as Geant4 derives them. */
    @ParameterizedTest
    @CsvSource({
        "CsI, 4.51, 1.86029, 0.0308524, 0.528477",
        "Be, 1.848, 35.276, 0.00181953, 0.366611",
        "Si, 2.33, 9.36607, 0.00585415, 0.423338",
        "SiO2, 2.203, 12.2769, 0.00470966, 0.417519",
        "Fe, 7.874, 1.75749, 0.0172487, 0.954642",
        "Al, 2.699, 8.89632, 0.00584707, 0.46119",
        "Au, 19.32, 0.334436, 0.103056, 1.6337"
    })
    void radiationLengthAndProductionCuts(
            String name, double density, double lengthCm, double photonMev, double electronMev) {
        Material medium = TestMedia.get(name);
        assertEquals(1, medium.radiationLength / 10 * medium.density / (lengthCm * density), 0.001);
        ProductionCuts cuts = ProductionCuts.ofRange(medium, 0.7);
        assertEquals(1, cuts.photon() * 1e3 / photonMev, 0.01);
        assertEquals(1, cuts.electron() * 1e3 / electronMev, 0.01);
    }
}
