package org.belladonna.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void significantDigits() {
        assertEquals("0.00307", Wording.significant(0.003065, 3));
        assertEquals("79.7", Wording.significant(79.7, 4));
        assertEquals("10.58", Wording.significant(10.58, 4));
        assertEquals("1000", Wording.significant(1000, 3));
        assertEquals("−2", Wording.significant(-2, 3));
        assertEquals("1.23 × 10^{−5}", Wording.significant(1.234e-5, 3));
        assertEquals("4 × 10^{6}", Wording.significant(4e6, 3));
        assertEquals("–", Wording.significant(Double.NaN, 3));
        assertEquals("∞", Wording.significant(Double.POSITIVE_INFINITY, 3));
        assertEquals("0", Wording.significant(0, 3));
    }

    @Test
    void columnsKeepTheirZeros() {
        assertEquals("16.0", Wording.fixed(16, 3));
        assertEquals("0.500", Wording.fixed(0.5, 3));
        assertEquals("264", Wording.fixed(263.7, 3));
        assertEquals("–", Wording.fixed(Double.NaN, 3));
    }

    @Test
    void wholeNumbersAreGrouped() {
        assertEquals("1\u2009300\u2009000", Wording.whole(1_300_000));
        assertEquals("90%", Wording.percent(0.9));
    }
}
