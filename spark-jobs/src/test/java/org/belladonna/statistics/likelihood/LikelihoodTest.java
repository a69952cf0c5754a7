package org.belladonna.statistics.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.fit.FitResult;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikelihoodTest {
    static Stream<Likelihood> models() {
        return Stream.concat(
                Stream.of("010-large-systematics", "015-three-channels-all-modifiers", "027-twelve-nuisances-40-bins")
                        .map(name -> ReferenceCase.of(name).likelihood()),
                Stream.of(crowded()));
    }

    /** One sample with two factors per bin, a parameter in two factors, and two normsys. */
    private static Likelihood crowded() {
        Sample signal = new Sample("sig", new double[] {3, 4}, List.of(new Modifier.NormFactor("mu")));
        Sample background = new Sample(
                "bkg",
                new double[] {10, 20},
                List.of(
                        new Modifier.ShapeSys("control", new double[] {2, 3}),
                        new Modifier.StatError("stat", new double[] {1, 2}),
                        new Modifier.NormSys("both", 0.8, 1.3),
                        new Modifier.HistoSys("both", new double[] {8, 22}, new double[] {13, 19}),
                        new Modifier.NormSys("other", 0.9, 1.2)));
        Sample second = new Sample(
                "second",
                new double[] {5, 2},
                List.of(new Modifier.StatError("stat", new double[] {0.5, 0.3}), new Modifier.ShapeFactor("free")));
        Workspace workspace = new Workspace(
                List.of(new Channel("sr", List.of(signal, background, second))),
                List.of(new Observation("sr", new double[] {17, 30})),
                List.of(new Measurement("m", "mu", List.of())));
        return Likelihood.compile(workspace, "m");
    }

    /** Central differences with a step of 1e-5 have an error of order 1e-10, their rounding 1e-10. */
    @ParameterizedTest
    @MethodSource("models")
    void derivativesAreThoseOfTheValue(Likelihood likelihood) {
        LikelihoodEvaluator evaluator = likelihood.evaluator();
        int n = likelihood.dimension();
        int[] envelope = evaluator.envelope();
        EventStream stream = new EventStream(5, "derivatives");
        for (int trial = 0; trial < 5; trial++) {
            stream.at(trial, Stage.BENCHMARK);
            double[] theta = likelihood.inits();
            for (int i = 0; i < n; i++) {
                theta[i] += stream.uniform(-0.3, 0.3);
            }
            double[] gradient = new double[n];
            double[] hessian = new double[n * n];
            double value = evaluator.derivatives(theta, gradient, hessian);
            assertEquals(evaluator.value(theta), value, 1e-13 * Math.abs(value));
            double[] plus = new double[n];
            double[] minus = new double[n];
            double[] ignored = new double[n * n];
            double h = 1e-5;
            for (int i = 0; i < n; i++) {
                double x = theta[i];
                theta[i] = x + h;
                double up = evaluator.derivatives(theta, plus, ignored);
                theta[i] = x - h;
                double down = evaluator.derivatives(theta, minus, ignored);
                theta[i] = x;
                double scale = 1 + Math.abs(gradient[i]);
                assertEquals((up - down) / (2 * h), gradient[i], 1e-7 * scale, "gradient " + i);
                for (int j = 0; j < n; j++) {
                    int row = Math.max(i, j);
                    int column = Math.min(i, j);
                    double ours = column < envelope[row] ? 0 : hessian[row * n + column];
                    double difference = (plus[j] - minus[j]) / (2 * h);
                    assertEquals(difference, ours, 1e-7 * (1 + Math.abs(difference)), "hessian " + i + " " + j);
                }
            }
        }
    }

    /**
     * To rounding. Code 2 beyond |alpha| = 1 is the HistFactory one, which goes on where the parabola ends; pyhf leaves out
     * the constants (high - nominal above 1 and -a below -1, a the coefficient of alpha^2), which are added to its values.
     */
    @Test
    void interpolationCodesAreThoseOfPyhf() {
        var json = ReferenceCase.json("interpolation.json");
        int checked = 0;
        for (var entry : json.get("cases")) {
            double low = entry.get("lo").doubleValue();
            double nominal = entry.get("nominal").doubleValue();
            double high = entry.get("hi").doubleValue();
            for (int i = 0; i < json.get("alphas").size(); i++) {
                double alpha = json.get("alphas").get(i).doubleValue();
                double answer = entry.get("value").get(i).doubleValue();
                String code = entry.get("code").textValue();
                if (code.equals("code2") && Math.abs(alpha) > 1) {
                    answer += alpha > 1 ? high - nominal : nominal - 0.5 * (high + low);
                }
                double ours = switch (code) {
                    case "code0" -> ShapeInterpolation.CODE0.shift(low, nominal, high, alpha);
                    case "code2" -> ShapeInterpolation.CODE2.shift(low, nominal, high, alpha);
                    case "code4p" -> ShapeInterpolation.CODE4P.shift(low, nominal, high, alpha);
                    case "code1" -> NormInterpolation.CODE1.value(low / nominal, high / nominal, alpha);
                    default -> NormInterpolation.CODE4.value(low / nominal, high / nominal, alpha);
                };
                assertEquals(answer, ours, 4e-15 * (nominal + Math.abs(answer)), code + " at " + alpha);
                checked++;
            }
        }
        assertEquals(48 * 21, checked);
    }

    @Test
    void emptyBinsAreNoProblemWithoutCountsAndImpossibleWithThem() {
        Workspace workspace = new Workspace(
                List.of(new Channel(
                        "sr", List.of(new Sample("sig", new double[] {1, 2}, List.of(new Modifier.NormFactor("mu")))))),
                List.of(new Observation("sr", new double[] {0, 0})),
                List.of(new Measurement("m", "mu", List.of())));
        Likelihood likelihood = Likelihood.compile(workspace, "m");
        assertEquals(0, likelihood.logLikelihood(new double[] {0}, likelihood.data()));
        assertEquals(-3, likelihood.logLikelihood(new double[] {1}, likelihood.data()), 1e-15);
        assertEquals(Double.NEGATIVE_INFINITY, likelihood.logLikelihood(new double[] {0}, new double[] {0, 1}));
        assertEquals(Double.NEGATIVE_INFINITY, likelihood.logLikelihood(new double[] {-1}, new double[] {0, 1}));
        assertEquals(2 * Deviance.FLOOR, likelihood.logLikelihood(new double[] {-1}, likelihood.data()), 1e-15);
        assertArrayEquals(new double[2], likelihood.expectedData(new double[] {-1}));
        LikelihoodEvaluator evaluator = likelihood.evaluator();
        double[] gradient = new double[1];
        double[] hessian = new double[1];
        evaluator.derivatives(new double[] {0}, gradient, hessian);
        assertEquals(3, gradient[0]);
        assertEquals(0, hessian[0]);
    }

    /** x - ln(1 + x) against its series with exact rational arithmetic at small x and against the plain form at large. */
    @Test
    void theDevianceKeepsItsDigits() {
        double count = 1e6;
        assertEquals(0.5 / count, Deviance.poisson(count, count + 1), 0.5 / count * 1e-6);
        for (double ratio : new double[] {0.5, 0.89, 0.91, 1.09, 1.11, 3}) {
            double plain = ratio - 1 - Math.log(ratio);
            assertEquals(plain, Deviance.poisson(1, ratio), 1e-15, "ratio " + ratio);
        }
        assertEquals(0, Deviance.poisson(7, 7));
        assertEquals(2.5, Deviance.poisson(0, 2.5));
    }

    /**
     * Two empty bins whose rates are 1 + alpha: -ln L = 2 (1 + alpha) + alpha^2/2 falls until the rates are zero at alpha =
     * -1, the minimum; to the width over which the likelihood levels off.
     */
    @Test
    void aMinimumWhereTheRatesReachZeroIsFound() {
        Sample background = new Sample(
                "bkg",
                new double[] {1, 1},
                List.of(new Modifier.HistoSys("shape", new double[] {0, 0}, new double[] {2, 2})));
        Sample signal = new Sample("sig", new double[] {1, 1}, List.of(new Modifier.NormFactor("mu")));
        Likelihood likelihood = Likelihood.compile(
                new Workspace(
                        List.of(new Channel("sr", List.of(signal, background))),
                        List.of(new Observation("sr", new double[] {0, 0})),
                        List.of(new Measurement("m", "mu", List.of()))),
                "m");
        FitResult fit = Fitter.fit(likelihood);
        assertTrue(fit.status().succeeded(), fit.reason());
        assertEquals(-1, fit.value(likelihood.position("shape", -1)), 2 * Deviance.FLOOR);
        assertEquals(0, fit.value(likelihood.position("mu", -1)));
        assertEquals(1 + Math.log(2 * Math.PI), fit.twiceNll(), 4 * Deviance.FLOOR);
    }

    @Test
    void aModelTravels() throws Exception {
        Likelihood likelihood =
                ReferenceCase.of("015-three-channels-all-modifiers").likelihood();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(likelihood);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Likelihood copy = (Likelihood) in.readObject();
            double[] theta = likelihood.inits();
            assertEquals(likelihood.parameters(), copy.parameters());
            assertArrayEquals(likelihood.expectedData(theta), copy.expectedData(theta));
            assertEquals(likelihood.logLikelihood(theta, likelihood.data()), copy.logLikelihood(theta, copy.data()));
        }
    }

    /** 20000 draws: means within 4 standard errors of the mean, variances within 5% (3.5 standard errors of Poisson). */
    @Test
    void pseudoExperimentsFollowTheModel() {
        Likelihood likelihood = crowded();
        double[] expected = likelihood.expectedData(likelihood.backgroundParameters());
        PseudoExperiment experiment = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, 3, "test");
        int draws = 20000;
        int length = expected.length;
        double[] mean = new double[length];
        double[] square = new double[length];
        double[] toy = new double[length];
        for (int i = 0; i < draws; i++) {
            experiment.draw(expected, i, toy);
            for (int k = 0; k < length; k++) {
                mean[k] += toy[k] / draws;
                square[k] += toy[k] * toy[k] / draws;
            }
        }
        double[] variance = variances(likelihood, expected);
        for (int k = 0; k < length; k++) {
            assertEquals(expected[k], mean[k], 4 * Math.sqrt(variance[k] / draws), "mean of " + k);
            assertEquals(variance[k], square[k] - mean[k] * mean[k], 0.05 * variance[k], "variance of " + k);
        }
    }

    private static double[] variances(Likelihood likelihood, double[] expected) {
        double[] variance = expected.clone();
        int at = likelihood.bins();
        for (Parameter parameter : likelihood.parameters()) {
            if (parameter.constraint() != Constraint.NONE) {
                if (parameter.constraint() == Constraint.NORMAL) {
                    variance[at] = parameter.width() * parameter.width();
                }
                at++;
            }
        }
        return variance;
    }

    @Test
    void aPseudoExperimentDependsOnItsNumberAlone() {
        Likelihood likelihood = crowded();
        double[] expected = likelihood.expectedData(likelihood.backgroundParameters());
        PseudoExperiment one = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, 3, "test");
        PseudoExperiment other = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, 3, "test");
        double[] first = new double[expected.length];
        double[] again = new double[expected.length];
        for (int i = 0; i < 10; i++) {
            one.draw(expected, i, first);
        }
        other.draw(expected, 9, again);
        assertArrayEquals(first, again);
        new PseudoExperiment(likelihood, AuxiliaryData.EXPECTED, 3, "test").draw(expected, 9, again);
        int bins = likelihood.bins();
        for (int k = 0; k < expected.length; k++) {
            assertEquals(k < bins ? first[k] : expected[k], again[k]);
        }
        new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, 4, "test").draw(expected, 9, again);
        assertTrue(!java.util.Arrays.equals(first, again), "another seed, another experiment");
    }
}
