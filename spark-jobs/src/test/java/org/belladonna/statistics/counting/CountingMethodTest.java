package org.belladonna.statistics.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.Side;
import org.belladonna.statistics.interval.SignalPrior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published numbers, closed forms, and what must hold whatever the numbers are. */
class CountingMethodTest {
    private static Interval interval(String method, double cl, CountingExperiment experiment) {
        return CountingMethods.of(method, cl).interval(experiment);
    }

    /** Feldman and Cousins, Phys. Rev. D 57 (1998) 3873, table IV (90% CL): two decimals, upper ends on a grid of their own. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 2.44",
        "1, 0, 0.11, 4.36",
        "2, 0, 0.53, 5.91",
        "3, 0, 1.10, 7.42",
        "10, 0, 5.50, 16.50",
        "0, 0.5, 0, 1.94",
        "0, 2, 0, 1.26",
        "0, 3, 0, 1.08",
        "0, 5, 0, 0.98",
        "1, 3, 0, 1.88",
        "1, 5, 0, 1.22",
        "2, 4, 0, 2.33",
        "3, 1, 0.10, 6.42",
        "3, 5, 0, 2.78"
    })
    void tableOfFeldmanAndCousins(int n, double b, double lower, double upper) {
        Interval found = interval("feldman-cousins", 0.9, new CountingExperiment(n, b));
        assertEquals(lower, found.lower(), 0.0051);
        assertEquals(upper, found.upper(), 0.0101);
    }

    /** The acceptance of an s is decided by n alone: for all n the intervals together must cover with CL or more, exactly. */
    @ParameterizedTest
    @CsvSource({"0, 0.9", "0.7, 0.9", "3, 0.9", "3, 0.6827", "12.3, 0.95", "60, 0.9"})
    void feldmanCousinsCoversExactly(double b, double cl) {
        FeldmanCousins method = new FeldmanCousins(cl, FeldmanCousins.UpperEnd.DIRECT);
        for (double s = 0.0501; s < 12; s += 0.7001) {
            double covered = 0;
            for (int n = 0; n < 200; n++) {
                if (method.interval(new CountingExperiment(n, b)).contains(s)) {
                    covered += Poisson.probability(n, s + b);
                }
            }
            assertTrue(covered >= cl - 1e-12, "s = " + s + ": " + covered);
            assertTrue(covered < cl + 0.1 + 0.12 / Math.sqrt(s + b), "s = " + s + ": " + covered);
        }
    }

    /** The largest upper end of any larger background, against steps of 0.0005 in the background. */
    @Test
    void publishedUpperEndIsTheLargest() {
        FeldmanCousins direct = new FeldmanCousins(0.9, FeldmanCousins.UpperEnd.DIRECT);
        double largest = 0;
        for (double b = 5; b < 8; b += 0.0005) {
            largest = Math.max(
                    largest, direct.interval(new CountingExperiment(1, b)).upper());
        }
        assertEquals(
                largest,
                interval("feldman-cousins", 0.9, new CountingExperiment(1, 5)).upper(),
                5e-4);
    }

    /** The table of chi-squared quantiles in the PDG review Statistics (table 40.3): 90 and 95% CL, three digits. */
    @ParameterizedTest
    @CsvSource({"0, 2.30, 3.00", "1, 3.89, 4.74", "2, 5.32, 6.30", "3, 6.68, 7.75", "5, 9.27, 10.51", "10, 15.41, 16.96"
    })
    void upperLimitsWithoutBackground(int n, double at90, double at95) {
        for (String method : new String[] {"neyman-upper", "bayes-flat", "cls-counting"}) {
            assertEquals(
                    at90, interval(method, 0.9, new CountingExperiment(n, 0)).upper(), 0.0051, method);
            assertEquals(
                    at95, interval(method, 0.95, new CountingExperiment(n, 0)).upper(), 0.0051, method);
        }
    }

    /**
     * The tutorial of ROOT 5.34 for TRolke, models 3 to 7 and 1 with bounds (printed with six digits; one unit more, since its
     * search stops at 1e-5). Background free to be negative, as there.
     */
    @Test
    void tutorialOfTRolke() {
        Background.Gauss none = new Background.Gauss(0, 1, Background.Range.FREE);
        Background.Gauss five = new Background.Gauss(5, 0.5, Background.Range.FREE);
        check(new CountingExperiment(10, five, new Efficiency.Gauss(0.9, 0.05)), 0.99, 0, 17.5005);
        check(new CountingExperiment(1, new Background.Sideband(7, 5), Efficiency.known(0.25)), 0.68, 0, 4.08807);
        check(new CountingExperiment(1, none, Efficiency.known(0.65)), 0.80, 0, 4.91504);
        check(
                new CountingExperiment(25, Background.known(10), new Efficiency.Binomial(500, 750)),
                0.9,
                11.4655,
                36.3035);
        check(new CountingExperiment(15, Background.known(10), new Efficiency.Gauss(0.77, 0.15)), 0.95, 0, 20.1747);
    }

