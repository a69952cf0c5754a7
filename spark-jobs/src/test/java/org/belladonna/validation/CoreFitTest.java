package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class CoreFitTest {
    /** A Gaussian with a fifth of the entries in a tail below. */
    private static double[] sample(int entries) {
        EventStream stream = new EventStream(1, "core").at(0, Stage.GENERATOR);
        double[] values = new double[entries];
        Arrays.setAll(values, i -> 3 + 2 * stream.gaussian() - (i % 5 == 0 ? 40 * stream.uniform() : 0));
        return values;
    }

    @Test
    void theTailTakesNoPart() {
        CoreFit fit = new CoreFit(sample(20_000), 1, 2);
        assertEquals(3, fit.peak, 0.1);
        assertEquals(2, fit.width, 0.1);
        assertEquals(16_000, fit.entries, 800);
    }

    /** By the variances of x and x^2 between -2 and 2 the errors are 1.164 and 1.132 over the root of the entries of the whole Gaussian. */
    @Test
    void errorsAreThoseOfATruncatedGaussian() {
        EventStream stream = new EventStream(2, "core").at(0, Stage.GENERATOR);
        double[] values = new double[10_000];
        Arrays.setAll(values, i -> stream.gaussian());
        CoreFit fit = new CoreFit(values, 2, 2);
        assertEquals(0.01164, fit.peakError, 0.001);
        assertEquals(0.01132, fit.widthError, 0.001);
        assertEquals(0, fit.peak, 4 * fit.peakError);
        assertEquals(1, fit.width, 4 * fit.widthError);
    }
}
