package org.belladonna.generator.radiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VacuumPolarizationTest {
    private static final double MZ2 = 91.1876 * 91.1876;

    /**
     * Hadrons of five flavours at the Z: 0.02761 +- 0.00036 (H. Burkhardt, B. Pietrzyk, 2001), from data on R; newer evaluations
     * are within its error: 0.02753 +- 0.00010 (PDG 2022, review of the electroweak model).
     */
    @Test
    void hadronsAtTheZ() {
        assertEquals(0.02761, VacuumPolarization.hadrons(MZ2), 2e-5);
        assertEquals(0.02753, VacuumPolarization.hadrons(MZ2), 0.00036);
    }

    /** Leptons at the Z to one loop: 0.03142 (M. Steinhauser, Phys. Lett. B 429 (1998) 158). */
    @Test
    void leptonsAtTheZ() {
        double sum = VacuumPolarization.lepton(MZ2, 0.51099895e-3)
                + VacuumPolarization.lepton(MZ2, 0.1056583755)
                + VacuumPolarization.lepton(MZ2, 1.77686);
        assertEquals(0.031419, sum, 1e-5);
    }

    /** The ranges of the parametrisation meet to 3e-6. */
    @Test
    void rangesMeet() {
        for (double q : new double[] {0.7, 2, 4, 10, 91.1876}) {
            double below = VacuumPolarization.hadrons(q * q * (1 - 1e-9));
            assertEquals(below, VacuumPolarization.hadrons(q * q * (1 + 1e-9)), 3e-6);
        }
    }

    /** R of a pole is -3/alpha times its imaginary part; over a narrow resonance it is 9 pi M Gamma_ee / alpha^2. */
    @Test
    void polesHaveTheWidthToElectrons() {
        double alpha = 1 / 137.035999;
        for (VacuumPolarization.Pole pole : VacuumPolarization.POLES) {
            double m2 = pole.mass() * pole.mass();
            double gamma = pole.mass() * pole.width();
            // With s = M^2 + M Gamma tan(a) the resonance is flat in a.
            double sum = 0;
            int steps = 20_000;
            double range = 0.9 * Math.PI;
            for (int i = 0; i < steps; i++) {
                double a = range * ((i + 0.5) / steps - 0.5);
                double s = m2 + gamma * Math.tan(a);
                double cosine = Math.cos(a);
                sum += -3 / alpha * pole.imaginary(s) * gamma / (cosine * cosine) * range / steps;
            }
            double expected = 9 * Math.PI * pole.mass() * pole.electrons() / (alpha * alpha) * range / Math.PI;
            assertEquals(1, sum / expected, 2e-3, "M = " + pole.mass());
        }
    }

    /**
     * Hadrons take away at the rho what leptons add, and add as much again above the omega: the step that KLOE has measured (A. Anastasi
     * et al., Phys. Lett. B 767 (2017) 485).
     */
    @Test
    void alphaAroundTheRho() {
        assertEquals(1.00, square(VacuumPolarization.factor(0.77 * 0.77)), 0.01);
        assertEquals(1.05, square(VacuumPolarization.factor(0.80 * 0.80)), 0.01);
        assertEquals(1.045, square(VacuumPolarization.factor(0.95 * 0.95)), 0.01);
    }

    /** At negative q^2 there are no resonances; far above all of them both signs agree. */
    @Test
    void signsAgreeFarAway() {
        assertEquals(VacuumPolarization.factor(-MZ2), VacuumPolarization.factor(MZ2), 2e-4);
        assertEquals(VacuumPolarization.factor(-400), VacuumPolarization.factor(400), 1e-3);
    }

    private static double square(double x) {
        return x * x;
    }
}