    private static void check(CountingExperiment experiment, double cl, double lower, double upper) {
        Interval found = interval("rolke-unbounded", cl, experiment);
        assertEquals(lower, found.lower(), 3e-5 * lower);
        assertEquals(upper, found.upper(), 3e-5 * upper);
    }

    /** Numerical integration in two dimensions (good to 0.005): truncated normal background, log-normal efficiency. */
    @Test
    void bayesWithUncertainties() {
        Efficiency tenPercent = new Efficiency.LogNormal(1, 1.1);
        assertEquals(4.654, bayes(3, Background.gauss(3, 1), Efficiency.known(1)), 0.005);
        assertEquals(4.732, bayes(3, Background.gauss(3, 1), tenPercent), 0.005);
        assertEquals(2.337, bayes(0, Background.known(0), tenPercent), 0.001);
    }

    private static double bayes(int n, Background background, Efficiency efficiency) {
        return new BayesCounting(0.9)
                .interval(new CountingExperiment(n, background, efficiency))
                .upper();
    }

    /** Nothing seen, efficiency 1 +- r: the average of exp(-e s) is exp(-s + r^2 s^2/2), which Cousins and Highland solve. */
    @Test
    void cousinsAndHighland() {
        double r = 0.1;
        double closed = (1 - Math.sqrt(1 + 2 * r * r * Math.log(0.1))) / (r * r);
        CountingExperiment experiment = new CountingExperiment(0, Background.known(0), new Efficiency.Gauss(1, r));
        assertEquals(closed, interval("neyman-upper", 0.9, experiment).upper(), 1e-9);
        assertEquals(2.330, closed, 0.001);
    }

    /** Without background the posterior is a gamma distribution, of shape n + 1/2 for the prior 1/sqrt(s). */
    @Test
    void credibleIntervals() {
        CountingExperiment experiment = new CountingExperiment(7, 0);
        Interval central = new BayesCounting(0.9, SignalPrior.FLAT, Side.CENTRAL).interval(experiment);
        org.apache.commons.math3.distribution.GammaDistribution flat =
                new org.apache.commons.math3.distribution.GammaDistribution(8, 1);
        assertEquals(flat.inverseCumulativeProbability(0.05), central.lower(), 1e-6);
        assertEquals(flat.inverseCumulativeProbability(0.95), central.upper(), 1e-6);
        Interval shortest = new BayesCounting(0.9, SignalPrior.FLAT, Side.SHORTEST).interval(experiment);
        assertEquals(0.9, flat.probability(shortest.lower(), shortest.upper()), 1e-9);
        assertEquals(flat.density(shortest.lower()), flat.density(shortest.upper()), 1e-9);
        Interval root = new BayesCounting(0.9, SignalPrior.INVERSE_ROOT, Side.UPPER).interval(experiment);
        assertEquals(
                new org.apache.commons.math3.distribution.GammaDistribution(7.5, 1).inverseCumulativeProbability(0.9),
                root.upper(),
                1e-6);
    }

    /** Certain in the limit: tiny uncertainties change nothing. */
    @ParameterizedTest
    @MethodSource("org.belladonna.statistics.counting.CountingMethods#names")
    void smallUncertaintiesDoNotMatter(String method) {
        CountingExperiment known = new CountingExperiment(6, Background.known(2.5), Efficiency.known(0.4));
        boolean profile = method.startsWith("rolke");
        CountingExperiment measured = new CountingExperiment(
                6,
                Background.gauss(2.5, 1e-4),
                profile ? new Efficiency.Gauss(0.4, 1e-5) : new Efficiency.LogNormal(0.4, 1.00002));
        Interval first = interval(method, 0.9, known);
        Interval second = interval(method, 0.9, measured);
        assertEquals(first.upper(), second.upper(), 2e-3);
        assertEquals(Math.max(0, first.lower()), Math.max(0, second.lower()), 2e-3);
    }

    /** Twice the efficiency, half the signal; more events, larger ends; a higher level, a wider interval. */
    @ParameterizedTest
    @MethodSource("org.belladonna.statistics.counting.CountingMethods#names")
    void scalingAndOrder(String method) {
        for (int n = 0; n < 15; n++) {
            CountingExperiment one = new CountingExperiment(n, Background.known(3.1), Efficiency.known(1));
            CountingExperiment half = new CountingExperiment(n, Background.known(3.1), Efficiency.known(2));
            Interval narrow = interval(method, 0.9, one);
            Interval scaled = interval(method, 0.9, half);
            assertEquals(narrow.status(), scaled.status());
            if (narrow.status() == LimitStatus.EMPTY) {
                continue;
            }
            assertEquals(narrow.upper(), 2 * scaled.upper(), 1e-9);
            assertEquals(narrow.lower(), 2 * scaled.lower(), 1e-9);
            Interval wide = interval(method, 0.97, one);
            assertTrue(wide.upper() > narrow.upper() && wide.lower() <= narrow.lower(), n + ": " + narrow + wide);
            Interval next = interval(method, 0.9, one.withObserved(n + 1));
            assertTrue(next.upper() > narrow.upper() && next.lower() >= narrow.lower(), n + ": " + narrow + next);
        }
    }

