package org.belladonna.generator.radiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class DipolePhotonsTest {
    private static final double ENERGY = 5.29;
    private static final double MASS = PhysicalConstants.ELECTRON_MASS;
    private static final double SLOPE = 2 * PhysicalConstants.ALPHA / Math.PI;

    /** (2 alpha/pi)(ln(Q^2/m^2) - 1) at large, (4 alpha/3 pi)(Q^2/2 m^2) at small momentum transfer; continuous between. */
    @Test
    void spectrumHasItsLimits() {
        double q2 = 25;
        double w = 1 + q2 / (2 * MASS * MASS);
        assertEquals(SLOPE * (Math.log(q2 / (MASS * MASS)) - 1), DipolePhotons.beta(w), 1e-8);
        assertEquals(SLOPE * 2 / 3 * 1e-4, DipolePhotons.beta(1 + 1e-4), 1e-9);
        assertEquals(DipolePhotons.beta(1 + 0.99e-6) / 0.99, DipolePhotons.beta(1 + 1.01e-6) / 1.01, 1e-11);
    }

    /** How often the photon has more than a fraction x of the energy: 1 - x^beta for soft ones. */
    @Test
    void frequencyFollowsTheSpectrum() {
        double angle = 0.5;
        double q2 = 2 * ENERGY * ENERGY * (1 - Math.cos(angle));
        double beta = DipolePhotons.beta(1 + q2 / (2 * MASS * MASS));
        double x = 1e-4;
        int events = 20_000;
        int harder = 0;
        DipolePhotons photon = new DipolePhotons(MASS);
        EventStream stream = new EventStream(2, "spectrum").at(0, Stage.BENCHMARK);
        for (int i = 0; i < events; i++) {
            place(photon, angle);
            photon.start(ENERGY, 1);
            if (photon.next(stream) && photon.photon()[3] > x * ENERGY) {
                harder++;
            }
        }
        // Poisson: beta times the integral of (1 - y + y^2/2)/y from x to 1
        double mean = beta * (-Math.log(x) - (1 - x) + 0.25 * (1 - x * x));
        double expected = 1 - Math.exp(-mean);
        assertEquals(expected, (double) harder / events, 4 * Math.sqrt(expected * (1 - expected) / events));
    }

    @Test
    void anElectronAtZeroAngleDoesNotRadiate() {
        DipolePhotons photon = new DipolePhotons(MASS);
        EventStream stream = new EventStream(2, "straight").at(0, Stage.BENCHMARK);
        for (int i = 0; i < 100; i++) {
            place(photon, 0);
            photon.start(ENERGY, 1);
            assertFalse(photon.next(stream));
        }
    }

    private static void place(DipolePhotons photon, double angle) {
        double p = Math.sqrt(ENERGY * ENERGY - MASS * MASS);
        photon.setEnd(0, 0, 0, p, ENERGY);
        photon.setEnd(1, p * Math.sin(angle), 0, p * Math.cos(angle), ENERGY);
        photon.setPair(0, p * Math.sin(angle), 0, p * Math.cos(angle), ENERGY);
        photon.setPair(1, -p * Math.sin(angle), 0, -p * Math.cos(angle), ENERGY);
    }
}
