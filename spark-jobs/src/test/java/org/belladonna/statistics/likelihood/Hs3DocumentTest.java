package org.belladonna.statistics.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.special.Gamma;
import org.belladonna.error.UserException;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** HS3 documents are read back by formulas of the standard, written out here, and have to give the same likelihood. */
class Hs3DocumentTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("org.belladonna.statistics.ReferenceModelTest#models")
    void theLikelihoodOfTheStandardIsOurs(ReferenceCase reference) throws IOException {
        Likelihood likelihood = reference.likelihood();
        JsonNode document =
                MAPPER.readTree(Hs3Document.of(reference.workspace(), likelihood.measurement(), Interpolation.SMOOTH));
        for (JsonNode point : reference.answers().get("model_points")) {
            double[] theta = reference.parameters(point.get("pars"));
            double answer = point.get("logpdf").doubleValue();
            assertEquals(answer, logLikelihood(document, names(likelihood, theta)), 1e-10 * Math.abs(answer));
        }
        assertEquals(likelihood.dimension(), document.at("/domains/0/axes").size());
        assertEquals(
                likelihood.dimension(),
                document.at("/parameter_points/0/parameters").size());
        assertEquals("0.2", document.at("/metadata/hs3_version").textValue());
    }

    @ParameterizedTest
    @EnumSource(ShapeInterpolation.class)
    void otherCodes(ShapeInterpolation shape) throws IOException {
        Interpolation codes = new Interpolation(NormInterpolation.CODE1, shape);
        Workspace workspace =
                ReferenceCase.of("015-three-channels-all-modifiers").workspace();
        Likelihood likelihood = Likelihood.compile(workspace, "limit", codes);
        JsonNode document = MAPPER.readTree(Hs3Document.of(workspace, "limit", codes));
        for (double alpha : new double[] {-1.7, -0.6, 0.4, 1.3}) {
            double[] theta = likelihood.inits();
            theta[likelihood.position("shape", -1)] = alpha;
            theta[likelihood.position("trigger", -1)] = -alpha;
            double ours = likelihood.logLikelihood(theta, likelihood.data());
            assertEquals(ours, logLikelihood(document, names(likelihood, theta)), 1e-10 * Math.abs(ours));
        }
    }

    @Test
    void namesThatWouldFallTogetherAreRefused() {
        Workspace workspace = Workspace.fromJson("""
                {"channels": [{"name": "sr", "samples": [
                   {"name": "sig", "data": [1], "modifiers": [
                      {"name": "gamma_a_0", "type": "normfactor", "data": null},
                      {"name": "a", "type": "shapefactor", "data": null}]}]}],
                 "observations": [{"name": "sr", "data": [6]}],
                 "measurements": [{"name": "m", "config": {"poi": "gamma_a_0", "parameters": []}}],
                 "version": "1.0.0"}
                """, "x");
        String message = assertThrows(UserException.class, () -> Hs3Document.of(workspace, "m", Interpolation.SMOOTH))
                .getMessage();
        assertTrue(message.contains("two parameters would be 'gamma_a_0'"), message);
    }

    private static Map<String, Double> names(Likelihood likelihood, double[] theta) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < theta.length; i++) {
            values.put(Hs3Document.name(likelihood.parameters().get(i)), theta[i]);
        }
        return values;
    }

    private static double logLikelihood(JsonNode document, Map<String, Double> values) {
        for (JsonNode function : document.get("functions")) {
            double product = function.at("/factors/0").doubleValue()
                    * values.get(function.at("/factors/1").textValue());
            values.put(function.get("name").textValue(), product);
        }
        Map<String, JsonNode> byName = new HashMap<>();
        document.get("distributions").forEach(d -> byName.put(d.get("name").textValue(), d));
        document.get("data").forEach(d -> byName.put(d.get("name").textValue(), d));
        JsonNode likelihood = document.at("/likelihoods/0");
        Set<String> constrained = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < likelihood.get("distributions").size(); i++) {
            JsonNode distribution =
                    byName.get(likelihood.get("distributions").get(i).textValue());
            JsonNode data = likelihood.get("data").get(i);
            sum += switch (distribution.get("type").textValue()) {
                case "histfactory_dist" ->
                    channel(distribution, byName.get(data.textValue()).get("contents"), values, constrained);
                case "gaussian_dist" ->
                    gauss(
                            data.doubleValue(),
                            values.get(distribution.get("mean").textValue()),
                            distribution.get("sigma").doubleValue());
                default ->
                    poisson(
                            data.doubleValue(),
                            values.get(distribution.get("mean").textValue()));
            };
        }
        return sum;
    }

    private static double channel(
            JsonNode channel, JsonNode counts, Map<String, Double> values, Set<String> constrained) {
        double sum = 0;
        for (int b = 0; b < counts.size(); b++) {
            double rate = 0;
            for (JsonNode sample : channel.get("samples")) {
                double nominal = sample.at("/data/contents").get(b).doubleValue();
                double factor = 1;
                double shifted = nominal;
                for (JsonNode modifier : sample.get("modifiers")) {
                    JsonNode bins = modifier.get("parameters");
                    double value = values.get((bins == null ? modifier.get("parameter") : bins.get(b)).textValue());
                    switch (modifier.get("type").textValue()) {
                        case "histosys" -> shifted += shift(modifier, nominal, value, b);
                        case "normsys" -> factor *= norm(modifier, value);
                        default -> factor *= value;
                    }
                    if (modifier.has("constraint")
                            && constrained.add(modifier.get("parameter").textValue())) {
                        sum += gauss(0, value, 1);
                    }
                }
                rate += factor * shifted;
            }
            sum += poisson(counts.get(b).doubleValue(), rate);
        }
        return sum;
    }

    private static double shift(JsonNode modifier, double nominal, double alpha, int b) {
        double high = modifier.at("/data/hi/contents").get(b).doubleValue() - nominal;
        double low = modifier.at("/data/lo/contents").get(b).doubleValue() - nominal;
        String inside = modifier.at("/interpolation/in").textValue();
        double half = (high - low) / 2;
        double bend = (high + low) / 2;
        if (inside.equals("poly2")) {
            return Math.abs(alpha) <= 1
                    ? bend * alpha * alpha + half * alpha
                    : alpha > 0 ? (half + 2 * bend) * (alpha - 1) + high : (half - 2 * bend) * (alpha + 1) + low;
        }
        if (inside.equals("poly6") && Math.abs(alpha) < 1) {
            double a2 = alpha * alpha;
            return alpha * half + bend / 8 * a2 * (15 - 10 * a2 + 3 * a2 * a2);
        }
        return alpha >= 0 ? alpha * high : -alpha * low;
    }

    /** The polynomial from its definition: value, slope and bend of the exponentials at both ends, solved for here. */
    private static double norm(JsonNode modifier, double alpha) {
        double high = modifier.at("/data/hi").doubleValue();
        double low = modifier.at("/data/lo").doubleValue();
        if (modifier.at("/interpolation/in").textValue().equals("exp") || Math.abs(alpha) >= 1) {
            return alpha >= 0 ? Math.pow(high, alpha) : Math.pow(low, -alpha);
        }
        double[][] matrix = new double[6][6];
        for (int k = 1; k <= 6; k++) {
            double odd = k % 2 == 0 ? 1 : -1;
            matrix[0][k - 1] = 1;
            matrix[1][k - 1] = odd;
            matrix[2][k - 1] = k;
            matrix[3][k - 1] = -odd * k;
            matrix[4][k - 1] = k * (k - 1);
            matrix[5][k - 1] = odd * k * (k - 1);
        }
        double logHigh = Math.log(high);
        double logLow = Math.log(low);
        double[] ends = {
            high - 1, low - 1, high * logHigh, -low * logLow, high * logHigh * logHigh, low * logLow * logLow
        };
        double[] c = new org.apache.commons.math3.linear.LUDecomposition(
                        new org.apache.commons.math3.linear.Array2DRowRealMatrix(matrix))
                .getSolver()
                .solve(new org.apache.commons.math3.linear.ArrayRealVector(ends))
                .toArray();
        double sum = 1;
        for (int k = 1; k <= 6; k++) {
            sum += c[k - 1] * Math.pow(alpha, k);
        }
        return sum;
    }

    private static double gauss(double x, double mean, double sigma) {
        double pull = (x - mean) / sigma;
        return -0.5 * pull * pull - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
    }

    private static double poisson(double count, double rate) {
        return (count == 0 ? 0 : count * Math.log(rate)) - rate - Gamma.logGamma(count + 1);
    }
}
