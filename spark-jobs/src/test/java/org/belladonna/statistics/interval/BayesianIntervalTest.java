package org.belladonna.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.counting.Background;
import org.belladonna.statistics.counting.BayesCounting;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.Efficiency;
import org.belladonna.statistics.likelihood.Likelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BayesianIntervalTest {
    private static Interval interval(Likelihood likelihood, SignalPrior prior, Side side) {
        return new BayesianInterval(0.9, prior, side, 1).interval(likelihood, likelihood.data());
    }

    /** The closed forms of counting experiments: known, sideband and truncated normal background, both priors, three sides. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 20})
    void quadratureIsExact(int n) {
        for (SignalPrior prior : SignalPrior.values()) {
            for (Side side : Side.values()) {
                compare(new CountingWorkspace(n, 3), new CountingExperiment(n, 3), prior, side);
                compare(
                        new CountingWorkspace(n, 3).sideband(9),
                        new CountingExperiment(n, new Background.Sideband(9, 3), Efficiency.known(1)),
                        prior,
                        side);
                compare(
                        new CountingWorkspace(n, 3).gauss(1),
                        new CountingExperiment(n, Background.gauss(3, 1), Efficiency.known(1)),
                        prior,
                        side);
            }
        }
    }

    private static void compare(
            CountingWorkspace workspace, CountingExperiment experiment, SignalPrior prior, Side side) {
        Interval exact = new BayesCounting(0.9, prior, side).interval(experiment);
        Interval found = interval(workspace.likelihood(), prior, side);
        assertEquals(LimitStatus.FOUND, found.status(), found.reason());
        assertEquals(exact.upper(), found.upper(), 2e-6 * exact.upper(), experiment + " " + found);
        assertEquals(exact.lower(), found.lower(), 2e-6 * exact.upper(), experiment + " " + found);
        assertTrue(found.uncertainty() <= 1e-4 * exact.upper(), found.uncertainty() + " " + experiment);
    }

    /** Three bins with two nuisance parameters and more: chains against the quadrature, within 3.5 of their uncertainty. */
    @ParameterizedTest
    @EnumSource(SignalPrior.class)
    void chainsAgreeWithTheQuadrature(SignalPrior prior) throws FitFailure {
        for (String name : new String[] {"003-counting-shapesys", "029-three-bin-normsys-toys"}) {
            Likelihood likelihood = ReferenceCase.of(name).likelihood();
            SignalPosterior exact =
                    new BayesianInterval(0.9, prior, Side.UPPER, 1).posterior(likelihood, likelihood.data());
            assertEquals(
                    SignalPosterior.Integration.QUADRATURE, exact.diagnosis().integration());
            PosteriorDensity density = new PosteriorDensity(likelihood, likelihood.data(), prior);
            SignalPosterior chains = new PosteriorChains(density, likelihood.inits(), 4).run(0.9);
            assertEquals(
                    SignalPosterior.Integration.MARKOV_CHAIN, chains.diagnosis().integration());
            assertTrue(chains.diagnosis().scaleReduction() < 1.01);
            for (double p : new double[] {0.05, 0.5, 0.9, 0.95}) {
                assertEquals(exact.quantile(p), chains.quantile(p), 3.5 * chains.uncertainty(p), name + " at " + p);
            }
        }
    }

    /** Many nuisance parameters: independent seeds agree within their uncertainties, and lie near the limit of CLs. */
    @ParameterizedTest
    @ValueSource(strings = {"016-recoil-bump-60", "015-three-channels-all-modifiers", "026-zero-bins-stat-and-shape"})
    void chainsOfRealWorkspaces(String name) {
        Likelihood likelihood = ReferenceCase.of(name).likelihood();
        double[] limits = new double[2];
        double variance = 0;
        for (int seed = 0; seed < 2; seed++) {
            Interval found = new BayesianInterval(0.9, seed).interval(likelihood, likelihood.data());
            assertEquals(LimitStatus.FOUND, found.status(), found.reason());
            assertTrue(found.uncertainty() < 0.02 * found.upper(), found.toString());
            limits[seed] = found.upper();
            variance += found.uncertainty() * found.uncertainty();
        }
        assertEquals(limits[0], limits[1], 3.5 * Math.sqrt(variance), name);
        double cls = new AsymptoticCls(0.9).limit(likelihood, likelihood.data()).observed();
        assertEquals(cls, limits[0], 0.2 * cls, name);
    }

    @Test
    void aSignalWithoutEffectHasNoLimit() {
        Likelihood likelihood = new CountingWorkspace(3, 2).efficiency(0, 0.1).likelihood();
        Interval found = interval(likelihood, SignalPrior.FLAT, Side.UPPER);
        assertEquals(LimitStatus.UNBOUNDED, found.status(), found.toString());
    }

    /** Two chains that stay apart must not pass for one distribution. */
    @Test
    void chainsThatDisagreeAreFound() {
        double[][] apart = new double[4][1000];
        double[][] together = new double[4][1000];
        org.belladonna.random.EventStream stream = new org.belladonna.random.EventStream(1, "chains");
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < 1000; i++) {
                double x = stream.gaussian();
                apart[c][i] = x + (c == 0 ? 0.5 : 0);
                together[c][i] = x;
            }
        }
        assertTrue(ChainSummary.of(apart).scaleReduction() > 1.02);
        ChainSummary summary = ChainSummary.of(together);
        assertTrue(summary.scaleReduction() < 1.005);
        assertEquals(4000, summary.effectiveSize(0.5), 600);
        assertEquals(1.2816, summary.at(0.9), 4 * summary.uncertainty(0.9));
    }

    /** An autoregressive chain with correlation 0.9 is worth (1 - 0.9)/(1 + 0.9) of its length in its mean; less so in indicators. */
    @Test
    void correlatedChainsAreWorthLess() {
        double[][] chains = new double[4][20_000];
        org.belladonna.random.EventStream stream = new org.belladonna.random.EventStream(2, "chains");
        for (double[] chain : chains) {
            double x = stream.gaussian();
            for (int i = 0; i < chain.length; i++) {
                x = 0.9 * x + Math.sqrt(1 - 0.81) * stream.gaussian();
                chain[i] = x;
            }
        }
        double size = ChainSummary.of(chains).effectiveSize(0.5);
        // Indicators of the sign have correlations 2/pi asin(0.9^k), whose sum gives 0.0691 of the length.
        double sum = 1;
        for (int k = 1; k < 200; k++) {
            sum += 4 / Math.PI * Math.asin(Math.pow(0.9, k));
        }
        assertEquals(80_000 / sum, size, 0.15 * 80_000 / sum);
    }
}
