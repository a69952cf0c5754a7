package org.belladonna.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class ExactSumsTest {
    private static List<Double> terms() {
        EventStream stream = new EventStream(1, "sums").at(0, Stage.BENCHMARK);
        List<Double> terms = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            terms.add(stream.gaussian() * Math.exp(8 * stream.gaussian()));
        }
        return terms;
    }

    @Test
    void agreesWithExactArithmetic() {
        ExactSums sums = new ExactSums(3);
        BigDecimal exact = BigDecimal.ZERO;
        for (double term : terms()) {
            sums.add(1, term);
            exact = exact.add(new BigDecimal(term));
        }
        assertEquals(exact.doubleValue(), sums.value(1), Math.ulp(exact.doubleValue()));
        assertEquals(0, sums.value(0));
        assertEquals(0, sums.value(2));
    }

    @Test
    void doesNotDependOnOrderOrGrouping() {
        List<Double> terms = terms();
        ExactSums forward = new ExactSums(1);
        terms.forEach(term -> forward.add(0, term));
        Collections.reverse(terms);
        ExactSums left = new ExactSums(1);
        ExactSums right = new ExactSums(1);
        terms.subList(0, 777).forEach(term -> left.add(0, term));
        terms.subList(777, terms.size()).forEach(term -> right.add(0, term));
        assertEquals(forward.value(0), right.merge(left).value(0), 0);
    }

    @Test
    void aNegativeSumIsNegative() {
        ExactSums sums = new ExactSums(1);
        sums.add(0, -0.75);
        sums.add(0, 0.25);
        assertEquals(-0.5, sums.value(0));
    }
}
