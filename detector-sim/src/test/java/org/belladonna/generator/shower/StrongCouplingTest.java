package org.belladonna.generator.shower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrongCouplingTest {
    private final StrongCoupling coupling = new StrongCoupling(0.1365);

    /** The given value at the Z, and by hand below the thresholds at 4.8 and 1.5 GeV: 1/alpha falls by (33 - 2 n)/(12 pi) per ln Q^2. */
    @Test
    void runsByOneLoop() {
        assertEquals(0.1365, coupling.at(91.1876 * 91.1876), 1e-12);
        double atB = 1 / 0.1365 + 23 / (6 * Math.PI) * Math.log(4.8 / 91.1876);
        double atC = atB + 25 / (6 * Math.PI) * Math.log(1.5 / 4.8);
        double atHalf = atC + 27 / (6 * Math.PI) * Math.log(0.5 / 1.5);
        assertEquals(1 / atB, coupling.at(4.8 * 4.8), 1e-9);
        assertEquals(1 / atC, coupling.at(1.5 * 1.5), 1e-9);
        assertEquals(1 / atHalf, coupling.at(0.25), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"30, 2.0, 0.4", "1000, 5, 3", "2, 6, 0.5", "28, 1, 0.001"})
    void evolutionInvertsTheIntegral(double from, double coefficient, double integral) {
        double to = coupling.evolve(from, coefficient, integral, 0.2);
        int steps = 100_000;
        double step = Math.log(from / to) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += coupling.at(to * Math.exp((i + 0.5) * step)) / (2 * Math.PI) * coefficient * step;
        }
        assertEquals(integral, sum, 1e-4 * integral);
    }

    @Test
    void evolutionEndsAtTheLowestScale() {
        assertEquals(0, coupling.evolve(30, 2, 100, 0.25));
    }
}
