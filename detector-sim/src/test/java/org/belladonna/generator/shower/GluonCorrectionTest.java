package org.belladonna.generator.shower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluonCorrectionTest {
    @Test
    void isHalfTheSumOfSquaresWithoutMass() {
        assertEquals((0.81 + 0.64) / 2, GluonCorrection.weight(0.9, 0.8, 0), 1e-12);
    }

    /** Half the ratio of traces of Dirac matrices, sum over polarisations, for photon to Q Qbar g and Q Qbar: m^2/s, x_1, x_2, value. */
    @ParameterizedTest
    @CsvSource({"0.02, 0.9, 0.8, 63.4038462", "0.03, 0.7, 0.8, 14.5440252", "0.001, 0.95, 0.6, 62.0962824"})
    void isTheMatrixElementWithMass(double mass2, double x1, double x2, double traces) {
        double density = GluonCorrection.density(1 - x1, 1 - x2, 4 * mass2) * Math.sqrt(1 - 4 * mass2);
        assertEquals(traces, density, 1e-6 * traces);
    }

    /** For a soft gluon it is that of a dipole: p1.p2/(p1.k p2.k) and so on. */
    @Test
    void isADipoleForSoftGluons() {
        double rho = 0.08;
        double y1 = 1e-6;
        double y2 = 3e-6;
        double dipole = 2 * (1 - rho / 2) / (y1 * y2) - rho / 2 * (1 / (y1 * y1) + 1 / (y2 * y2));
        assertEquals(1, GluonCorrection.density(y1, y2, rho) * Math.sqrt(1 - rho) / dipole, 1e-5);
    }
}
