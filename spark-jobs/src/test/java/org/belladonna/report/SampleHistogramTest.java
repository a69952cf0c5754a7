package org.belladonna.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belladonna.schema.HistogramBin;
import org.junit.jupiter.api.Test;

class SampleHistogramTest {
    private static HistogramBin bin(String hypothesis, String variation, double low, double low2, double weight) {
        return new HistogramBin(
                "h", hypothesis, Double.NaN, "s", variation, 0, low, low + 1, low2, low2 + 1, 1, weight, 2 * weight);
    }

    @Test
    void sumsTheSecondAxisAndLeavesVariationsAndHypothesesOut() {
        List<HistogramBin> bins = List.of(
                bin("", "", 1, 0, 3),
                bin("", "", 1, 1, 4),
                bin("", "", 0, 0, 5),
                bin("", "resolution_up", 0, 0, 100),
                bin("zprime", "", 0, 0, 1000));
        Map<String, SampleHistogram> shared = SampleHistogram.shared(bins, "h");
        assertEquals(Set.of("s"), shared.keySet());
        SampleHistogram histogram = shared.get("s");
        assertEquals(List.of(0.0, 1.0, 2.0), histogram.edges());
        assertArrayEquals(new double[] {5, 7}, histogram.weights());
        assertArrayEquals(new double[] {10, 14}, histogram.squares());
        assertArrayEquals(new double[] {5 + Math.sqrt(10), 7 + Math.sqrt(14)}, histogram.shifted(1), 1e-12);
        assertEquals(Map.of(), SampleHistogram.shared(bins, "other"));
    }

    @Test
    void sumOfTwoAddsWeightsAndSquares() {
        SampleHistogram one =
                SampleHistogram.shared(List.of(bin("", "", 0, 0, 3)), "h").get("s");
        SampleHistogram sum = one.plus(one);
        assertEquals(6, sum.total());
        assertEquals(12, sum.squares()[0]);
        assertEquals(6, sum.highest());
    }
}
