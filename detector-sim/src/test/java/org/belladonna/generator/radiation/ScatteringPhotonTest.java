package org.belladonna.generator.radiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class ScatteringPhotonTest {
    private static final double ENERGY = 5.29;
    private static final double MASS = PhysicalConstants.ELECTRON_MASS;
    private static final double SLOPE = 2 * PhysicalConstants.ALPHA / Math.PI;

    /** (2 alpha/pi)(ln(Q^2/m^2) - 1) at large, (4 alpha/3 pi)(Q^2/2 m^2) at small momentum transfer; continuous between. */
    @Test
    void spectrumHasItsLimits() {
        double q2 = 25;
        double w = 1 + q2 / (2 * MASS * MASS);
        assertEquals(SLOPE * (Math.log(q2 / (MASS * MASS)) - 1), ScatteringPhoton.beta(w), 1e-8);
        assertEquals(SLOPE * 2 / 3 * 1e-4, ScatteringPhoton.beta(1 + 1e-4), 1e-9);
        assertEquals(ScatteringPhoton.beta(1 + 0.99e-6) / 0.99, ScatteringPhoton.beta(1 + 1.01e-6) / 1.01, 1e-11);
    }

    /** How often the photon has more than a fraction x of the energy: 1 - x^beta for soft ones. */
    @Test
    void frequencyFollowsTheSpectrum() {
        double angle = 0.5;
        double q2 = 2 * ENERGY * ENERGY * (1 - Math.cos(angle));
        double beta = ScatteringPhoton.beta(1 + q2 / (2 * MASS * MASS));
        double x = 1e-4;
        int events = 20_000;
        int harder = 0;
        ScatteringPhoton photon = new ScatteringPhoton();
        EventStream stream = new EventStream(2, "spectrum").at(0, Stage.BENCHMARK);
        for (int i = 0; i < events; i++) {
            place(photon, angle);
            if (photon.sample(stream, 0) && photon.photon()[3] > x * ENERGY) {
                harder++;
            }
        }
        // u^(1/beta) accepted with 1 - y + y^2/2
        double below = Math.pow(x, beta);
        double all = 1 - beta / (1 + beta) + 0.5 * beta / (2 + beta);
        double expected = 1 - below / all;
        assertEquals(expected, (double) harder / events, 4 * Math.sqrt(expected * (1 - expected) / events));
    }

    @Test
    void anElectronAtZeroAngleDoesNotRadiate() {
        ScatteringPhoton photon = new ScatteringPhoton();
        EventStream stream = new EventStream(2, "straight").at(0, Stage.BENCHMARK);
        for (int i = 0; i < 100; i++) {
            place(photon, 0);
            assertFalse(photon.sample(stream, 0));
        }
    }

    private static void place(ScatteringPhoton photon, double angle) {
        double p = Math.sqrt(ENERGY * ENERGY - MASS * MASS);
        photon.setBeam(0, 0, 0, p, ENERGY);
        photon.setBeam(1, 0, 0, -p, ENERGY);
        photon.setScattered(0, p * Math.sin(angle), 0, p * Math.cos(angle), ENERGY);
        photon.setScattered(1, -p * Math.sin(angle), 0, -p * Math.cos(angle), ENERGY);
    }
}