    /** A sideband that is large, and an efficiency from many events, are known ones. */
    @ParameterizedTest
    @ValueSource(strings = {"rolke-bounded", "cls-counting", "bayes-flat", "feldman-cousins-direct"})
    void manyMeasurementsAreKnowledge(String method) {
        CountingExperiment known = new CountingExperiment(4, Background.known(2), Efficiency.known(0.5));
        CountingExperiment measured = new CountingExperiment(
                4, new Background.Sideband(2_000_000, 1e6), new Efficiency.Binomial(500_000, 1_000_000));
        assertEquals(
                interval(method, 0.9, known).upper(),
                interval(method, 0.9, measured).upper(),
                5e-3);
    }

    /** An efficiency that can be 0 excludes no signal: the profile says so, flat priors refuse. */
    @Test
    void limitsThatDoNotExist() {
        CountingExperiment hopeless = new CountingExperiment(2, Background.known(1), new Efficiency.Gauss(0.5, 0.4));
        Interval profile = interval("rolke-bounded", 0.9, hopeless);
        assertEquals(LimitStatus.UNBOUNDED, profile.status());
        assertEquals(Double.POSITIVE_INFINITY, profile.upper());
        assertTrue(profile.contains(1e9));
        assertThrows(UserException.class, () -> interval("bayes-flat", 0.9, hopeless));
        assertThrows(UserException.class, () -> interval("feldman-cousins", 0.9, hopeless));
    }

    @Test
    void emptyIntervalsAreSaidToBe() {
        Interval upper = interval("neyman-upper", 0.9, new CountingExperiment(0, 5));
        assertEquals(LimitStatus.EMPTY, upper.status());
        assertEquals(-Math.log(0.1) - 5, upper.upper(), 1e-12);
        assertFalse(upper.contains(0));
        Interval averaged =
                interval("neyman-upper", 0.9, new CountingExperiment(0, Background.gauss(5, 0.5), Efficiency.known(1)));
        assertEquals(LimitStatus.EMPTY, averaged.status());
        assertTrue(Double.isNaN(averaged.upper()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 1.5, 95, Double.NaN})
    void levelsAreProbabilities(double cl) {
        for (String name : CountingMethods.names()) {
            assertThrows(UserException.class, () -> CountingMethods.of(name, cl), name);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void numbersThatAreNone(double number) {
        assertThrows(UserException.class, () -> Background.known(number));
        assertThrows(UserException.class, () -> Background.gauss(number, 1));
        assertThrows(UserException.class, () -> Background.gauss(1, number));
        assertThrows(UserException.class, () -> new Background.Gamma(number, 1));
        assertThrows(UserException.class, () -> new Background.Sideband(1, number));
        assertThrows(UserException.class, () -> Efficiency.known(number));
        assertThrows(UserException.class, () -> new Efficiency.Gauss(1, number));
        assertThrows(UserException.class, () -> new Efficiency.LogNormal(1, number));
    }

    @Test
    void countsThatAreNone() {
        assertThrows(UserException.class, () -> new CountingExperiment(-1, 0));
        assertThrows(UserException.class, () -> new Background.Sideband(-1, 2));
        assertThrows(UserException.class, () -> new Efficiency.Binomial(0, 10));
        assertThrows(UserException.class, () -> new Efficiency.Binomial(11, 10));
        assertThrows(UserException.class, () -> CountingMethods.of("frequentist", 0.9));
    }

    /** Thousands of events: the classical interval becomes the normal one, 1.645 sqrt(n) to either side. */
    @Test
    void manyEvents() {
        CountingExperiment many = new CountingExperiment(40_000, 39_000);
        for (String method :
                new String[] {"neyman-central", "rolke-bounded", "feldman-cousins", "bayes-flat-central"}) {
            Interval found = interval(method, 0.9, many);
            assertEquals(1000 - 1.645 * 200, found.lower(), 3, method);
            assertEquals(1000 + 1.645 * 200, found.upper(), 4, method);
        }
    }

    @Test
    void quantilesOfTheBackground() {
        int[] counts = ExpectedCounts.quantiles(new CountingExperiment(0, 100));
        assertEquals(100, counts[2]);
        assertEquals(90, counts[1], 1);
        assertEquals(121, counts[4], 1);
    }
}
