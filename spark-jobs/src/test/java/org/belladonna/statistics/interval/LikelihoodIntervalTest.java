package org.belladonna.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.error.UserException;
import org.belladonna.statistics.counting.Background;
import org.belladonna.statistics.counting.ClsCounting;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.Efficiency;
import org.belladonna.statistics.counting.ExpectedCounts;
import org.belladonna.statistics.counting.FeldmanCousins;
import org.belladonna.statistics.counting.RolkeInterval;
import org.belladonna.statistics.interval.ProfileLikelihoodInterval.Minimum;
import org.belladonna.statistics.interval.ProfileLikelihoodInterval.Sides;
import org.belladonna.statistics.likelihood.Likelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of likelihoods against the exact or closed answers for workspaces that are counting experiments. */
class LikelihoodIntervalTest {
    private static final int TOYS = 10_000;

    private static Interval profile(Likelihood likelihood, double cl, Minimum minimum) {
        return new ProfileLikelihoodInterval(cl, Sides.TWO, minimum).interval(likelihood, likelihood.data());
    }

    /** Known, sideband and normal backgrounds, known and normal efficiency: the fits of a workspace against those of Rolke. */
    @ParameterizedTest
    @CsvSource({"0", "1", "3", "6", "15"})
    void profileLikelihoodOfCountingExperiments(int n) {
        Efficiency measured = new Efficiency.Gauss(0.8, 0.08);
        for (double cl : new double[] {0.6827, 0.9, 0.95}) {
            for (Minimum minimum : Minimum.values()) {
                compare(n, cl, minimum, new CountingWorkspace(n, 3), Background.known(3), Efficiency.known(1));
                compare(
                        n,
                        cl,
                        minimum,
                        new CountingWorkspace(n, 3).sideband(9),
                        new Background.Sideband(9, 3),
                        Efficiency.known(1));
                compare(
                        n,
                        cl,
                        minimum,
                        new CountingWorkspace(n, 3).gauss(0.8),
                        Background.gauss(3, 0.8),
                        Efficiency.known(1));
                compare(
                        n,
                        cl,
                        minimum,
                        new CountingWorkspace(n, 3).sideband(9).efficiency(0.8, 0.08),
                        new Background.Sideband(9, 3),
                        measured);
            }
        }
    }

    private static void compare(
            int n,
            double cl,
            Minimum minimum,
            CountingWorkspace workspace,
            Background background,
            Efficiency efficiency) {
        Interval answer = new RolkeInterval(cl, RolkeInterval.Minimum.valueOf(minimum.name()))
                .interval(new CountingExperiment(n, background, efficiency));
        Interval found = profile(workspace.likelihood(), cl, minimum);
        String what = answer + " " + found;
        assertEquals(answer.status(), found.status(), what);
        if (answer.status() == LimitStatus.FOUND) {
            // In an empty bin with a rate below 0 the likelihood of a workspace levels off within 1e-4.
            double tolerance = n == 0 && minimum == Minimum.UNBOUNDED ? 1e-3 : 1e-6;
            assertEquals(answer.upper(), found.upper(), tolerance, what);
            assertEquals(answer.lower(), Math.max(0, found.lower()), tolerance, what);
        }
    }

    /** Without a bound the ends are those of s + b, whatever b: -2 ln L of n = 12 has risen by 1 at 8.8403 and 15.7709. */
    @Test
    void unboundedEndsMayBeNegative() {
        Interval low = profile(new CountingWorkspace(12, 2).likelihood(), 0.6826894921370859, Minimum.UNBOUNDED);
        Interval high = profile(new CountingWorkspace(12, 11).likelihood(), 0.6826894921370859, Minimum.UNBOUNDED);
        assertEquals(low.lower() + 2, high.lower() + 11, 1e-7);
        assertEquals(low.upper() + 2, high.upper() + 11, 1e-7);
        assertTrue(high.lower() < 0);
        for (double rate : new double[] {low.lower() + 2, low.upper() + 2}) {
            assertEquals(1, 2 * (rate - 12 + 12 * Math.log(12 / rate)), 1e-7);
        }
    }

