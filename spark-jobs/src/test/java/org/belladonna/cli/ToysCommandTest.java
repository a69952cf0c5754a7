package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pseudo-experiments of a workspace on Spark: right, the same however they are cut, resumed, and told when they cannot be. */
class ToysCommandTest {
    private static final Path REFERENCE = Path.of("src/test/resources/org/belladonna/statistics/pyhf");
    private static final String COUNTING =
            REFERENCE.resolve("003-counting-shapesys.json").toString();

    @TempDir
    private Path out;

    private Cli.Result toys(String... more) {
        List<String> arguments = new ArrayList<>(List.of("toys", COUNTING, "--out", out.toString()));
        arguments.addAll(List.of("--master", "local[2]", "--json"));
        arguments.addAll(Arrays.asList(more));
        return Cli.run(arguments);
    }

    private static JsonNode json(Cli.Result result) throws IOException {
        assertEquals(0, result.status(), result.messages());
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void clsIsThatOfTheExactSum() throws IOException {
        JsonNode point = new ObjectMapper()
                .readTree(REFERENCE.resolve("003-counting-shapesys.toys.json").toFile())
                .at("/points/0");
        JsonNode result = json(toys("--toys", "40000", "--mu", point.get("mu").asText() + ",0"));
        JsonNode test = result.at("/tests/0");
        JsonNode exact = point.get("exact_sum");
        assertEquals(exact.get("q_obs").doubleValue(), test.get("statistic").doubleValue(), 1e-7);
        double clsb = exact.get("CLsb").doubleValue();
        double clb = exact.get("CLb").doubleValue();
        assertEquals(clsb, test.get("clsb").doubleValue(), 3.5 * Math.sqrt(clsb * (1 - clsb) / 40000));
        assertEquals(clb, test.get("clb").doubleValue(), 3.5 * Math.sqrt(clb * (1 - clb) / 40000));
        // Toys of the background test both strengths, those of the signal one.
        assertEquals(120_000, result.get("rows").intValue());
        assertEquals(0, result.get("failed").intValue());
        assertTrue(result.get("p0").doubleValue() > 0);
        assertEquals(0, Cli.run("verify", result.get("path").textValue()).status());
    }

    @Test
    void rowsAreTheSameHoweverTheyAreCutAndMoreAreAdded() throws IOException {
        JsonNode whole = json(toys("--toys", "3000", "--name", "whole"));
        JsonNode cut = json(toys("--toys", "3000", "--name", "cut", "--per-file", "700"));
        // The name of an ensemble decides its numbers: other names, other toys.
        assertNotEquals(whole.get("content"), cut.get("content"));
        Files.move(out.resolve("cut"), out.resolve("moved"));
        JsonNode again = json(toys("--toys", "3000", "--name", "cut", "--per-file", "3000"));
        assertEquals(cut.get("content"), again.get("content"));
        assertEquals(cut.get("tests"), again.get("tests"));
        JsonNode more = json(toys("--toys", "6000", "--name", "cut", "--per-file", "3000"));
        assertEquals(12_000, more.get("rows").intValue());
        assertEquals(6_000, more.get("toys_made").intValue());
    }

    @Test
    void whatIsThereIsNotMadeAgain() throws IOException {
        JsonNode first = json(toys("--toys", "2000", "--per-file", "500"));
        Path table = Path.of(first.get("path").textValue());
        Path kept;
        try (Stream<Path> files = Files.walk(table)) {
            List<Path> parquet = files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
            assertEquals(8, parquet.size());
            kept = parquet.get(0);
            // As after a kill: some files, a piece of one, no manifest.
            for (Path file : parquet.subList(3, 8)) {
                Files.delete(file);
            }
            Files.writeString(kept.resolveSibling("_staging-9-" + kept.getFileName()), "half a file");
        }
        Files.delete(table.resolve("manifest.json"));
        FileTime before = Files.getLastModifiedTime(kept);
        JsonNode second = json(toys("--toys", "2000", "--per-file", "500"));
        assertEquals(first.get("content"), second.get("content"));
        assertEquals(2500, second.get("toys_made").intValue());
        assertEquals(before, Files.getLastModifiedTime(kept));
        assertEquals(
                0,
                json(toys("--toys", "2000", "--per-file", "500"))
                        .get("toys_made")
                        .intValue());
    }

    @Test
    void otherExperimentsAreRefused() throws IOException {
        json(toys("--toys", "500"));
        assertRefused(toys("--toys", "500", "--seed", "2"), "another --out or --name");
        assertRefused(toys("--toys", "400"), "another --out or --name");
        assertRefused(toys("--toys", "0"), "1 or more");
        assertRefused(toys("--toys", "100", "--mu", "-1"), "signal strength -1.0");
        assertRefused(toys("--toys", "100", "--mu", "one"), "--mu");
        assertRefused(toys("--toys", "100", "--measurement", "none"), "none");
        assertRefused(toys("--toys", "100", "--name", "a/b"), "letters, digits");
    }

    private static void assertRefused(Cli.Result result, String words) {
        assertEquals(2, result.status(), result.messages());
        assertEquals(1, result.lines().size(), result.messages());
        assertTrue(result.messages().contains(words), result.messages());
    }
}
