package org.belladonna.statistics.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.likelihood.Likelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
    private static final String GOOD = """
            {"channels": [{"name": "sr", "samples": [
               {"name": "sig", "data": [1, 2], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
               {"name": "bkg", "data": [5, 6], "modifiers": [
                  {"name": "norm", "type": "normsys", "data": {"lo": 0.9, "hi": 1.1}},
                  {"name": "shape", "type": "histosys", "data": {"lo_data": [4, 7], "hi_data": [6, 5]}},
                  {"name": "unc", "type": "shapesys", "data": [1, 1]}]}]}],
             "observations": [{"name": "sr", "data": [6, 7]}],
             "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
                  {"name": "mu", "inits": [1], "bounds": [[0, 10]], "fixed": false}]}}],
             "version": "1.0.0"}
            """;

    @ParameterizedTest
    @MethodSource("org.belladonna.statistics.ReferenceCase#names")
    void whatIsWrittenIsReadAgain(String name) throws Exception {
        String text = ReferenceCase.text(name + ".json");
        Workspace workspace = Workspace.fromJson(text, name);
        String written = workspace.toJson();
        assertEquals(written, Workspace.fromJson(written, "written").toJson());
        ObjectMapper mapper = new ObjectMapper();
        assertTrue(
                mapper.readTree(text).equals(NUMBERS, mapper.readTree(written)),
                "the document says the same, apart from 1 and 1.0 and absent nulls");
    }

    private static final java.util.Comparator<JsonNode> NUMBERS = (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        return a.equals(b) ? 0 : 1;
    };

    @Test
    void theGoodOneIsGood() {
        Workspace workspace = Workspace.fromJson(GOOD, "good.json");
        assertEquals(4, Likelihood.compile(workspace, "m").dimension() - 1);
    }

    /** Each line: what is replaced in the good document, by what, and words that the one-line message must have. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[5, 6]|[5, NaN]|channel 'sr', sample 'bkg' at /channels/0/samples/1/data/1: NaN; expected a finite number",
                "[5, 6]|[5, 1e999]|channel 'sr', sample 'bkg' at /channels/0/samples/1/data/1: Infinity",
                "[5, 6]|[5, 6,]|not JSON",
                "[5, 6]|[5, -6]|channel 'sr', sample 'bkg' at /channels/0/samples/1/data/1: data has -6.0 in bin 1",
                "[5, 6]|[5]|channel 'sr', sample 'bkg' at /channels/0/samples/1/data: data of 1 bins; expected 2",
                "[5, 6]|[]|channel 'sr', sample 'bkg' at /channels/0/samples/1/data: 0 items; expected 1 or more",
                "[5, 6]|[5, \"6\"]|channel 'sr', sample 'bkg' at /channels/0/samples/1/data/1: \"6\"; expected a number",
                "[4, 7]|[4, 7, 8]|sample 'bkg', histosys 'shape' at /channels/0/samples/1/modifiers/1/data/lo_data: lo_data of 3",
                "[6, 5]|[6, -5]|histosys 'shape' at /channels/0/samples/1/modifiers/1/data/hi_data/1: hi_data has -5.0",
                "[1, 1]|[1, -1]|channel 'sr', sample 'bkg', shapesys 'unc' at /channels/0/samples/1/modifiers/2/data/1",
                "\"lo\": 0.9|\"lo\": 0|channel 'sr', sample 'bkg', normsys 'norm' at /channels/0/samples/1/modifiers/0/data/lo: lo is 0.0",
                "\"hi\": 1.1|\"high\": 1.1|normsys 'norm' at /channels/0/samples/1/modifiers/0/data: unknown key 'high'; expected one of [lo, hi]",
                ", \"hi\": 1.1||normsys 'norm' at /channels/0/samples/1/modifiers/0/data: no 'hi'",
                "normsys|normalsys|normalsys 'norm' at /channels/0/samples/1/modifiers/0/type: unknown \"normalsys\"; expected one of [normfactor, normsys",
                "\"shape\", \"type\": \"histosys\"|\"unc\", \"type\": \"histosys\"|shapesys 'unc' at /channels/0/samples/1/modifiers/2: another kind of parameter",
                "\"name\": \"bkg\"|\"name\": \"sig\"|channel 'sr' at /channels/0/samples: sample sig twice",
                "[{\"name\": \"sr\", \"data\": [6, 7]}]|[{\"name\": \"sr\", \"data\": [6, 7]}, {\"name\": \"sr\", \"data\": [6, 7]}]|document at /observations: observation of channel sr twice",
                "[{\"name\": \"sr\", \"data\": [6, 7]}]|[]|document at /observations: 0 items",
                "\"data\": [6, 7]|\"data\": [6, 7, 8]|observation of channel 'sr' at /observations/0/data: data of 3 bins",
                "\"data\": [6, 7]|\"data\": [6, -7]|observation of channel 'sr' at /observations/0/data/1: data has -7.0",
                "{\"name\": \"sr\", \"data\": [6, 7]}|{\"name\": \"cr\", \"data\": [6, 7]}|channel 'sr' at /channels/0: no observation",
                "\"version\": \"1.0.0\"|\"version\": \"2.0.0\"|document at /version: \"2.0.0\"; expected 1.0.0",
                "\"version\": \"1.0.0\"|\"versions\": \"1.0.0\"|document: unknown key 'versions'",
                "\"version\": \"1.0.0\"|\"version\": \"1.0.0\", \"version\": \"1.0.0\"|not JSON (Duplicate",
                "\"bounds\"|\"limits\"|measurement 'm', parameter 'mu' at /measurements/0/config/parameters/0: unknown key 'limits'",
                "[[0, 10]]|[[0, 10, 20]]|parameter 'mu' at /measurements/0/config/parameters/0/bounds/0: 3 items; expected 2 or fewer",
                "\"fixed\": false|\"fixed\": 0|parameter 'mu' at /measurements/0/config/parameters/0/fixed: 0; expected true or false",
            })
    void badDocumentsAreRefused(String what, String by, String words) {
        assertTrue(GOOD.contains(what), what);
        String bad = GOOD.replace(what, by == null ? "" : by);
        String message = assertThrows(UserException.class, () -> Workspace.fromJson(bad, "bad.json"))
                .getMessage();
        assertTrue(message.startsWith("bad.json: "), message);
        assertTrue(message.contains(words), message);
        assertFalse(message.contains("\n"));
    }

    /** The same for what only the measurement knows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"inits\": [1]|\"inits\": [11]|parameter 'mu' at /measurements/0/config/parameters/0: init 11.0 outside of the bounds",
                "\"inits\": [1]|\"inits\": [1, 1]|parameter 'mu' at /measurements/0/config/parameters/0: 2 inits",
                "[[0, 10]]|[[10, 0]]|parameter 'mu' at /measurements/0/config/parameters/0: bounds [10.0, 0.0]",
                "\"inits\": [1]|\"auxdata\": [1]|parameter 'mu' at /measurements/0/config/parameters/0: auxdata; expected none",
                "\"poi\": \"mu\"|\"poi\": \"nu\"|the poi 'nu' is no parameter of the model",
                "\"poi\": \"mu\"|\"poi\": \"unc\"|the poi 'unc' is a factor per bin",
            })
    void badMeasurementsAreRefused(String what, String by, String words) {
        Workspace workspace = Workspace.fromJson(GOOD.replace(what, by), "bad.json");
        String message = assertThrows(UserException.class, () -> Likelihood.compile(workspace, "m"))
                .getMessage();
        assertTrue(message.contains("measurement 'm'") && message.contains(words), message);
    }

    @Test
    void aModelWithoutPoiHasNoLimit() {
        Workspace workspace = Workspace.fromJson(GOOD.replace("\"poi\": \"mu\"", "\"poi\": \"\""), "poiless.json");
        Likelihood likelihood = Likelihood.compile(workspace, "m");
        String message = assertThrows(
                        UserException.class, () -> new AsymptoticCls(0.9).limit(likelihood, likelihood.data()))
                .getMessage();
        assertTrue(
                message.contains("measurement 'm' at /measurements/0/config/poi: no parameter of interest"), message);
    }

    @Test
    void anUnknownMeasurementIsNamedWithThoseThatExist() {
        Workspace workspace = Workspace.fromJson(GOOD, "good.json");
        String message = assertThrows(UserException.class, () -> Likelihood.compile(workspace, "n"))
                .getMessage();
        assertTrue(message.contains("'n'") && message.contains("[m]"), message);
    }

    @Test
    void aMissingLuminosityIsRefused() {
        Workspace workspace = Workspace.fromJson(
                GOOD.replace(
                        "{\"name\": \"mu\", \"type\": \"normfactor\", \"data\": null}",
                        "{\"name\": \"mu\", \"type\": \"normfactor\", \"data\": null},"
                                + "{\"name\": \"lumi\", \"type\": \"lumi\", \"data\": null}"),
                "lumi.json");
        String message = assertThrows(UserException.class, () -> Likelihood.compile(workspace, "m"))
                .getMessage();
        assertTrue(message.contains("parameter 'lumi' at /measurements/0: no measured luminosity"), message);
    }

    @Test
    void leftoverSettingsAreReported() {
        Workspace workspace =
                Workspace.fromJson(GOOD.replace("{\"name\": \"mu\", \"inits\"", "{\"name\": \"nu\", \"inits\""), "x");
        assertEquals(List.of("nu"), Likelihood.compile(workspace, "m").unusedSettings());
    }

    /** Invalid inputs of the pyhf repository: specifications of channels, and patches that spoil a good one. */
    @ParameterizedTest
    @ValueSource(strings = {"model_duplicate_channels", "model_duplicate_modifiers", "model_duplicate_samples"})
    void invalidSpecificationsOfPyhf(String name) throws Exception {
        refuse(ReferenceCase.json("invalid/" + name + ".json"), "twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"histosys", "shapesys", "staterror"})
    void invalidPatchesOfPyhf(String type) throws Exception {
        JsonNode spec = ReferenceCase.json("invalid/spec.json");
        JsonNode patch = ReferenceCase.json("invalid/bad_" + type + "_modifier_patch.json")
                .get(0);
        assertEquals("/channels/0/samples/1/modifiers", patch.get("path").textValue());
        ((ObjectNode) spec.at("/channels/0/samples/1")).set("modifiers", patch.get("value"));
        refuse(spec, "channel 'channel_1', sample 'sample_2', " + type);
    }

    private static void refuse(JsonNode specification, String words) throws Exception {
        ObjectNode document = (ObjectNode) specification;
        ArrayNode observations = document.putArray("observations");
        for (JsonNode channel : document.get("channels")) {
            ObjectNode observation = observations.addObject();
            observation.set("name", channel.get("name"));
            observation.set("data", channel.at("/samples/0/data"));
        }
        document.putArray("measurements")
                .addObject()
                .put("name", "m")
                .putObject("config")
                .put("poi", "mu")
                .putArray("parameters");
        document.put("version", "1.0.0");
        String message = assertThrows(
                        UserException.class, () -> Workspace.fromJson(document.toString(), "invalid.json"))
                .getMessage();
        assertTrue(message.contains(words), message);
    }
}
