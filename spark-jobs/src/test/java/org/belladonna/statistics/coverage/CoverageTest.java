package org.belladonna.statistics.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.counting.Background;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.CountingMethods;
import org.belladonna.statistics.counting.Efficiency;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.statistics.interval.IntervalMethods;
import org.belladonna.statistics.likelihood.Likelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    private static CoveragePoint exact(String method, double b, double s) {
        return new CountingCoverage(new CountingExperiment(0, b), 1000, 1).at(CountingMethods.of(method, 0.9), s);
    }

    /** Methods that promise it cover at each signal, not on average; sums over all counts leave 1e-9. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "feldman-cousins",
                "feldman-cousins-direct",
                "neyman-central",
                "neyman-upper",
                "cls-counting",
                "bayes-flat"
            })
    void classicalMethodsCover(String method) {
        for (double b : new double[] {0, 1.3, 3, 8}) {
            CountingCoverage coverage = new CountingCoverage(new CountingExperiment(0, b), 100, 1);
            for (double s = 0; s < 10; s += 0.57) {
                CoveragePoint point = coverage.at(CountingMethods.of(method, 0.9), s);
                assertTrue(point.coverage() >= 0.9 - 1e-9, method + " b = " + b + ": " + point);
                assertEquals(0, point.error());
            }
        }
    }

    /** Without background an upper limit contains s unless n is so small that P(n or fewer; s) is 0.1: steps, in closed form. */
    @Test
    void coverageInClosedForm() {
        // The limit of n = 0 is 2.3026: below it all intervals contain s; above, those of n = 1 and more do.
        assertEquals(1, exact("neyman-upper", 0, 2.30).coverage(), 1e-9);
        assertEquals(1 - Math.exp(-2.31), exact("neyman-upper", 0, 2.31).coverage(), 1e-9);
    }

    /** A limit that is empty for n = 0 at b = 3 covers with 1 - exp(-3) at s = 0. */
    @Test
    void emptyIntervalsAreCounted() {
        CoveragePoint point = exact("neyman-upper", 3, 0);
        assertEquals(Math.exp(-3), point.empty(), 1e-9);
        assertEquals(1 - Math.exp(-3), point.coverage(), 1e-9);
        assertEquals(0, point.failed());
    }

    /** Over-coverage by construction: CLs divides by CLb, so that at s = 0 nothing is ever excluded. */
    @Test
    void clsOverCovers() {
        assertEquals(1, exact("cls-counting", 3, 0).coverage(), 1e-12);
        assertTrue(exact("cls-counting", 3, 1).coverage()
                > exact("neyman-upper", 3, 1).coverage());
    }

    /** The profile likelihood with few events and a sideband: near the level on both sides, away from s = 0. */
    @Test
    void rolkeWithASideband() {
        CountingCoverage coverage = new CountingCoverage(
                new CountingExperiment(0, new Background.Sideband(12, 4), Efficiency.known(0.5)), 100, 1);
        for (double s : new double[] {4, 8, 13, 20}) {
            CoveragePoint point = coverage.at(CountingMethods.of("rolke-bounded", 0.9), s);
            assertEquals(0, point.error());
            assertEquals(0.9, point.coverage(), 0.05, point.toString());
        }
    }

    /** Drawn outcomes with a very small uncertainty against exact sums without it: within 3.5 standard errors. */
    @Test
    void drawnAgreesWithExact() {
        CountingExperiment nearlyKnown =
                new CountingExperiment(0, Background.gauss(3, 1e-9), new Efficiency.Gauss(1, 1e-9));
        CountingCoverage drawn = new CountingCoverage(nearlyKnown, 4000, 5);
        for (double s : new double[] {0.3, 2.1, 6.4}) {
            CoveragePoint point = drawn.at(CountingMethods.of("rolke-bounded", 0.9), s);
            CoveragePoint sum = exact("rolke-bounded", 3, s);
            assertEquals(sum.coverage(), point.coverage(), 3.5 * point.error());
            assertEquals(sum.meanUpper(), point.meanUpper(), 0.02 * sum.meanUpper());
        }
    }

    /** A workspace that is a counting experiment: exact coverage of the same intervals, within 3.5 standard errors. */
    @Test
    void workspaceAgainstExactSums() {
        // 001: signal 5 events at mu = 1, background 10 known.
        Likelihood likelihood = ReferenceCase.of("001-counting-known-bkg").likelihood();
        double[] background = likelihood.expectedData(likelihood.backgroundParameters());
        double[] theta = likelihood.backgroundParameters();
        theta[likelihood.poi()] = 1;
        double unit = likelihood.expectedData(theta)[0] - background[0];
        LikelihoodCoverage coverage = new LikelihoodCoverage(likelihood, 2000, 3);
        CountingCoverage sums = new CountingCoverage(
                new CountingExperiment(0, Background.known(background[0]), Efficiency.known(unit)), 100, 1);
        for (double mu : new double[] {0.33, 1.1, 2.4}) {
            CoveragePoint found = coverage.at(method("profile-two-sided"), mu);
            CoveragePoint answer = sums.at(CountingMethods.of("rolke-bounded", 0.9), mu);
            assertEquals(answer.coverage(), found.coverage(), 3.5 * found.error(), answer + " " + found);
            CoveragePoint ordered = new LikelihoodCoverage(likelihood, 500, 4)
                    .at(
                            toy -> IntervalMethods.named("feldman-cousins", new IntervalMethods.Options(0.9, 500, toy)),
                            mu);
            CoveragePoint exact = sums.at(CountingMethods.of("feldman-cousins-direct", 0.9), mu);
            assertEquals(exact.coverage(), ordered.coverage(), 3.5 * ordered.error() + 0.02, exact + " " + ordered);
        }
    }

    private static IntervalMethod method(String name) {
        return IntervalMethods.named(name, new IntervalMethods.Options(0.9, 500, 7));
    }

    /** The short way to membership must say what the interval says, away from its ends by their uncertainty. */
    @ParameterizedTest
    @CsvSource({"feldman-cousins", "cls-toys", "cls-asymptotic", "profile-two-sided"})
    void membershipIsThatOfTheInterval(String name) {
        Likelihood likelihood = ReferenceCase.of("003-counting-shapesys").likelihood();
        IntervalMethod method = method(name);
        double upper = method.interval(likelihood, likelihood.data()).upper();
        assertEquals(IntervalMethod.Membership.INSIDE, method.membership(likelihood, likelihood.data(), 0.85 * upper));
        assertEquals(IntervalMethod.Membership.OUTSIDE, method.membership(likelihood, likelihood.data(), 1.15 * upper));
    }

    @Test
    void sameSeedSameCoverage() {
        Likelihood likelihood = ReferenceCase.of("003-counting-shapesys").likelihood();
        CoveragePoint first = new LikelihoodCoverage(likelihood, 200, 3).at(method("profile"), 1);
        CoveragePoint second = new LikelihoodCoverage(likelihood, 200, 3).at(method("profile"), 1);
        assertEquals(first.coverage(), second.coverage());
        CountingExperiment measured = new CountingExperiment(0, Background.gauss(3, 1), Efficiency.known(1));
        List<Double> twice = List.of(
                new CountingCoverage(measured, 200, 3)
                        .at(CountingMethods.of("rolke-bounded", 0.9), 2)
                        .coverage(),
                new CountingCoverage(measured, 200, 3)
                        .at(CountingMethods.of("rolke-bounded", 0.9), 2)
                        .coverage());
        assertEquals(twice.get(0), twice.get(1));
    }

    @Test
    void whatCannotBeRepeatedIsRefused() {
        CountingExperiment gamma = new CountingExperiment(0, new Background.Gamma(3, 1), Efficiency.known(1));
        assertThrows(UserException.class, () -> new CountingCoverage(gamma, 1000, 1));
        assertThrows(UserException.class, () -> new CountingCoverage(new CountingExperiment(0, 1), 10, 1));
        Likelihood likelihood = ReferenceCase.of("003-counting-shapesys").likelihood();
        assertThrows(UserException.class, () -> new LikelihoodCoverage(likelihood, 10, 1));
    }
}
