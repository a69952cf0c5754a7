package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TemplateSetTest {
    @Test
    void neighboursAreJoinedUntilEachHoldsEnough() {
        long[] entries = {3, 3, 9, 0, 1, 7, 2};
        int[] second = new int[7];
        assertArrayEquals(new int[] {0, 0, 1, 2, 2, 2, 2}, TemplateSet.join(entries, second, 1, 5));
    }

    @Test
    void binsOfTheSecondAxisStayApartWhenEachHasEnough() {
        long[] entries = {5, 6, 1, 0, 9, 9};
        int[] second = {0, 1, 0, 1, 0, 1};
        // First row: 5 | 1 + 9. Second row: 6 | 0 + 9.
        assertArrayEquals(new int[] {0, 2, 1, 3, 1, 3}, TemplateSet.join(entries, second, 2, 5));
    }

    @Test
    void aBinOfTheSecondAxisWithoutBackgroundJoinsTheNextInsteadOfLookingFreeOfIt() {
        long[] entries = {0, 4, 0, 2, 0, 0};
        int[] second = {0, 1, 2, 0, 1, 2};
        int[] joined = TemplateSet.join(entries, second, 3, 5);
        long[] held = new long[6];
        for (int bin = 0; bin < joined.length; bin++) {
            held[joined[bin]] += entries[bin];
        }
        for (int bin : joined) {
            assertTrue(held[bin] >= 5, () -> "joined bin " + bin + " holds " + held[bin]);
        }
    }

    @Test
    void withTooLittleInAllEverythingIsOneBin() {
        assertArrayEquals(
                new int[] {0, 0, 0, 0}, TemplateSet.join(new long[] {1, 0, 2, 0}, new int[] {0, 1, 0, 1}, 2, 5));
    }
}