    /** n = 3, b = 6, s = 4 at mu = 1: q with a best fit below 0 (CCGV equations 14, 49 and 50, in closed form). */
    @Test
    void asymptoticClsWithAnUnboundedBestFit() {
        Likelihood likelihood = new CountingWorkspace(3, 6).likelihood();
        double mu = 4;
        HypothesisTest test =
                new AsymptoticCls(0.95, TestStatistic.Q_UNBOUNDED).test(likelihood, likelihood.data(), mu);
        double q = 2 * (10 - 3 - 3 * Math.log(10 / 3.0));
        double asimov = 2 * (10 - 6 - 6 * Math.log(10 / 6.0));
        assertEquals(q, test.statistic(), 1e-9);
        assertEquals(asimov, test.statisticAsimov(), 1e-9);
        assertEquals(NormalTail.above(Math.sqrt(q)), test.clsb(), 1e-10);
        assertEquals(NormalTail.above(Math.sqrt(q) - Math.sqrt(asimov)), test.clb(), 1e-10);
        AsymptoticCls method = new AsymptoticCls(0.95, TestStatistic.Q_UNBOUNDED);
        UpperLimit limit = method.limit(likelihood, likelihood.data());
        assertEquals(
                0.05,
                method.test(likelihood, likelihood.data(), limit.observed()).cls(),
                1e-8);
    }

    /** q0 grows with n, so that p0 is the probability of n or more; within 3.5 standard errors. */
    @ParameterizedTest
    @CsvSource({"0, 3", "3, 3", "5, 3", "9, 3", "2, 0.4"})
    void discoveryByToys(int n, double b) {
        Likelihood likelihood = new CountingWorkspace(n, b).likelihood();
        Discovery found = new ToyDiscovery(TOYS, 5).test(likelihood, likelihood.data());
        double p = 1;
        double term = Math.exp(-b);
        for (int k = 0; k < n; k++) {
            p -= term;
            term *= b / (k + 1);
        }
        // Where n is not above b all experiments with a best fit of 0 are as extreme.
        p = n <= b ? 1 : p;
        assertEquals(p, found.pValue(), 3.5 * Math.sqrt(p * (1 - p) / TOYS) + 1e-12);
    }

