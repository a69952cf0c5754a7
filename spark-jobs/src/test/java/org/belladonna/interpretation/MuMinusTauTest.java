package org.belladonna.interpretation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.Widths;
import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MuMinusTauTest {
    private static final Interpretation NEUTRINOS = MuMinusTau.neutrinos();

    @Test
    void onlyNeutrinosBelowTheMuonThreshold() {
        assertEquals(1, NEUTRINOS.branchingFraction(0.05));
        assertEquals(1, NEUTRINOS.branchingFraction(2 * PhysicalConstants.MUON_MASS));
        assertTrue(NEUTRINOS.branchingFraction(0.212) < 1);
    }

    /** Far above a threshold two neutrino flavours count as one charged lepton: 1/2, then 1/3. */
    @Test
    void fractionsApproachOneHalfAndOneThird() {
        assertEquals(0.5, NEUTRINOS.branchingFraction(3.5), 1e-4);
        assertEquals(1. / 3, NEUTRINOS.branchingFraction(100), 1e-6);
        // sqrt(1 - 4 x)(1 + 2 x) = 1 - 6 x^2 - 8 x^3 - ..., so the fraction is 1/3 (1 + 2 x^2 + 8/3 x^3 + O(x^4)).
        double x = Math.pow(PhysicalConstants.TAU_MASS / 10, 2);
        assertEquals((1 + 2 * x * x + 8. / 3 * x * x * x) / 3, NEUTRINOS.branchingFraction(10), 5e-6);
    }

    @Test
    void partialWidthsMakeTheFraction() {
        double mass = 5;
        double coupling = 0.3;
        double neutrinos = 2 * MuMinusTau.neutrinoWidth(mass, coupling);
        double total = neutrinos
                + MuMinusTau.chargedLeptonWidth(mass, PhysicalConstants.MUON_MASS, coupling)
                + MuMinusTau.chargedLeptonWidth(mass, PhysicalConstants.TAU_MASS, coupling);
        assertEquals(neutrinos / total, NEUTRINOS.branchingFraction(mass), 1e-15);
        assertEquals(0.09 * mass / (12 * Math.PI), neutrinos, 1e-15);
    }

    @Test
    void fullyInvisibleIsAlwaysOne() {
        assertEquals(1, MuMinusTau.invisible().branchingFraction(5));
        assertEquals("gprime:invisible", MuMinusTau.invisible().quantity());
        assertEquals("gprime:neutrinos", NEUTRINOS.quantity());
        assertThrows(
                IllegalArgumentException.class, () -> MuMinusTau.invisible().branchingFraction(0));
    }

    /** The closed forms here and the vertices of conf/models/lmu-ltau.conf, which the generator uses, are one model. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.212, 0.25, 1, 3.6, 5, 10})
    void theFractionIsThatOfTheModelOfTheGenerator(double mass) {
        Widths widths = new Widths(
                ModelLibrary.instantiate(
                        ModelLibrary.builtIn("lmu-ltau"), Map.of("gprime", 0.01), OptionalDouble.of(mass)),
                "zprime");
        assertEquals(widths.branchingFraction("nu_mu", "nu_tau"), NEUTRINOS.branchingFraction(mass), 1e-12);
    }
}
