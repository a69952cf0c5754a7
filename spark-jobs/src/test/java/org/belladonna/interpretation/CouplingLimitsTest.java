package org.belladonna.interpretation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;
import org.junit.jupiter.api.Test;

class CouplingLimitsTest {
    private static SignalShape shape(double mass, double crossSectionFb, double coupling) {
        return new SignalShape("zprime", mass, mass * mass, 0.3, 0.01, 1000, 0.3, 0.01, crossSectionFb, coupling);
    }

    private static Limit limit(String quantity, double mass) {
        return new Limit(mass, 0.9, "cls-asymptotic", quantity, 4, 1, 2, 4, 9, 16, -1, 0.5, "converged");
    }

    /**
     * The two ends of the published range, g' = 3e-3 at low mass and 1 at 8 GeV (arXiv:2212.03066, abstract), through the
     * tree-level cross-sections at sqrt(s) = 10.58 GeV and g' = 1 of 1257 pb (0.01 GeV) and 0.03081 pb (8 GeV).
     */
    @Test
    void headlineCouplingsAndCrossSectionsBelongTogether() {
        assertEquals(3e-3, CouplingLimits.coupling(11.3, shape(0.01, 1257e3, 1), 1), 0.01e-3);
        assertEquals(1, CouplingLimits.coupling(30.81, shape(8, 30.81, 1), 1), 1e-12);
    }

    @Test
    void limitDoesNotDependOnTheReferenceCoupling() {
        double small = CouplingLimits.coupling(7, shape(1, 99.56, 0.01), 0.5);
        double unit = CouplingLimits.coupling(7, shape(1, 99.56e4, 1), 0.5);
        assertEquals(unit, small, 1e-15);
    }

    @Test
    void rateAtTheLimitIsTheLimit() {
        SignalShape shape = shape(4, 5439, 0.1);
        double fraction = MuMinusTau.neutrinos().branchingFraction(4);
        double coupling = CouplingLimits.coupling(12.5, shape, fraction);
        assertEquals(12.5, 5439 * Math.pow(coupling / 0.1, 2) * fraction, 1e-9);
    }

    @Test
    void wholeRowIsConverted() {
        Limit coupling =
                CouplingLimits.convert(limit("cross_section_fb", 2), shape(2, 100, 0.1), MuMinusTau.invisible());
        assertEquals("gprime:invisible", coupling.quantity());
        assertEquals(0.02, coupling.observed(), 1e-15);
        assertEquals(0.01, coupling.expectedMinus2(), 1e-15);
        assertEquals(0.03, coupling.expectedPlus1(), 1e-15);
        assertEquals(0.04, coupling.expectedPlus2(), 1e-15);
        assertTrue(Double.isNaN(coupling.bestFit()), "a negative cross-section has no coupling");
        assertEquals(0.5, coupling.localPValue());
    }

    @Test
    void foreignQuantityOrMassIsABug() {
        SignalShape shape = shape(2, 100, 0.1);
        Interpretation reading = MuMinusTau.invisible();
        assertThrows(IllegalArgumentException.class, () -> CouplingLimits.convert(limit("yield", 2), shape, reading));
        assertThrows(
                IllegalArgumentException.class,
                () -> CouplingLimits.convert(limit("cross_section_fb", 3), shape, reading));
        assertThrows(IllegalArgumentException.class, () -> CouplingLimits.coupling(1, shape(2, 0, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> CouplingLimits.coupling(1, shape, 1.1));
    }
}
