package org.belladonna.job.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void theFigureIsTheMedianWithItsRange() {
        Repeats odd = new Repeats(3);
        odd.add(10, SECOND);
        odd.add(10, 5 * SECOND);
        odd.add(9, SECOND);
        assertEquals(new Figure("x", 9, "events/s", 9, 2, 10, 3), odd.figure("x", "events/s"));
        Repeats even = new Repeats(2);
        even.add(10, SECOND);
        even.add(20, SECOND);
        assertEquals(15, even.figure("x", "events/s").value());
    }

    @Test
    void workIsDoneOnceMoreThanItIsTimed() throws Exception {
        int[] calls = {0};
        Figure figure = Repeats.time("x", "rows/s", 4, () -> ++calls[0]);
        assertEquals(5, calls[0]);
        assertEquals(4, figure.repeats());
    }

    @Test
    void anUnknownBenchmarkIsRefusedWithTheKnownOnes() {
        UserException refused = assertThrows(UserException.class, () -> Benchmark.find("speed"));
        assertEquals(
                "benchmark: unknown benchmark 'speed'; expected one of "
                        + String.join(
                                ", ",
                                Benchmark.ALL.stream().map(Benchmark::name).toList())
                        + "; correct it",
                refused.getMessage());
    }
}
