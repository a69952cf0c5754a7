package org.belladonna.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.pipeline.Wire;
import org.junit.jupiter.api.Test;

/** Exact sums stay exact on their way to the driver. */
class SelectionSumsWireTest {
    @Test
    void sumsThatWereSentAddUpToTheSame() {
        ExactSums here = new ExactSums(2);
        ExactSums there = new ExactSums(2);
        for (int i = 0; i < 1000; i++) {
            (i % 2 == 0 ? here : there).add(i % 2, 0.1 * i);
            (i % 3 == 0 ? here : there).add(1, 1e-20 * i);
        }
        ExactSums arrived = Wire.send(there);
        here.merge(arrived);
        ExactSums all = new ExactSums(2);
        for (int i = 0; i < 1000; i++) {
            all.add(i % 2, 0.1 * i);
            all.add(1, 1e-20 * i);
        }
        assertEquals(all.value(0), here.value(0));
        assertEquals(all.value(1), here.value(1));
    }
}
