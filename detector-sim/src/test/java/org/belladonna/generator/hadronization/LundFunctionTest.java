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

    /** With c = 2 + a the mean of 1/z is 1 + (a + 1)/(b m^2), and of its square 1 + 2 (a + 1)/(b m^2) + (a + 1)(a + 2)/(b m^2)^2. */
    @ParameterizedTest
    @CsvSource({"0.68, 0.05", "0.68, 1", "1.65, 2.5", "2, 0.3"})
    void momentsAreThoseOfTheClosedForm(double a, double bm2) {
        EventStream stream = new EventStream(2, "moments").at(0, Stage.HADRONIZATION);
        int draws = 50_000;
        double first = 0;
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < draws; i++) {
            double inverse = 1 / LundFunction.draw(a, 2 + a, bm2, stream);
            first += inverse / draws;
            second += inverse * inverse / draws;
            fourth += Math.pow(inverse, 4) / draws;
        }
        double mean = 1 + (a + 1) / bm2;
        double square = 2 * mean - 1 + (a + 1) * (a + 2) / (bm2 * bm2);
        assertEquals(mean, first, 4 * Math.sqrt((square - mean * mean) / draws));
        assertEquals(square, second, 5 * Math.sqrt((fourth - square * square) / draws));
    }
}
