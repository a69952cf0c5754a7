package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belladonna.pipeline.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code interval} and {@code coverage}. */
class IntervalCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode json(String arguments) throws IOException {
        Cli.Result result = Cli.run(arguments.split(" "));
        assertEquals(0, result.status(), result.messages());
        return MAPPER.readTree(result.out());
    }

    @Test
    void intervalsAsJson() throws IOException {
        JsonNode document =
                json("interval --observed 0 --background 0 --cl 0.9 --method cls-counting,feldman-cousins --json");
        assertEquals(0, document.get("observed").intValue());
        assertEquals("known", document.at("/background/kind").textValue());
        assertEquals(-Math.log(0.1), document.at("/intervals/0/upper").doubleValue(), 1e-9);
        assertEquals(2.4359, document.at("/intervals/1/upper").doubleValue(), 1e-4);
        assertEquals("FOUND", document.at("/intervals/1/status").textValue());
        assertEquals(5, document.at("/intervals/0/expected_upper").size());
    }

    /** An interval that does not exist is null with its status, in the table a sentence. */
    @Test
    void whatDoesNotExistIsSaid() throws IOException {
        JsonNode document = json(
                "interval --observed 2 --background 1 --efficiency 0.5 --efficiency-error 0.4 --method rolke-bounded --json");
        assertTrue(document.at("/intervals/0/upper").isNull());
        assertEquals("UNBOUNDED", document.at("/intervals/0/status").textValue());
        Cli.Result table = Cli.run("interval", "--observed", "0", "--background", "5", "--method", "neyman-upper");
        assertTrue(table.out().contains("no signal of 0 or more is in the interval"), table.out());
    }

    /** Without a method: all that take the model; the others are named with their reason. */
    @Test
    void allMethods() {
        Cli.Result result = Cli.run(
                ("interval --observed 4 --sideband 9 --tau 3 --efficiency 0.6 --efficiency-error 0.05").split(" "));
        assertEquals(0, result.status(), result.messages());
        assertTrue(result.out().contains("rolke-bounded") && result.out().contains("feldman-cousins"), result.out());
        assertTrue(result.out().contains("method bayes-flat: an efficiency with a normal uncertainty"), result.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval --observed -1 --background 1 | observed number of events -1",
                "interval --observed 1 --background NaN | background NaN",
                "interval --observed 1 --background 1 --background-error 0 | uncertainty of the background 0",
                "interval --observed 1 --background 1 --cl 90 | confidence level 90.0",
                "interval --observed 1 | no background",
                "interval --observed 1 --sideband 3 | --sideband Y --tau TAU",
                "interval --observed 1 --background 1 --sideband 3 --tau 2 | another background beside it",
                "interval --observed 1 --background 1 --selected 3 | --selected Z --simulated M",
                "interval --observed 1 --background 1 --selected 0 --simulated 9 | 0 of 9 events selected",
                "interval --observed 1.5 --background 1 | 1.5",
                "interval --observed 1 --background 1 --method frequentist | feldman-cousins",
                "coverage --background 3 --signal 5:1:1 | 5:1:1",
                "coverage --background 3 --signal -1 | --signal: '-1'",
                "coverage --background 3 --signal 0:1:nan | 0:1:nan",
                "coverage --background 3 --signal 1,x | 1,x",
                "coverage --background 3 --signal 1 --cl 0 | confidence level 0.0",
                "coverage --background 3 --background-error 1 --background-shape gamma --signal 1 | gamma distribution",
                "coverage no-such.json --background 3 --signal 1 | one of the two",
                "coverage no-such.json --signal 1 | no-such.json"
            })
    void wrongInputIsOneLine(String arguments, String words) {
        Cli.Result result = Cli.run(arguments.split(" "));
        assertEquals(2, result.status(), result.messages());
        assertEquals(1, result.lines().size(), result.messages());
        assertTrue(result.messages().contains(words), result.messages());
        assertEquals("", result.out());
    }

    @Test
    void coverageWithItsFiles() throws IOException {
        JsonNode document = json("coverage --background 3 --signal 0:2:0.5 --method feldman-cousins,cls-counting --out "
                + folder + " --name study --json");
        assertEquals(10, document.get("points").size());
        for (JsonNode point : document.get("points")) {
            assertTrue(point.get("coverage").doubleValue() >= 0.9 - 1e-9);
        }
        assertEquals(document, MAPPER.readTree(Files.readString(folder.resolve("study.json"))));
        assertTrue(Files.readString(folder.resolve("study.svg")).contains("cls-counting"));
    }

    @Test
    void coverageOfAWorkspace() throws IOException {
        Path workspace = Installation.root()
                .resolve("spark-jobs/src/test/resources/org/belladonna/statistics/pyhf/003-counting-shapesys.json");
        String arguments = "coverage " + workspace + " --signal 1 --toys 200 --method cls-asymptotic,profile --json";
        JsonNode document = json(arguments);
        assertEquals(document, json(arguments));
        assertEquals(200, document.at("/points/0/experiments").intValue());
        assertEquals("profile", document.at("/points/1/method").textValue());
        assertTrue(document.at("/points/0/coverage").doubleValue() > 0.9);
    }
}
