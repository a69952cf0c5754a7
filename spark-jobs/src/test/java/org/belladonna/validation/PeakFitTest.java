package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class PeakFitTest {
    private static final double TURN = 1.3;
    private static final double POWER = 2;
    private static final double RATIO = 2;
    private static final double SHARE = 0.25;
    private static final double SCALE = 0.2;

    private static double ball(double x) {
        return x < TURN
                ? Math.exp(-0.5 * x * x)
                : Math.exp(-0.5 * TURN * TURN) * Math.pow(1 + (x - TURN) * TURN / POWER, -POWER);
    }

    /** A Crystal Ball of width 1, by rejection. */
    private static double drawBall(EventStream stream) {
        double x = stream.uniform(-5, 20);
        while (stream.uniform() > ball(x)) {
            x = stream.uniform(-5, 20);
        }
        return x;
    }

    @Test
    void whatWasDrawnIsFound() {
        EventStream stream = new EventStream(1, "peak").at(0, Stage.GENERATOR);
        double[] values = new double[20_000];
        Arrays.setAll(
                values, i -> 9 + SCALE * (stream.uniform() < SHARE ? RATIO * stream.gaussian() : drawBall(stream)));
        PeakFit fit = new PeakFit(values, 9, SCALE);
        double expected = SCALE * Math.sqrt(1 - SHARE + SHARE * RATIO * RATIO);
        assertEquals(expected, fit.width, 3 * fit.error);
        assertEquals(0.02 * expected, fit.error, 0.01 * expected);
        assertEquals(SCALE * (1 - SHARE + SHARE * RATIO), fit.meanWidth, 0.04 * expected);
    }
}
