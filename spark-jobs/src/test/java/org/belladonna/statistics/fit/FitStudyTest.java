package org.belladonna.statistics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.ParameterSettings;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FitStudyTest {
    /** One bin of {@code signal} mu + {@code background} (with modifiers) and a count. */
    private static Likelihood counting(double count, double background, List<Modifier> modifiers, double lowestMu) {
        Sample signal = new Sample("sig", new double[] {10}, List.of(new Modifier.NormFactor("mu")));
        Sample other = new Sample("bkg", new double[] {background}, modifiers);
        Workspace workspace = new Workspace(
                List.of(new Channel("sr", List.of(signal, other))),
                List.of(new Observation("sr", new double[] {count})),
                List.of(new Measurement("m", "mu", List.of(ParameterSettings.range("mu", 1, lowestMu, 100)))));
        return Likelihood.compile(workspace, "m");
    }

    private static FitStudy study(Likelihood likelihood) {
        return FitStudy.of(likelihood, likelihood.data());
    }

    /** A Poisson count: the ends solve 2 (s - n - n ln(s/n)) = 1. */
    @Test
    void errorsOfACountAreThoseOfAPoissonMean() {
        ParameterEstimate mu = study(counting(30, 20, List.of(), 0)).estimates().get(0);
        assertEquals(1, mu.value(), 1e-9);
        assertEquals(Math.sqrt(30) / 10, mu.error(), 1e-7);
        for (double end :
                new double[] {1 - mu.profile().down(), 1 + mu.profile().up()}) {
            double rate = 20 + 10 * end;
            assertEquals(1, 2 * (rate - 30 - 30 * Math.log(rate / 30)), 1e-6);
        }
        assertTrue(mu.profile().up() > mu.error() && mu.profile().down() < mu.error());
        assertEquals(mu.profile().up(), mu.profile().larger());
        assertTrue(Double.isNaN(mu.pull()), "a parameter without a constraint has no pull");
    }

    /** With the signal at its bound there is no lower end, and it is said why; the upper end is a closed form. */
    @Test
    void aBoundThatComesFirstIsNamed() {
        ParameterEstimate mu = study(counting(20, 22, List.of(), 0)).estimates().get(0);
        assertEquals(0, mu.value());
        assertTrue(Double.isNaN(mu.profile().down()));
        assertEquals("bound 0.0 comes before the lower end", mu.profile().reason());
        double rate = 22 + 10 * mu.profile().up();
        double rise = 2 * (rate - 20 * Math.log(rate)) - 2 * (22 - 20 * Math.log(22));
        assertEquals(1, rise, 1e-6);
    }

    /**
     * A background known to 20% under a count: mu and alpha are free enough to describe both perfectly, so that the pull is
     * 0 and its error 1, and a shift of the background is a shift of the signal.
     */
    @Test
    void impactsOfANormalisation() {
        Modifier norm = new Modifier.HistoSys("norm", new double[] {40}, new double[] {60});
        FitStudy study = study(counting(60, 50, List.of(norm), -10));
        ParameterEstimate alpha = study.byImpact().get(0);
        assertEquals("norm", alpha.parameter().name());
        assertEquals(0, alpha.pull(), 1e-9);
        assertEquals(1, alpha.pullError(), 1e-9);
        assertEquals(-1, alpha.impact().prefitUp(), 1e-7);
        assertEquals(1, alpha.impact().prefitDown(), 1e-7);
        assertEquals(-1, alpha.impact().postfitUp(), 1e-6);
        assertEquals(1, alpha.impact().postfitDown(), 1e-6);
        assertEquals(1, study.byImpact().size());
        double variance = 60.0 / 100 + 1;
        assertEquals(Math.sqrt(variance), study.estimates().get(0).error(), 1e-7);
        assertEquals(-1 / Math.sqrt(variance), study.fit().correlation(0, 1), 1e-7);
    }

    /** A Poisson control measurement: pulls and widths are those of its count. */
    @Test
    void pullOfAPoissonConstraint() {
        Modifier shape = new Modifier.ShapeSys("unc", new double[] {5});
        Likelihood likelihood = counting(60, 50, List.of(shape), -10);
        double[] data = likelihood.data();
        data[1] = 121;
        ParameterEstimate gamma = FitStudy.of(likelihood, data).estimates().stream()
                .filter(e -> e.parameter().name().equals("unc"))
                .findFirst()
                .orElseThrow();
        assertEquals(1.21, gamma.value(), 1e-8);
        assertEquals(2.1, gamma.pull(), 1e-7);
        assertEquals(1.1, gamma.pullError(), 1e-5, "the Hessian is that before the last step");
    }

    /** Against the chi-squared of Baker and Cousins, written out. */
    @Test
    void goodnessOfFit() {
        Sample sample = new Sample("s", new double[] {20, 30, 50}, List.of(new Modifier.NormFactor("mu")));
        Workspace workspace = new Workspace(
                List.of(new Channel("c", List.of(sample))),
                List.of(new Observation("c", new double[] {25, 30, 45})),
                List.of(new Measurement("m", "mu", List.of())));
        GoodnessOfFit goodness = study(Likelihood.compile(workspace, "m")).goodness();
        double expected = 2 * (25 * Math.log(25.0 / 20) + 45 * Math.log(45.0 / 50));
        assertEquals(expected, goodness.statistic(), 1e-9);
        assertEquals(2, goodness.degreesOfFreedom());
        assertEquals(1 - new ChiSquaredDistribution(2).cumulativeProbability(expected), goodness.pValue(), 1e-9);
    }

    /** Every reference workspace: each end that is given is one, and each that is missing has its reason. */
    @ParameterizedTest
    @MethodSource("org.belladonna.statistics.ReferenceModelTest#fits")
    void endsOfTheProfilesOfAllReferenceWorkspaces(ReferenceCase reference) {
        Likelihood likelihood = reference.likelihood();
        FitStudy study = study(likelihood);
        assertEquals(
                likelihood.dimension(), study.estimates().size(), study.fit().reason());
        Fitter fitter = new Fitter(likelihood);
        fitter.freeFit();
        double best = fitter.nll();
        for (int i = 0; i < likelihood.dimension(); i++) {
            ParameterEstimate estimate = study.estimates().get(i);
            ProfileErrors errors = estimate.profile();
            String label = estimate.parameter().label();
            if (Double.isNaN(errors.down()) || Double.isNaN(errors.up())) {
                assertTrue(!errors.reason().isEmpty(), label);
            }
            for (double end : new double[] {-errors.down(), errors.up()}) {
                if (!Double.isNaN(end)) {
                    fitter.start(study.fit().values());
                    fitter.conditionalFit(i, estimate.value() + end);
                    assertEquals(1, 2 * (fitter.nll() - best), 1e-5, label);
                }
            }
        }
    }
}