    /** Against the exact construction; toys leave their statistical uncertainty, and brackets of 2% with steps of p within. */
    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "8, 3", "2, 4"})
    void feldmanCousinsByToys(int n, double b) {
        Likelihood likelihood = new CountingWorkspace(n, b).likelihood();
        Interval found = new FeldmanCousinsToys(0.9, TOYS, 11).interval(likelihood, likelihood.data());
        Interval exact = new FeldmanCousins(0.9, FeldmanCousins.UpperEnd.DIRECT).interval(new CountingExperiment(n, b));
        assertEquals(LimitStatus.FOUND, found.status(), found.reason());
        assertTrue(found.uncertainty() > 0 && found.uncertainty() < 0.1 * exact.upper());
        assertEquals(exact.upper(), found.upper(), 0.02 * exact.upper() + 3 * found.uncertainty());
        assertEquals(exact.lower(), found.lower(), 0.1);
    }

    /** The p-value at a signal strength is that of the exact acceptance: all n whose rank is as low, or lower. */
    @Test
    void pValueOfFeldmanAndCousins() {
        int n = 7;
        double b = 2.3;
        double s = 1.1;
        double[] ratio = new double[60];
        double[] probability = new double[60];
        double log = 0;
        for (int k = 0; k < 60; k++) {
            log += k == 0 ? 0 : Math.log(k);
            probability[k] = Math.exp(k * Math.log(s + b) - s - b - log);
            double best = Math.max(k, b);
            ratio[k] = k * Math.log((s + b) / best) - (s + b) + best;
        }
        double exact = 0;
        for (int k = 0; k < 60; k++) {
            exact += ratio[k] <= ratio[n] + 1e-12 ? probability[k] : 0;
        }
        Likelihood likelihood = new CountingWorkspace(n, b).likelihood();
        double found = new FeldmanCousinsToys(0.9, TOYS, 3).pValue(likelihood, likelihood.data(), s);
        assertEquals(exact, found, 3.5 * Math.sqrt(exact * (1 - exact) / TOYS));
    }

    /** A background from a sideband: the interval of Feldman and Cousins for many events is that of the profile likelihood. */
    @Test
    void feldmanCousinsWithManyEventsIsTheProfile() {
        Likelihood likelihood = new CountingWorkspace(460, 400).sideband(1600).likelihood();
        Interval toys = new FeldmanCousinsToys(0.9, 4000, 2).interval(likelihood, likelihood.data());
        Interval profile = profile(likelihood, 0.9, Minimum.BOUNDED);
        assertEquals(profile.upper(), toys.upper(), 4 * toys.uncertainty());
        assertEquals(profile.lower(), toys.lower(), 4 * toys.uncertainty());
    }

    /**
     * One bin with a known background: the limit by toys is that of the exact Poisson sums, for the data and for each quantile of the
     * background. Brackets of 3%, and the number of toys: 10^4 leave 3% of a tail of 0.1.
     */
    @Test
    void toyClsAgainstExactSums() {
        CountingExperiment experiment = new CountingExperiment(5, 3.3);
        Likelihood likelihood = new CountingWorkspace(5, 3.3).likelihood();
        UpperLimit found = new ToyCls(0.9, TOYS, 17).limit(likelihood, likelihood.data());
        ClsCounting exact = new ClsCounting(0.9);
        double observed = exact.interval(experiment).upper();
        assertEquals(observed, found.observed(), 3.5 * found.uncertainty());
        double[] expected = ExpectedCounts.uppers(exact, experiment);
        for (int i = 0; i < 5; i++) {
            assertEquals(expected[i], found.expected(i - 2), 0.04 * expected[i], "at " + (i - 2) + " sigma");
        }
    }

    /** The band of any method by toys: for asymptotic CLs the one of its formulas, to the error of quantiles of 2000 toys. */
    @Test
    void bandsOfAnyMethod() {
        Likelihood likelihood = new CountingWorkspace(410, 400).sideband(1600).likelihood();
        AsymptoticCls method = new AsymptoticCls(0.9);
        UpperLimit formula = method.limit(likelihood, likelihood.data());
        ToyBand band = ToyBand.of(method, likelihood, likelihood.data(), 2000, 3);
        assertEquals(2000, band.found());
        assertEquals(0, band.failed());
        for (int sigma = -2; sigma <= 2; sigma++) {
            double expected = formula.expected(sigma);
            assertEquals(expected, band.expected()[sigma + 2], (0.03 + 0.02 * Math.abs(sigma)) * expected);
        }
    }

    @Test
    void sameSeedSameInterval() {
        Likelihood likelihood = new CountingWorkspace(4, 2).likelihood();
        FeldmanCousinsToys method = new FeldmanCousinsToys(0.9, 1000, 8);
        assertEquals(
                method.interval(likelihood, likelihood.data()).upper(),
                method.interval(likelihood, likelihood.data()).upper());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void levelsAreProbabilities(double cl) {
        assertThrows(UserException.class, () -> new FeldmanCousinsToys(cl, 1000, 1));
        assertThrows(UserException.class, () -> new BayesianInterval(cl, 1));
        assertThrows(UserException.class, () -> new ProfileLikelihoodInterval(cl, Sides.TWO, Minimum.BOUNDED));
        assertThrows(UserException.class, () -> new ToyDiscovery(10, 1));
    }
}
