package org.belladonna.digitization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed forms against an even charge thrown on pixels. */
class PixelErrorsTest {
    private static final int CHARGES = 100_000;
    private static final double SMALL = 1e-6;

    /** An even charge without noise and cloud: what fires, and where its centre by charge is. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.2, 1", "0.6, 0.1, 1", "0.3, 0.2, 2", "0.7, 0.25, 2", "0.9, 0.1, 2", "1.4, 0.01, 2"})
    void anEvenChargeIsMeasuredWithTheErrorClaimed(double length, double threshold, int pixels) {
        EventStream stream = new EventStream(5, "pixels").at(0, Stage.GENERATOR);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < CHARGES; i++) {
            double centre = stream.uniform(2, 3);
            double charge = 0;
            double moment = 0;
            int fired = 0;
            for (int k = 0; k < 6; k++) {
                double from = Math.max(k, centre - 0.5 * length);
                double part = (Math.min(k + 1, centre + 0.5 * length) - from) / length;
                if (part > threshold) {
                    fired++;
                    charge += part;
                    moment += part * (k + 0.5);
                }
            }
            if (fired == pixels) {
                double miss = moment / charge - centre;
                sum += miss * miss;
                n++;
            }
        }
        assertTrue(n > 1000);
        double claimed = PixelErrors.of(pixels, length, SMALL, threshold, SMALL);
        assertEquals(Math.sqrt(sum / n), claimed, 0.02);
    }
}
