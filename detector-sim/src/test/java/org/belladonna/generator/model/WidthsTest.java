package org.belladonna.generator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthsTest {
    private static Widths widths(String model, Map<String, Double> couplings, String boson, double mass) {
        return new Widths(
                ModelLibrary.instantiate(ModelLibrary.builtIn(model), couplings, OptionalDouble.of(mass)), boson);
    }

    /** Branching fractions to neutrinos, muons, taus and c tau in mm at g' = 1e-3, from closed forms. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 1, 0, 0, 1.5e-4",
        "0.212, 0.893, 0.107, 0, 3.1e-5",
        "0.5, 0.503, 0.497, 0, 7.5e-6",
        "3.6, 0.447, 0.447, 0.106, 9.2e-7",
        "5, 0.347, 0.347, 0.306, 5.2e-7",
        "10, 0.334, 0.334, 0.332, 2.5e-7"
    })
    void zprime(double mass, double invisible, double muons, double taus, double cTau) {
        Widths widths = widths("lmu-ltau", Map.of("gprime", 1e-3), "zprime", mass);
        assertEquals(invisible, widths.branchingFraction("nu_mu", "nu_tau"), 6e-4);
        assertEquals(muons, widths.branchingFraction("mu-"), 6e-4);
        assertEquals(taus, widths.branchingFraction("tau-"), 6e-4);
        assertEquals(1, widths.cTau() / cTau, 0.04);
    }

    /** c tau in mm and fraction to muons of the leptophilic scalar at xi = 1. */
    @ParameterizedTest
    @CsvSource({"0.04, 28.8, 0", "0.2, 5.76, 0", "1, 2.9e-5, 1", "3.7, 1.0e-6, 0.140", "6, 3.0e-8, 0.0067"})
    void leptophilicScalar(double mass, double cTau, double muons) {
        Widths widths = widths("leptophilic-scalar", Map.of("xi", 1.0), "scalar", mass);
        assertEquals(1, widths.cTau() / cTau, 0.03);
        assertEquals(muons, widths.branchingFraction("mu-"), 6e-4);
    }

    @Test
    void darkFermionTakesOver() {
        Widths widths = widths("lmu-ltau", Map.of("gprime", 1e-3, "gD", 1.0), "zprime", 2);
        assertEquals(2 / (12 * Math.PI), widths.partial("chi"), 1e-12);
        assertEquals(1, widths.branchingFraction("chi"), 1e-5);
        assertEquals(2, widths.mass());
    }
}
