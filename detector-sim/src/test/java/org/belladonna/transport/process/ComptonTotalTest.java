package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;

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
}
