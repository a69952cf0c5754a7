package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.transport.engine.TestMedia;
import org.belladonna.transport.medium.ProductionCuts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComptonTotalTest {
    private static final double BARN = 1e-22;

    /** Thomson's limit with its first correction, and the limit of high energy: pi r^2 m/E (ln(2E/m) + 1/2). */
    @Test
    void limitsOfKleinAndNishina() {
        double r = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        double thomson = 8 * Math.PI / 3 * r * r;
        double m = PhysicalConstants.ELECTRON_MASS;
        assertEquals(1, ComptonScattering.ofFreeElectron(1e-9) / thomson, 1e-5);
        assertEquals(1 - 2e-3, ComptonScattering.ofFreeElectron(1e-3 * m) / thomson, 1e-5);
        double high = Math.PI * r * r * m / 10 * (Math.log(20 / m) + 0.5);
        assertEquals(1, ComptonScattering.ofFreeElectron(10) / high, 1e-3);
        // Where the series goes over into the closed form.
        double below = ComptonScattering.ofFreeElectron(0.999999e-3 * m);
        double above = ComptonScattering.ofFreeElectron(1.000001e-3 * m);
        assertEquals(1, above / below, 1e-6);
    }

    /** Two energies of EPDL97 that are not in our table, for tellurium. */
    @Test
    void bindingOfTellurium() {
        assertEquals(20.174, ComptonScattering.crossSection(52, 1.9953e-4) / BARN, 0.02);
        assertEquals(20.325876, ComptonScattering.crossSection(52, 2.818400e-5) / BARN, 0.1);
    }

    @Test
    void bindingMattersLessWithFewerElectronsAndAtHighEnergy() {
        double before = 1;
        for (int z : new int[] {1, 6, 14, 26, 55, 82}) {
            double ratio = ComptonScattering.crossSection(z, 1e-4) / (z * ComptonScattering.ofFreeElectron(1e-4));
            assertTrue(ratio < before, "Z " + z + ": " + ratio);
            before = ratio;
            double high = ComptonScattering.crossSection(z, 0.01) / (z * ComptonScattering.ofFreeElectron(0.01));
            assertEquals(1, high, 1e-3);
        }
    }

    /**
     * What is absorbed or scattered incoherently at 60, 100 and 200 keV, cm2/g: J. Hubbell, S. Seltzer, NISTIR 5632 (1995), with the binding of the electrons,
     * less coherent scattering (0.0392, 0.0154, 0.0041 in silicon; 0.0917, 0.0377, 0.0103 in iron; XCOM).
     * Free electrons would give 3.9, 2.8, 1.1 % more in silicon and 1.6, 2.6, 2.0 % in iron.
     */
    @ParameterizedTest
    @CsvSource({"Si, 0.2815, 0.1681, 0.1234", "Fe, 1.1133, 0.3340, 0.1357"})
    void attenuationIsThatOfNist(String name, double at60, double at100, double at200) {
        Material medium = TestMedia.get(name);
        ProductionCuts cuts = new ProductionCuts(1e-3, 1e-5);
        double[] energies = {6e-5, 1e-4, 2e-4};
        double[] expected = {at60, at100, at200};
        for (int i = 0; i < energies.length; i++) {
            double perMm = new ComptonScattering(medium, cuts).perMm(energies[i])
                    + new PhotoelectricEffect(medium, cuts).perMm(energies[i]);
            double found = 10 * perMm / medium.density / expected[i];
            assertEquals(1, found, 0.012, name + " " + energies[i]);
        }
    }
}
