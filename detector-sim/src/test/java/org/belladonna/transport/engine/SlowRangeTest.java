package org.belladonna.transport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Element;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.material.MaterialSettings;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protons and light ions below and around the end of the Bethe formula, against PSTAR and ASTAR of NIST (ICRU Report 49). */
class SlowRangeTest {
    private static final double MEV = 1e-3;
    private static final double NO_CUT = 1e3;

    private static double perGram(double gevPerMm, Material medium) {
        return gevPerMm * 1e4 / medium.density;
    }

    private static ChargedTable table(String medium, String particle) {
        return new ChargedTable(
                new Region(TestMedia.get(medium), new ProductionCuts(NO_CUT, NO_CUT)),
                Species.kind(Species.named(particle).pdg()),
                StepLimits.STANDARD,
                Physics.EM);
    }

    /**
     * Electronic stopping power in MeV cm2/g at 0.1, 0.5, 1, 2 MeV, and how far ours may be: atoms do not add
     * up exactly in quartz and caesium iodide, and the fit of gold is for less than 1 MeV.
     */
    @ParameterizedTest
    @CsvSource({
        "Si, 504.4, 256.7, 175.3, 111.7, 0.015",
        "Al, 446.8, 254.8, 171.9, 109.4, 0.03",
        "Be, 629.6, 337.6, 216.8, 132.6, 0.02",
        "Fe, 283.6, 191.1, 131.1, 86.52, 0.015",
        "SiO2, 532.9, 288.9, 189.7, 119.6, 0.09",
        "CsI, 234.1, 125.1, 87.22, 56.63, 0.09",
        "Au, 108.9, 84.05, 62.91, 45.58, 0.09"
    })
    void protons(String name, double at01, double at05, double at1, double at2, double tolerance) {
        Material medium = TestMedia.get(name);
        Species proton = Species.named("p");
        double[] energies = {0.1, 0.5, 1, 2};
        double[] expected = {at01, at05, at1, at2};
        for (int i = 0; i < energies.length; i++) {
            double loss = CollisionLoss.heavy(medium, proton.mass(), energies[i] * MEV, NO_CUT);
            assertEquals(1, perGram(loss, medium) / expected[i], tolerance, name + " " + energies[i]);
        }
    }

    /** The same of helium at 1, 2, 5, 10 MeV. */
    @ParameterizedTest
    @CsvSource({
        "Al, 1225, 984.9, 604.8, 376.0, 0.035",
        "Be, 1617, 1254, 737.6, 445.8, 0.035",
        "Fe, 931.5, 766.9, 473.9, 303.6, 0.035",
        "CsI, 602.8, 474.4, 304.0, 205.4, 0.07"
    })
    void helium(String name, double at1, double at2, double at5, double at10, double tolerance) {
        Material medium = TestMedia.get(name);
        Species alpha = Species.named("alpha");
        double[] energies = {1, 2, 5, 10};
        double[] expected = {at1, at2, at5, at10};
        for (int i = 0; i < energies.length; i++) {
            double loss = CollisionLoss.heavy(medium, alpha.mass(), 2, energies[i] * MEV, NO_CUT);
            assertEquals(1, perGram(loss, medium) / expected[i], tolerance, name + " " + energies[i]);
        }
    }

    /** ASTAR: 24.5 um for alphas of 5 MeV in silicon. */
    @Test
    void rangeOfAlphasInSilicon() {
        assertEquals(24.5e-3, table("Si", "alpha").at(5 * MEV, ChargedTable.RANGE), 0.03 * 24.5e-3);
    }

    /** At one velocity the range goes as the mass over the square of the charge; helium 4 and 3 have the same mean charge. */
    @Test
    void rangesScaleWithTheMass() {
        double proton = table("Si", "p").at(5 * MEV, ChargedTable.RANGE);
        for (String name : new String[] {"d", "t"}) {
            double ratio = Species.named(name).mass() / Species.named("p").mass();
            double range = table("Si", name).at(5 * MEV * ratio, ChargedTable.RANGE);
            assertEquals(ratio, range / proton, 0.005 * ratio, name);
        }
        double ratio = Species.named("He3").mass() / Species.named("alpha").mass();
        double alpha = table("Si", "alpha").at(10 * MEV, ChargedTable.RANGE);
        assertEquals(ratio, table("Si", "He3").at(10 * MEV * ratio, ChargedTable.RANGE) / alpha, 0.005);
    }

    /** Where the fits meet the Bethe formula, and where the kinematic limit of a transfer passes the cut, nothing jumps. */
    @ParameterizedTest
    @CsvSource({"p, 1", "alpha, 1", "mu-, 1", "p, 1e-6", "p, 3e-6"})
    void theLossIsContinuous(String name, double cut) {
        Species species = Species.named(name);
        for (String medium : new String[] {"Si", "Au", "HeC2H6"}) {
            double before = CollisionLoss.heavy(TestMedia.get(medium), species.mass(), species.charge(), 1e-6, cut);
            for (double t = 1e-6; t < 1; t *= 1.001) {
                double loss = CollisionLoss.heavy(TestMedia.get(medium), species.mass(), species.charge(), t, cut);
                assertTrue(loss > 0, name + " " + medium + " " + t);
                assertEquals(1, loss / before, 5e-3, name + " " + medium + " " + t);
                before = loss;
            }
        }
    }

    /** All that the list of elements has can be stopped in. */
    @Test
    void everyElementHasAFit() {
        Species alpha = Species.named("alpha");
        for (String symbol : Element.symbols()) {
            MaterialSettings one =
                    new MaterialSettings(1, Map.of(symbol, 1.0), Optional.empty(), Optional.empty(), List.of());
            Material medium = new MaterialLibrary(Map.of("pure", one), key -> key).get("pure", "test");
            assertTrue(CollisionLoss.heavy(medium, alpha.mass(), 2, MEV, 1) > 0, symbol);
        }
    }
}
