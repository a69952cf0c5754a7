package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.belladonna.job.Session;
import org.belladonna.pipeline.Installation;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.schema.Toy;
import org.belladonna.table.TableWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bump hunt from the command line: text and Parquet, toys, files, wrong input. */
class BumpHuntCommandTest {
    private static final String CONFIGURATION = """
            bumpHunt {
              name = hunt
              observable { of = mass, title = m, low = 1, high = 2 }
              scan { low = 1.2, high = 1.8 }
              resolution { mass = [1, 2], sigma = [0.02, 0.02] }
              halfWindowInResolutions = 10
              signal { shape = gaussian }
              background { shape = bernstein, degree = 2 }
              cl = [0.9]
              efficiency { luminosityInvFb = 10, mass = [1, 2], value = [0.2, 0.2] }
            }
            """;
    private static final int BACKGROUND = 1500;
    private static final int SIGNAL = 70;

    @TempDir
    private Path folder;

    private Path configuration;
    private double[] masses;

    @BeforeEach
    void events() throws IOException {
        configuration = Files.writeString(folder.resolve("hunt.conf"), CONFIGURATION);
        EventStream stream = new EventStream(3, "bump-hunt-command").at(0, Stage.BENCHMARK);
        masses = new double[BACKGROUND + SIGNAL];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = i < BACKGROUND ? stream.uniform(0.9, 2) : 1.5 + 0.02 * stream.gaussian();
        }
    }

    private Path text(String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# masses", "mass"));
        Arrays.stream(masses).mapToObj(Double::toString).forEach(lines::add);
        lines.addAll(Arrays.asList(more));
        return Files.write(folder.resolve("masses.csv"), lines);
    }

    private Cli.Result hunt(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("bump-hunt", configuration.toString(), data.toString()));
        arguments.addAll(List.of("--out", folder.resolve("out").toString(), "--master", "local[2]", "--json"));
        arguments.addAll(Arrays.asList(more));
        return Cli.run(arguments);
    }

    private static JsonNode json(Cli.Result result) throws IOException {
        assertEquals(0, result.status(), result.messages());
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void valuesOfATextFileAreScannedWithoutSpark() throws IOException {
        JsonNode result = json(hunt(text()));
        assertTrue(SparkSession.getActiveSession().isEmpty());
        assertEquals(
                masses.length,
                result.get("events").intValue() + result.get("outside").intValue());
        assertEquals(31, result.get("masses").intValue());
        assertEquals(0, result.get("failed").intValue());
        JsonNode largest = result.get("largest");
        assertEquals(1.5, largest.get("mass").doubleValue(), 0.021);
        assertTrue(largest.get("significance").doubleValue() > 4);
        assertEquals(
                SIGNAL,
                largest.get("signal_yield").doubleValue(),
                3 * largest.get("signal_error").doubleValue());
        assertEquals(
                largest.get("cls_observed_0.9").doubleValue() / 2,
                largest.get("cross_section_fb_cls_observed_0.9").doubleValue(),
                1e-9);
        assertTrue(result.at("/global/gross_vitells/p").doubleValue()
                > largest.get("local_p").doubleValue());
        List<String> csv = Files.readAllLines(folder.resolve("out/hunt/scan.csv"));
        assertEquals(32, csv.size());
        assertTrue(csv.get(0).startsWith("mass,resolution,"));
        for (String figure : List.of("fit", "p-value", "yield", "limit-90", "cross-section-limit-90")) {
            String svg = Files.readString(folder.resolve("out/hunt/bump-hunt-" + figure + ".svg"));
            assertTrue(svg.startsWith("<svg"), figure);
        }
        assertTrue(Cli.run(
                        "bump-hunt",
                        configuration.toString(),
                        text().toString(),
                        "--out",
                        folder.resolve("out").toString())
                .out()
                .contains("global p-value of the largest excess"));
    }

    @Test
    void aTableGivesTheSameScanAndItsToysAreTheSameHoweverTheyAreCut() throws IOException {
        Path table = folder.resolve("table/part.parquet");
        try (TableWriter<Toy> writer = new TableWriter<>(
                Toy.class, new org.apache.hadoop.fs.Path(table.toString()), "test", Map.of(), new Configuration())) {
            for (double mass : masses) {
                writer.write(new Toy(mass, 1, 0, 0, 0, 0, Toy.CONVERGED, ""));
            }
            writer.commit();
        }
        JsonNode fromText = json(hunt(text()));
        JsonNode first =
                json(hunt(table, "--toys", "30", "--per-file", "7", "--set", "bumpHunt.observable.where=\"mu = 1\""));
        assertEquals(fromText.get("scan"), first.get("scan"));
        Files.move(folder.resolve("out"), folder.resolve("first"));
        JsonNode second = json(hunt(table.getParent(), "--toys", "30", "--per-file", "30"));
        assertEquals(30, first.at("/global/toy_scans").intValue());
        assertEquals(0, first.at("/global/toy_failed_fits").intValue());
        assertEquals(first.at("/global/up_crossings"), second.at("/global/up_crossings"));
        assertEquals(first.at("/global/toy_content"), second.at("/global/toy_content"));
        assertEquals(
                0, Cli.run("verify", second.at("/global/toy_table").textValue()).status());
        try (Session session = Session.open("test", Optional.of("local[1]"), false)) {
            SparkSession spark = session.spark();
            assertEquals(
                    30 * 31,
                    spark.read()
                            .option("recursiveFileLookup", "true")
                            .option("pathGlobFilter", "*.parquet")
                            .parquet(second.at("/global/toy_table").textValue())
                            .where("status = 'converged' AND q >= 0")
                            .count());
        }
    }

    @Test
    void theExampleConfigurationsAreRead() throws IOException {
        Path conf = Installation.root().resolve("conf/bump-hunts/dimuon.conf");
        Path few = Files.write(folder.resolve("few.csv"), List.of("4.1", "4.2", "4.25"));
        Cli.Result result = Cli.run(
                "bump-hunt",
                conf.toString(),
                few.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--set",
                "bumpHunt.scan.low=4.2",
                "--set",
                "bumpHunt.scan.high=4.22",
                "--json");
        assertEquals(3, json(result).get("events").intValue());
    }

    @Test
    void wrongInputIsToldInOneLine() throws IOException {
        assertRefused(hunt(folder.resolve("nothing.csv")), "nothing.csv", "no such file");
        assertRefused(hunt(text("1.5,x")), "masses.csv, line " + (masses.length + 3), "a number and a weight");
        assertRefused(hunt(text("NaN")), "value NaN");
        assertRefused(hunt(text("1.5,-1")), "weight of 0 or more");
        assertRefused(hunt(folder.resolve("nothing.parquet")), "nothing.parquet");
        assertRefused(
                hunt(text(), "--set", "bumpHunt.background.degre=2"), "did you mean 'bumpHunt.background.degree'");
        assertRefused(hunt(text(), "--set", "bumpHunt.cl=[2]"), "bumpHunt.cl");
        assertRefused(hunt(text(), "--set", "bumpHunt.observable.low=3"), "below the high end");
        assertRefused(hunt(text(), "--per-file", "0"), "--per-file");
        Path other = Files.write(folder.resolve("masses.text"), List.of("1.5"));
        assertRefused(hunt(other), "masses.text", "neither a Parquet file", ".csv, .txt, .dat");
        Path far = Files.write(folder.resolve("far.csv"), List.of("7", "8"));
        assertRefused(hunt(far), "no value between 1.0 and 2.0, 2 outside");
    }

    private static void assertRefused(Cli.Result result, String... words) {
        assertEquals(2, result.status(), result.messages());
        assertEquals(1, result.lines().size(), result.messages());
        for (String word : words) {
            assertTrue(result.messages().contains(word), result.messages());
        }
    }
}
