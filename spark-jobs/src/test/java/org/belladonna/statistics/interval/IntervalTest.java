package org.belladonna.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.belladonna.error.UserException;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;
import org.belladonna.statistics.minimization.FitStatus;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.ParameterSettings;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    /** One bin, known background. */
    private static Likelihood counting(double signal, double background, double observed, ParameterSettings mu) {
        Sample sig = new Sample("sig", new double[] {signal}, List.of(new Modifier.NormFactor("mu")));
        Sample bkg = new Sample("bkg", new double[] {background}, List.of());
        return Likelihood.compile(
                new Workspace(
                        List.of(new Channel("sr", List.of(sig, bkg))),
                        List.of(new Observation("sr", new double[] {observed})),
                        List.of(new Measurement("m", "mu", List.of(mu)))),
                "m");
    }

    private static Likelihood counting(double signal, double background, double observed) {
        return counting(signal, background, observed, ParameterSettings.of("mu"));
    }

    private static UpperLimit asymptotic(Likelihood likelihood) {
        return new AsymptoticCls(0.9).limit(likelihood, likelihood.data());
    }

    /** 2 (s - n ln(1 + s/b)) - minimum = z^2, solved by another method. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 3", "1, 3", "3, 3", "7, 3", "20, 8", "4, 0"})
    void profileLikelihoodOfACountingExperiment(double n, double b) {
        Likelihood likelihood = counting(1, b, n);
        UpperLimit limit = new ProfileLikelihoodInterval(0.95).limit(likelihood, likelihood.data());
        double best = Math.max(0, n - b);
        double z2 = 1.6448536269514722 * 1.6448536269514722;
        double answer = new BrentSolver(1e-13, 1e-13)
                .solve(1000, s -> twiceNll(n, s + b) - twiceNll(n, best + b) - z2, best, 100);
        assertEquals(LimitStatus.FOUND, limit.status(), limit.reason());
        assertEquals(answer, limit.observed(), 1e-8 * answer);
        assertEquals(best, limit.bestFit(), 1e-7);
    }

    private static double twiceNll(double n, double rate) {
        return 2 * (rate - (n == 0 ? 0 : n * Math.log(rate)));
    }

    /** A signal strength is a unit: its size must not matter, from a billionth to a billion. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 1e3, 1e9})
    void limitsScaleWithTheUnitOfTheSignal(double unit) {
        UpperLimit one = asymptotic(counting(5, 10, 12));
        UpperLimit other = asymptotic(counting(5 * unit, 10, 12));
        assertEquals(LimitStatus.FOUND, other.status(), other.reason());
        assertEquals(one.observed(), other.observed() * unit, 1e-7 * one.observed());
        for (int sigma = -2; sigma <= 2; sigma++) {
            assertEquals(one.expected(sigma), other.expected(sigma) * unit, 1e-7 * one.expected(sigma));
        }
    }

    @Test
    void aLimitIsNotTheEdgeOfTheRange() {
        UpperLimit wide = asymptotic(counting(5, 10, 30));
        UpperLimit narrow = asymptotic(counting(5, 10, 30, ParameterSettings.range("mu", 0.1, 0, 0.5)));
        assertTrue(wide.observed() > 4);
        assertEquals(wide.observed(), narrow.observed(), 1e-7);
        assertEquals(4, narrow.bestFit(), 1e-6);
    }

    @Test
    void aFixedSignalIsFreedForItsLimit() {
        UpperLimit held = asymptotic(
                counting(5, 10, 12, ParameterSettings.range("mu", 1, 0, 10).held()));
        assertEquals(asymptotic(counting(5, 10, 12)).observed(), held.observed(), 1e-9);
    }

    @Test
    void aSignalOfZeroHasNoLimit() {
        for (IntervalMethod method :
                List.of(new AsymptoticCls(0.9), new ProfileLikelihoodInterval(0.9), new ToyCls(0.9, 100, 1))) {
            Likelihood likelihood = counting(0, 10, 12);
            UpperLimit limit = method.limit(likelihood, likelihood.data());
            assertEquals(LimitStatus.UNBOUNDED, limit.status(), method.name());
            assertEquals(Double.POSITIVE_INFINITY, limit.observed());
            assertTrue(limit.reason().contains("no signal strength is excluded"), limit.reason());
        }
    }

    /** Two bins, one of which nothing can fill. */
    @Test
    void dataWhereNothingIsExpectedAreAFailureWithItsReason() {
        Sample sig = new Sample("sig", new double[] {1, 0}, List.of(new Modifier.NormFactor("mu")));
        Sample bkg = new Sample("bkg", new double[] {3, 0}, List.of());
        Likelihood likelihood = Likelihood.compile(
                new Workspace(
                        List.of(new Channel("sr", List.of(sig, bkg))),
                        List.of(new Observation("sr", new double[] {3, 1})),
                        List.of(new Measurement("m", "mu", List.of()))),
                "m");
        UpperLimit limit = asymptotic(likelihood);
        assertEquals(LimitStatus.FAILED, limit.status());
        assertTrue(limit.reason().contains("channel 'sr', bin 1"), limit.reason());
        assertTrue(Double.isNaN(limit.observed()));
        assertThrows(UserException.class, () -> new AsymptoticCls(0.9).test(likelihood, likelihood.data(), 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 90, Double.NaN})
    void confidenceLevelsAreBetweenZeroAndOne(double level) {
        String message = assertThrows(UserException.class, () -> new AsymptoticCls(level))
                .getMessage();
        assertTrue(message.contains("confidence level " + level), message);
        assertThrows(UserException.class, () -> new ToyCls(level, 1000, 1));
        assertThrows(UserException.class, () -> new ProfileLikelihoodInterval(level));
    }

    /** CLs at the limit is 1 - CL, for all levels, and grows with the level. */
    @ParameterizedTest
    @ValueSource(
            strings = {"001-counting-known-bkg", "006-counting-underfluctuation", "015-three-channels-all-modifiers"})
    void clsAtTheLimit(String name) {
        Likelihood likelihood = ReferenceCase.of(name).likelihood();
        double last = 0;
        for (double level : new double[] {0.3, 0.5, 0.68, 0.9, 0.95, 0.99, 0.999999}) {
            AsymptoticCls method = new AsymptoticCls(level);
            UpperLimit limit = method.limit(likelihood, likelihood.data());
            assertEquals(LimitStatus.FOUND, limit.status(), limit.reason());
            HypothesisTest test = method.test(likelihood, likelihood.data(), limit.observed());
            assertEquals(1 - level, test.cls(), 1e-7 * (1 - level));
            for (int i = 0; i < 5; i++) {
                HypothesisTest at = method.test(likelihood, likelihood.data(), limit.expected(i - 2));
                assertEquals(1 - level, at.expectedCls()[i], 1e-7 * (1 - level));
            }
            assertTrue(limit.observed() > last);
            last = limit.observed();
        }
    }

    /** Blinded use: for the Asimov data of the background the observed limit is the median expected one. */
    @Test
    void theAsimovDataGiveTheMedian() {
        Likelihood likelihood = ReferenceCase.of("016-recoil-bump-60").likelihood();
        double[] asimov = likelihood.expectedData(likelihood.backgroundParameters());
        UpperLimit limit = new AsymptoticCls(0.9).limit(likelihood, asimov);
        assertEquals(limit.expected(0), limit.observed(), 1e-7 * limit.expected(0));
        assertEquals(0, limit.bestFit(), 1e-8);
    }

    static Stream<JsonNode> exactPoints() {
        return Stream.of("001-counting-known-bkg", "003-counting-shapesys", "029-three-bin-normsys-toys")
                .flatMap(name -> {
                    List<JsonNode> points = new java.util.ArrayList<>();
                    ReferenceCase.json(name + ".toys.json").get("points").forEach(point -> {
                        ((com.fasterxml.jackson.databind.node.ObjectNode) point).put("case", name);
                        points.add(point);
                    });
                    return points.stream();
                });
    }

    /** Exact sums over all outcomes, or 40000 toys: within 3.5 standard errors of 10000 toys (and of the reference's). */
    @ParameterizedTest
    @MethodSource("exactPoints")
    void toysFollowTheExactDistributions(JsonNode point) {
        Likelihood likelihood = ReferenceCase.of(point.get("case").textValue()).likelihood();
        int toys = 10000;
        HypothesisTest test = new ToyCls(0.9, toys, 20)
                .test(likelihood, likelihood.data(), point.get("mu").doubleValue());
        JsonNode answer = point.has("exact_sum") ? point.get("exact_sum") : point.get("toys");
        double inflation = point.has("exact_sum") ? 1 : Math.sqrt(1 + toys / 40000.0);
        assertEquals(answer.get("q_obs").doubleValue(), test.statistic(), 1e-6);
        for (String key : List.of("CLsb", "CLb")) {
            double p = answer.get(key).doubleValue();
            double ours = key.equals("CLsb") ? test.clsb() : test.clb();
            assertEquals(p, ours, 3.5 * inflation * Math.sqrt(p * (1 - p) / toys), key);
        }
    }

    /** n = 0, b = 0: CLs = exp(-s), so that the limit is -ln(1 - CL); within 3.5 of its own uncertainty. */
    @Test
    void toyLimitWithNothingSeen() {
        Likelihood likelihood = counting(1, 0, 0);
        UpperLimit limit = new ToyCls(0.9, 4000, 9).limit(likelihood, likelihood.data());
        assertEquals(LimitStatus.FOUND, limit.status(), limit.reason());
        assertTrue(limit.uncertainty() > 0.01 && limit.uncertainty() < 0.1, "uncertainty " + limit.uncertainty());
        assertEquals(-Math.log(0.1), limit.observed(), 3.5 * limit.uncertainty());
        assertArrayEquals(
                limit.expected(),
                new ToyCls(0.9, 4000, 9).limit(likelihood, likelihood.data()).expected());
    }

    /** With many events the toys must find the asymptotic limit (2%: its uncertainty and terms of order 1/sqrt(n)). */
    @Test
    void toysAgreeWithTheAsymptoticLimitForManyEvents() {
        Likelihood likelihood = counting(30, 400, 410);
        UpperLimit toys = new ToyCls(0.9, 4000, 4).limit(likelihood, likelihood.data());
        UpperLimit formula = asymptotic(likelihood);
        assertEquals(formula.observed(), toys.observed(), 3 * toys.uncertainty() + 0.02 * formula.observed());
        assertEquals(formula.expected(0), toys.expected(0), 3 * toys.uncertainty() + 0.02 * formula.expected(0));
    }

    /** No fit may fail: 500 pseudo-experiments of every reference workspace, free and at mu = 1. */
    @ParameterizedTest
    @MethodSource("org.belladonna.statistics.ReferenceCase#names")
    void fitsOfPseudoExperimentsConverge(String name) {
        Likelihood likelihood = ReferenceCase.of(name).likelihood();
        if (ReferenceCase.of(name).answers().path("fit").size() == 0) {
            return;
        }
        Fitter fitter = new Fitter(likelihood);
        fitter.bound(likelihood.poi(), 0, Double.POSITIVE_INFINITY);
        fitter.conditionalFit(likelihood.poi(), 0);
        double[] truth = fitter.values().clone();
        double[] expected = likelihood.expectedData(truth);
        PseudoExperiment experiment = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, 31, "robustness");
        double[] toy = new double[expected.length];
        for (int i = 0; i < 500; i++) {
            experiment.draw(expected, i, toy);
            fitter.use(toy);
            fitter.start(truth);
            assertTrue(fitter.freeFit() != FitStatus.FAILED, i + ": " + fitter.reason());
            fitter.start(truth);
            assertTrue(fitter.conditionalFit(likelihood.poi(), 1) != FitStatus.FAILED, i + ": " + fitter.reason());
        }
    }

    @Test
    void tailsOfTheNormalDistribution() {
        assertEquals(0.5, NormalTail.above(0));
        assertEquals(1.6448536269514722, NormalTail.quantileAbove(0.05), 1e-14);
        assertEquals(6.361340902404056, NormalTail.quantileAbove(1e-10), 1e-12);
        // Phi(-40), from its asymptotic series with terms down to 1e-16.
        double z2 = 1600;
        double series = 1 - 1 / z2 + 3 / (z2 * z2) - 15 / (z2 * z2 * z2) + 105 / (z2 * z2 * z2 * z2);
        double far = -z2 / 2 - Math.log(40 * Math.sqrt(2 * Math.PI)) + Math.log(series);
        assertEquals(far, NormalTail.logAbove(40), 1e-12 * Math.abs(far));
        assertEquals(NormalTail.logAbove(25 - 1e-9), NormalTail.logAbove(25 + 1e-9), 1e-6);
        assertEquals(NormalTail.hazard(25 - 1e-9), NormalTail.hazard(25 + 1e-9), 1e-7);
    }
}
