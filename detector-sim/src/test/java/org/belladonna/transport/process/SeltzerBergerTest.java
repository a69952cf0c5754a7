package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeltzerBergerTest {
    private static final double MILLIBARN = 1e-25;

    /**
     * Values for iron, which is not among the elements of our table, from the original (tables of S. Seltzer, 5 September 1984): share k/T, then
     * beta^2/Z^2 k dsigma/dk in mbarn at 0.1, 1, 10, 100, 1000, 10000 MeV. Shares 0.15, 0.6, 0.85 are not in our table either.
     * The original is smooth in Z to about this accuracy.
     */
    @ParameterizedTest
    @CsvSource({
        "0.15, 8.70873, 8.75486, 10.86271, 11.44286, 11.57485, 11.58696",
        "0.2, 8.20268, 7.82260, 10.09949, 10.90355, 11.07190, 11.09181",
        "0.6, 5.37560, 3.49823, 5.89326, 8.23421, 8.80766, 8.87807",
        "0.85, 4.39219, 1.89348, 3.76398, 7.30887, 8.84712, 9.07866",
        "0.9, 4.21751, 1.61152, 3.09560, 6.79909, 8.89954, 9.25232"
    })
    void elementsBetweenThoseOfTheTable(
            double share, double at01, double at1, double at10, double at100, double at1000, double at10000) {
        double[] expected = {at01, at1, at10, at100, at1000, at10000};
        Material iron = TestMedia.get("Fe");
        SeltzerBerger electrons = new SeltzerBerger(iron, false);
        double kinetic = 1e-4;
        for (double value : expected) {
            double gamma = 1 + kinetic / PhysicalConstants.ELECTRON_MASS;
            double beta2 = 1 - 1 / (gamma * gamma);
            double scaled = electrons.at(kinetic).value(share) * beta2 / (26 * 26 * iron.atoms(0) * MILLIBARN);
            assertEquals(1, scaled / value, 0.008, "share " + share + " at " + kinetic);
            kinetic *= 10;
        }
    }

    /** Kim et al. (1986): positrons radiate less, at high energy as much as electrons. */
    @Test
    void positronsRadiateLess() {
        assertEquals(1, SeltzerBerger.positronFactor(55, 1), 0.01);
        assertEquals(1, SeltzerBerger.positronFactor(1, 0.1), 0.01);
        double before = 0;
        for (double kinetic = 1e-5; kinetic < 1; kinetic *= 1.3) {
            double factor = SeltzerBerger.positronFactor(55, kinetic);
            assertTrue(factor > before && factor <= 1.005, "at " + kinetic + ": " + factor);
            before = factor;
        }
        PolynomialSplineFunction electron = new SeltzerBerger(TestMedia.get("Au"), false).at(1e-3);
        PolynomialSplineFunction positron = new SeltzerBerger(TestMedia.get("Au"), true).at(1e-3);
        double factor = SeltzerBerger.positronFactor(79, 1e-3);
        assertEquals(factor, positron.value(0.3) / electron.value(0.3), 1e-3);
        assertEquals(factor, positron.value(0.8) / electron.value(0.8), 1e-3);
    }
}
