package org.belladonna.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.likelihood.Likelihood;
import org.junit.jupiter.api.Test;

/** Limits from tests at given signal strengths. */
class ToyLimitTest {
    private static final double CL = 0.9;
    private static final ToyCls METHOD = new ToyCls(CL, 1000, 1);

    /** CLs = exp(-mu): for the limit ln 10. */
    private static HypothesisTest test(double mu) {
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = Math.exp(-mu * (2 - 0.2 * i));
        }
        return new HypothesisTest(mu, 1, Double.NaN, 0.5 * Math.exp(-mu), 0.5, Math.exp(-mu), expected);
    }

    @Test
    void theCrossingIsInterpolatedInTheLogarithm() {
        List<HypothesisTest> tests = new ArrayList<>();
        for (double mu = 0.5; mu < 4; mu *= 1.3) {
            tests.add(test(mu));
        }
        UpperLimit limit = new ToyLimit(METHOD, tests, 1000).limit(0.1);
        assertEquals(LimitStatus.FOUND, limit.status());
        assertEquals(Math.log(10), limit.observed(), 1e-12);
        assertEquals(Math.log(10) / 2, limit.expected(-2), 1e-12);
        assertEquals(Math.log(10) / 1.2, limit.expected(2), 1e-12);
        // At CLs = 0.1: CLs+b 0.05 and CLb 0.5 of 1000 toys each, and a slope of 1.
        assertEquals(Math.sqrt(0.95 / 50 + 0.5 / 500), limit.uncertainty(), 0.2 * limit.uncertainty());
    }

    @Test
    void aCrossingThatWasNotTestedIsNoLimit() {
        UpperLimit limit = new ToyLimit(METHOD, List.of(test(0.1), test(0.5)), 1000).limit(0);
        assertEquals(LimitStatus.FAILED, limit.status());
        assertTrue(limit.reason().contains("between mu = 0.1 and 0.5"), limit.reason());
        assertThrows(UserException.class, () -> new ToyLimit(METHOD, List.of(test(1)), 1000));
    }

    @Test
    void itAgreesWithTheSearchForTheCrossing() {
        Likelihood likelihood = ReferenceCase.of("003-counting-shapesys").likelihood();
        int toys = 1500;
        UpperLimit asymptotic = new AsymptoticCls(CL).limit(likelihood, likelihood.data());
        List<HypothesisTest> tests = new ArrayList<>();
        for (double mu : ToyLimit.strengths(asymptotic, 1.15)) {
            ToyPoint point = ToyPoint.of(likelihood, likelihood.data(), mu);
            tests.add(point.test(
                    statistics(likelihood, point.signal(), mu, toys),
                    statistics(likelihood, point.background(), mu, toys)));
        }
        ToyCls search = new ToyCls(CL, toys, 3);
        UpperLimit fromTests = new ToyLimit(search, tests, toys).limit(asymptotic.bestFit());
        UpperLimit searched = search.limit(likelihood, likelihood.data());
        double error = Math.hypot(fromTests.uncertainty(), searched.uncertainty());
        assertEquals(searched.observed(), fromTests.observed(), 3 * error);
        assertEquals(searched.expected(0), fromTests.expected(0), 3 * error);
        assertTrue(error < 0.08 * searched.observed());
    }

    private static double[] statistics(Likelihood likelihood, double[] truth, double mu, int toys) {
        ToyTester tester = new ToyTester(likelihood, truth, 5, "toy-limit");
        double[] statistics = new double[toys];
        for (int toy = 0; toy < toys; toy++) {
            tester.draw(toy);
            tester.test(mu);
            assertEquals("", tester.failure());
            statistics[toy] = tester.statistic();
        }
        Arrays.sort(statistics);
        return statistics;
    }
}
