package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.material.Element;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.material.MaterialSettings;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;

class PhotoelectricAbsorptionTest {
    /** CsI(Tl) at 0.1 and 1 MeV from the published coefficients: 1.797 and 0.00437 cm2/g. */
    @Test
    void caesiumIodide() {
        Material medium = TestMedia.get("CsI");
        assertEquals(1.797, PhotoelectricAbsorption.perMm(medium, 1e-4) * 10 / medium.density, 0.01);
        assertEquals(0.00437, PhotoelectricAbsorption.perMm(medium, 1e-3) * 10 / medium.density, 1e-4);
    }

    @Test
    void everyElementIsInTheTable() {
        for (String symbol : Element.symbols()) {
            MaterialSettings one =
                    new MaterialSettings(1, Map.of(symbol, 1.0), Optional.empty(), Optional.empty(), List.of());
            Material pure = new MaterialLibrary(Map.of("pure", one), key -> key).get("pure", "test");
            assertTrue(PhotoelectricAbsorption.perMm(pure, 1e-6) > 0, symbol);
        }
    }
}
