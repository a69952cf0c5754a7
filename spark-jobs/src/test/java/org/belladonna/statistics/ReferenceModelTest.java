package org.belladonna.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.belladonna.statistics.fit.FitResult;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.Parameter;
import org.belladonna.statistics.minimization.FitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rates, likelihoods and fits of all reference workspaces (see the README beside them) against their answers. */
class ReferenceModelTest {
    static Stream<ReferenceCase> models() {
        return ReferenceCase.having("model_points");
    }

    static Stream<ReferenceCase> fits() {
        return ReferenceCase.having("fit");
    }

    @Test
    void allWorkspacesAreThere() {
        assertEquals(29 + 1 + 16, ReferenceCase.names().size());
        assertEquals(46, models().count());
        assertEquals(42, fits().count());
    }

    @ParameterizedTest
    @MethodSource("models")
    void ratesAndLikelihood(ReferenceCase reference) {
        Likelihood likelihood = reference.likelihood();
        double[] data = likelihood.data();
        assertArrayEquals(
                reference.counts(reference.answers().get("data")), Arrays.copyOf(data, likelihood.bins()), 0, "counts");
        for (JsonNode point : reference.answers().get("model_points")) {
            double[] theta = reference.parameters(point.get("pars"));
            double[] expected = likelihood.expectedData(theta);
            near(
                    reference.counts(point.get("expected_data")),
                    Arrays.copyOf(expected, likelihood.bins()),
                    "rates at " + point.path("label"));
            double[] auxiliary = Arrays.copyOfRange(expected, likelihood.bins(), expected.length);
            Arrays.sort(auxiliary);
            near(reference.sortedAuxiliary(point.get("expected_data")), auxiliary, "auxiliary");
            double answer = point.get("logpdf").doubleValue();
            double ours = likelihood.logLikelihood(theta, data);
            assertEquals(answer, ours, 1e-10 * Math.abs(answer), "ln L at " + point.path("label"));
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void bestFits(ReferenceCase reference) {
        Likelihood likelihood = reference.likelihood();
        double tolerance = reference.answers().get("tolerance").doubleValue();
        reference.answers().get("fit").properties().forEach(entry -> {
            JsonNode answer = entry.getValue();
            Fitter fitter = new Fitter(likelihood);
            if (entry.getKey().equals("poi_zero")) {
                fitter.conditionalFit(likelihood.poi(), 0);
            } else {
                JsonNode bounds = answer.get("poi_bounds");
                fitter.bound(
                        likelihood.poi(),
                        bounds.get(0).doubleValue(),
                        bounds.get(1).doubleValue());
                fitter.freeFit();
            }
            FitResult result = fitter.result();
            assertTrue(result.status().succeeded(), entry.getKey() + ": " + result.reason());
            assertEquals(answer.get("twice_nll").doubleValue(), result.twiceNll(), tolerance, entry.getKey());
            double[] best = reference.parameters(answer.get("pars"));
            for (int i = 0; i < best.length; i++) {
                double error = Double.isNaN(result.error(i)) ? 1e-3 : result.error(i);
                assertEquals(
                        best[i],
                        result.value(i),
                        1e-5 * error,
                        entry.getKey() + ", " + likelihood.parameters().get(i).label());
            }
        });
    }

    /**
     * Errors of the Hessian against those of MINUIT (HESSE), which takes differences and is good to a per cent. MINUIT works on
     * a parameter u with x = a + (b - a) (1 + sin u) / 2 inside the bounds a and b, and quotes the mean change of x for a
     * change of u by its error (MINUIT manual, section 1.2), which is smaller than the error of x by up to 4% here; so the same is
     * done with ours. Fits that end at a bound are left out, and those with the signal less than one error away from it, across
     * which MINUIT's differences would reach; and 021, with 10^6 events per bin, where differences of the likelihood lose the
     * digits (MINUIT's own minimum is off there, says the reference).
     */
    @Test
    void errorsAreThoseOfMinuit() {
        Set<String> compared = new TreeSet<>();
        fits().filter(reference -> !reference.toString().startsWith("021"))
                .forEach(reference -> errors(reference, compared));
        assertEquals(54, compared.size(), "fits that can be compared");
    }

    private static void errors(ReferenceCase reference, Set<String> compared) {
        Likelihood likelihood = reference.likelihood();
        reference.answers().get("fit").properties().forEach(entry -> {
            JsonNode answer = entry.getValue();
            if (!answer.has("uncertainties")) {
                return;
            }
            Fitter fitter = new Fitter(likelihood);
            JsonNode bounds = answer.get("poi_bounds");
            fitter.bound(
                    likelihood.poi(), bounds.get(0).doubleValue(), bounds.get(1).doubleValue());
            fitter.freeFit();
            FitResult result = fitter.result();
            double[] errors = reference.parameters(answer.get("uncertainties"));
            int poi = likelihood.poi();
            if (result.value(poi) - bounds.get(0).doubleValue() < result.error(poi)) {
                return;
            }
            compared.add(reference + entry.getKey());
            for (int i = 0; i < errors.length && result.status() == FitStatus.CONVERGED; i++) {
                Parameter parameter = likelihood.parameters().get(i);
                if (!parameter.fixed()) {
                    boolean interest = i == poi;
                    double ours = throughTheSine(
                            interest ? bounds.get(0).doubleValue() : parameter.lower(),
                            interest ? bounds.get(1).doubleValue() : parameter.upper(),
                            result.value(i),
                            result.error(i));
                    String at = reference + ", " + entry.getKey() + ", " + parameter.label();
                    assertEquals(errors[i], ours, 0.01 * errors[i], at);
                }
            }
        });
    }

    private static double throughTheSine(double lower, double upper, double value, double error) {
        double half = (upper - lower) / 2;
        double u = Math.asin((value - lower) / half - 1);
        double change = error / (half * Math.cos(u));
        double up = half * (Math.sin(u + change) - Math.sin(u));
        double down = half * (Math.sin(u - change) - Math.sin(u));
        return (Math.abs(up) + Math.abs(down)) / 2;
    }

    /** Relative 1e-10; zeros to 1e-12 events. */
    private static void near(double[] answer, double[] ours, String what) {
        assertEquals(answer.length, ours.length, what);
        for (int i = 0; i < answer.length; i++) {
            assertEquals(answer[i], ours[i], 1e-10 * Math.abs(answer[i]) + 1e-12, what + " [" + i + "]");
        }
    }
}
