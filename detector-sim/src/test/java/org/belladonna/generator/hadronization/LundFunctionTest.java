package org.belladonna.generator.hadronization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LundFunctionTest {
    /** Mean of the draws against the integral of the function, and the peak against its neighbours. */
    @ParameterizedTest
    @CsvSource({"1.16, 1, 0.02", "1.16, 1, 0.8", "2.3, 1, 1.5", "1.16, 2.7, 3", "0.3, 1, 0.1"})
    void drawsFollowTheFunction(double a, double c, double bm2) {
        double norm = 0;
        double mean = 0;
        double square = 0;
        int steps = 200_000;
        double peak = LundFunction.peak(a, c, bm2);
        double top = LundFunction.logarithm(a, c, bm2, peak);
        for (int i = 0; i < steps; i++) {
            double z = (i + 0.5) / steps;
            double value = Math.exp(LundFunction.logarithm(a, c, bm2, z) - top);
            assertEquals(true, value <= 1 + 1e-12, "above the peak at " + z);
            norm += value;
            mean += z * value;
            square += z * z * value;
        }
        mean /= norm;
        double spread = Math.sqrt(square / norm - mean * mean);
        EventStream stream = new EventStream(1, "lund").at(0, Stage.HADRONIZATION);
        int draws = 50_000;
        double found = 0;
        for (int i = 0; i < draws; i++) {
            found += LundFunction.draw(a, c, bm2, stream) / draws;
        }
        assertEquals(mean, found, 4 * spread / Math.sqrt(draws));
    }
}
