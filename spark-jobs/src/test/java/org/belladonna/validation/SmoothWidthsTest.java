package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class SmoothWidthsTest {
    private static double curve(double m) {
        return 0.3 * Math.exp(-0.05 * m - 0.01 * m * m);
    }

    @Test
    void aParabolaInTheLogarithmIsFoundAgain() {
        double[] mass = IntStream.range(1, 90).mapToDouble(i -> 0.1 * i).toArray();
        double[] width = IntStream.range(1, 90).mapToDouble(i -> curve(0.1 * i)).toArray();
        SmoothWidths smooth = new SmoothWidths(mass, width, 1.5);
        assertEquals(curve(0.25), smooth.at(0.25).width(), 1e-9);
        assertEquals(curve(4.42), smooth.at(4.42).width(), 1e-9);
        assertEquals(0, smooth.scatter, 1e-9);
    }

    @Test
    void scatterAndErrorAreThoseOfTheNoise() {
        EventStream stream = new EventStream(1, "smooth").at(0, Stage.GENERATOR);
        double[] mass = IntStream.range(1, 90).mapToDouble(i -> 0.1 * i).toArray();
        double square = 0;
        double scatter = 0;
        int repeats = 200;
        double expected = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] width = IntStream.range(1, 90)
                    .mapToDouble(i -> curve(0.1 * i) * Math.exp(0.06 * stream.gaussian()))
                    .toArray();
            SmoothWidths smooth = new SmoothWidths(mass, width, 1.5);
            scatter += smooth.scatter / repeats;
            square += Math.pow(Math.log(smooth.at(5).width() / curve(5)), 2) / repeats;
            expected += smooth.at(5).relativeError() / repeats;
        }
        assertEquals(0.06, scatter, 0.001);
        assertEquals(1, Math.sqrt(square) / expected, 0.15);
    }
}
