package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.interval.IntervalMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FitCommandTest {
    private static final String CASE = "029-three-bin-normsys-toys";

    @TempDir
    private Path folder;

    private String file(String name) throws IOException {
        Path file = folder.resolve(name.replaceAll(".*/", ""));
        Files.writeString(file, ReferenceCase.text(name));
        return file.toString();
    }

    private static JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("fit"));
        all.addAll(List.of(arguments));
        all.add("--json");
        Cli.Result result = Cli.run(all.toArray(String[]::new));
        assertEquals(0, result.status(), result.messages());
        return new ObjectMapper().readTree(result.out());
    }

    /** Every number of the document that the reference has, at its tolerance. */
    @Test
    void theDocumentHasTheReferenceNumbers() throws IOException {
        JsonNode answers = ReferenceCase.json(CASE + ".expected.json");
        JsonNode tested = answers.get("hypotest").get(1);
        double mu = tested.get("mu").doubleValue();
        JsonNode ours = json(file(CASE + ".json"), "--cl", "0.95", "--mu", Double.toString(mu));
        JsonNode limits = answers.at("/upper_limits/0.95");
        near(limits.get("observed"), ours.at("/upper_limit/observed"));
        assertEquals(5, ours.at("/upper_limit/expected").size());
        for (int i = 0; i < 5; i++) {
            near(limits.get("expected").get(i), ours.at("/upper_limit/expected").get(i));
            near(tested.get("CLs_exp").get(i), ours.get("cls_expected").get(i));
        }
        near(tested.get("CLs"), ours.get("cls_observed"));
        near(answers.at("/discovery/q0"), ours.get("q0"));
        near(answers.at("/discovery/p0"), ours.get("p0"));
        near(answers.at("/discovery/Z"), ours.get("significance"));
        near(answers.at("/fit/poi_bounded/twice_nll"), ours.get("twice_nll"));
        for (JsonNode parameter : answers.get("parameters")) {
            near(
                    answers.at("/fit/poi_bounded/pars")
                            .get(parameter.get("start").intValue()),
                    ours.get("best_fit").get(parameter.get("name").textValue()));
        }
        assertEquals("cls-asymptotic", ours.get("method").textValue());
        assertEquals("FOUND", ours.get("upper_limit_status").textValue());
        assertTrue(ours.get("evaluations").intValue() > 1 && ours.get("seconds").doubleValue() > 0);
        JsonNode correlation = ours.get("correlation");
        int free = correlation.get("parameters").size();
        assertEquals(free, correlation.get("matrix").size());
        assertEquals(1, correlation.get("matrix").get(0).get(0).doubleValue(), 1e-12);
        assertEquals(ours.get("best_fit").size(), ours.get("parameters").size());
        assertTrue(ours.get("impacts").size() > 0);
    }

    private static void near(JsonNode expected, JsonNode ours) {
        assertEquals(expected.doubleValue(), ours.doubleValue(), 2e-5 * Math.max(1, expected.doubleValue()));
    }

    static List<String> methods() {
        return IntervalMethods.names();
    }

    /** All methods answer, and roughly agree on a case with some ten events. */
    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodSetsALimit(String method) throws IOException {
        JsonNode ours = json(file(CASE + ".json"), "--method", method, "--toys", "2000", "--seed", "7");
        double asymptotic = ReferenceCase.json(CASE + ".expected.json")
                .at("/upper_limits/0.90/observed")
                .doubleValue();
        assertEquals(method, ours.get("method").textValue());
        assertEquals(asymptotic, ours.at("/upper_limit/observed").doubleValue(), 0.35 * asymptotic);
    }

    /** Of an interval with two sides both ends are told. */
    @Test
    void aTwoSidedInterval() throws IOException {
        JsonNode ours = json(file("007-counting-overfluctuation.json"), "--method", "profile-two-sided");
        double lower = ours.at("/interval/lower").doubleValue();
        double upper = ours.at("/interval/upper").doubleValue();
        assertTrue(lower > 0 && upper > lower, ours.get("interval").toString());
        assertEquals(upper, ours.at("/upper_limit/observed").doubleValue(), 1e-9);
        Cli.Result people = Cli.run("fit", file("007-counting-overfluctuation.json"), "--method", "profile-two-sided");
        assertTrue(people.out().contains("interval from " + Output.number(lower)), people.out());
    }

    /** The toys of the command are those of the library: the reference CLs within its error. */
    @Test
    void clsFromToys() throws IOException {
        JsonNode toys = ReferenceCase.json("003-counting-shapesys.toys.json");
        JsonNode answer = toys.at("/points/0");
        JsonNode ours = json(
                file("003-counting-shapesys.json"),
                "--method",
                "cls-toys",
                "--mu",
                answer.get("mu").asText(),
                "--toys",
                "10000");
        assertEquals(
                answer.at("/exact_sum/CLs").doubleValue(),
                ours.get("cls_observed").doubleValue(),
                0.03);
    }

    @Test
    void aPatchOfASetMakesTheSignal() throws IOException {
        String background = file("upstream/example_bkgonly.json");
        String set = file("upstream/example_patchset.json");
        JsonNode ours = json(background, "--patch", set + ":patch_channel1_signal_syst1", "--cl", "0.95");
        JsonNode answers = ReferenceCase.json("upstream/example_bkgonly+patch_channel1_signal_syst1.expected.json");
        near(answers.at("/upper_limits/0.95/observed"), ours.at("/upper_limit/observed"));
    }

    @Test
    void anotherParameterOfInterest() throws IOException {
        JsonNode ours = json(file("023-free-background-normalisation.json"), "--poi", "k_bkg");
        assertEquals("k_bkg", ours.get("poi").textValue());
    }

    /** Files beside the answer: the model in HS3, and plots. */
    @Test
    void filesOnRequest() throws IOException {
        Path hs3 = folder.resolve("model.hs3.json");
        Path plots = folder.resolve("plots");
        json(file(CASE + ".json"), "--hs3", hs3.toString(), "--plots", plots.toString());
        assertEquals(
                "histfactory_dist",
                new ObjectMapper()
                        .readTree(Files.readString(hs3))
                        .at("/distributions/0/type")
                        .textValue());
        assertTrue(Files.exists(plots.resolve("cls.svg")));
    }

    /** pyhf's own validation of this model is made with the older interpolation codes. */
    @Test
    void olderInterpolationCodes() throws IOException {
        String model = file("upstream/validation-2bin-histosys.json");
        JsonNode smooth = json(model);
        JsonNode kinked = json(model, "--histosys", "0", "--normsys", "1");
        assertTrue(
                smooth.get("twice_nll").doubleValue() != kinked.get("twice_nll").doubleValue());
    }

    @Test
    void peopleGetTables() throws IOException {
        Cli.Result result = Cli.run("fit", file("015-three-channels-all-modifiers.json"));
        assertEquals(0, result.status(), result.messages());
        for (String words : List.of(
                "fit converged",
                "parameter",
                "pull error",
                "impact on mu",
                "90% CL upper limit on mu",
                "method cls-asymptotic",
                "background alone: q0")) {
            assertTrue(result.out().contains(words), result.out());
        }
    }

    /** A signal strength of which only the product with another factor is measured: nothing is excluded, and said to be. */
    @Test
    void aLimitThatDoesNotExistIsNotANumber() throws IOException {
        Path file = folder.resolve("unbounded.json");
        Files.writeString(file, """
                {"channels": [{"name": "sr", "samples": [
                   {"name": "sig", "data": [1], "modifiers": [
                      {"name": "mu", "type": "normfactor", "data": null},
                      {"name": "k", "type": "normfactor", "data": null}]},
                   {"name": "bkg", "data": [5], "modifiers": []}]}],
                 "observations": [{"name": "sr", "data": [5]}],
                 "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}],
                 "version": "1.0.0"}
                """);
        JsonNode ours = json(file.toString());
        assertTrue(ours.at("/upper_limit/observed").isNull(), ours.toString());
        assertEquals("UNBOUNDED", ours.get("upper_limit_status").textValue());
        Cli.Result people = Cli.run("fit", file.toString());
        assertTrue(people.out().contains("none"), people.out());
        assertTrue(people.out().contains("no signal strength is excluded"), people.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cl 1.5|confidence level 1.5; expected a number between 0 and 1",
                "--cl 0|confidence level 0.0",
                "--cl NaN|confidence level NaN",
                "--method cls|method 'cls'; expected one of [cls-asymptotic",
                "--mu 0|--mu 0.0; expected a signal strength above 0",
                "--mu -1|--mu -1.0",
                "--measurement none|no measurement 'none'; expected one of [limit]",
                "--poi none|at /measurements/0/config/poi: the poi 'none' is no parameter of the model",
                "--patch none.json|none.json: cannot be read",
                "--normsys 2|--normsys 2; expected 1 or 4",
                "--histosys 4|--histosys 4; expected 0, 2 or 4p",
                "--hs3 none/x.json|cannot be written",
                "--method cls-toys --toys 10|10 toys; expected 100 or more",
            })
    void badOptions(String options, String words) throws IOException {
        refused(words, file(CASE + ".json"), options);
    }

    /** What the likelihood alone can find: the message begins with the file and has the path inside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, 2]|[0, 0]|channel 'sr', sample 'sig' at /channels/0/samples/0/data: zero in every bin, so that 'mu' scales nothing",
                "[1, 2]|[1, NaN]|sample 'sig' at /channels/0/samples/0/data/1: NaN; expected a finite number",
                "\"inits\": [1]|\"inits\": [20]|parameter 'mu' at /measurements/0/config/parameters/0: init 20.0 outside of the bounds",
                "\"poi\": \"mu\"|\"poi\": \"\"|at /measurements/0/config/poi: no parameter of interest",
            })
    void badWorkspaces(String what, String by, String words) throws IOException {
        String good = """
                {"channels": [{"name": "sr", "samples": [
                   {"name": "sig", "data": [1, 2], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
                   {"name": "bkg", "data": [5, 6], "modifiers": []}]}],
                 "observations": [{"name": "sr", "data": [6, 7]}],
                 "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
                      {"name": "mu", "inits": [1], "bounds": [[0, 10]]}]}}],
                 "version": "1.0.0"}
                """;
        assertTrue(good.contains(what));
        Path file = Files.writeString(folder.resolve("bad.json"), good.replace(what, by));
        refused("bad.json: ", file.toString(), "");
        refused(words, file.toString(), "");
    }

    private static void refused(String words, String file, String options) {
        List<String> arguments = new ArrayList<>(List.of("fit", file));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertEquals(2, result.status(), result.messages());
        assertEquals("", result.out());
        assertEquals(1, result.lines().size(), result.messages());
        assertTrue(result.lines().get(0).contains(words), result.lines().get(0));
        assertFalse(result.progress().contains("\tat "));
    }
}
