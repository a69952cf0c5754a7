package org.belladonna.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis) {
        return axis.ticks().stream()
                .filter(Axis.Tick::major)
                .map(Axis.Tick::label)
                .toList();
    }

    @Test
    void logarithmicAxisNamesDecadesAlone() {
        Axis axis = Axis.logarithmic("g", 1e-3, 200);
        assertEquals(List.of("10^{−3}", "10^{−2}", "10^{−1}", "1", "10", "10^{2}"), labels(axis));
        assertEquals(
                8 * 5 + 1, axis.ticks().stream().filter(tick -> !tick.major()).count());
        assertEquals(0, axis.position(1e-3), 1e-12);
        assertEquals(1, axis.position(200), 1e-12);
        assertTrue(axis.position(0) < -1);
    }

    @Test
    void manyDecadesAreNamedWithGaps() {
        assertTrue(labels(Axis.logarithmic("", 1e-20, 1e5)).size() <= 10);
    }

    @Test
    void linearAxisHasRoundLabels() {
        assertEquals(List.of("0", "2", "4", "6", "8"), labels(Axis.linear("", 0, 8.5)));
        assertEquals(List.of("0.0", "0.1", "0.2", "0.3", "0.4"), labels(Axis.linear("", 0, 0.42)));
        assertEquals(List.of("−20", "0", "20", "40", "60", "80"), labels(Axis.linear("", -20, 95)));
        assertEquals(List.of("0", "500", "1000", "1500", "2000"), labels(Axis.linear("", 0, 2400)));
    }

    @Test
    void headroomKeepsTheStartAndMovesTheEnd() {
        for (Axis axis : List.of(Axis.linear("", 1, 3), Axis.logarithmic("", 1, 100))) {
            Axis longer = axis.withHeadroom(0.25);
            assertEquals(axis.low(), longer.low());
            assertEquals(0.75, longer.position(axis.high()), 1e-12);
        }
    }

    @Test
    void impossibleAxesAreBugs() {
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("", Double.NaN, 1));
    }
}
