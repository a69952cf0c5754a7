package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.campaign.Production;
import org.belladonna.campaign.ProductionOfFile;
import org.belladonna.cli.Cli;
import org.belladonna.job.EventSources;
import org.belladonna.job.JobMain;
import org.belladonna.job.Progress;
import org.belladonna.job.Verification;
import org.belladonna.schema.Rejected;
import org.belladonna.table.Manifest;
import org.belladonna.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with good events and bad ones: the good ones are simulated, the bad ones are in a table of their own with the reason. */
class RejectedEventsIT {
    private static final int FEW = 9;
    private static final int MANY = 480;
    private static final double HALF = 5.29;

    @TempDir
    private Path folder;

    /** Two muons back to back; in every third event one is of no known kind, in every other third both are off their shell. */
    private Path file(int events) throws IOException {
        StringBuilder text = new StringBuilder("HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\n");
        for (int event = 0; event < events; event++) {
            int pdg = event % 3 == 1 ? 987 : 13;
            double p = event % 3 == 2 ? 3 : Math.sqrt(HALF * HALF - 0.1056583755 * 0.1056583755);
            text.append(String.format(Locale.ROOT, "E %d 1 4%nU GEV MM%nW 1%n", event))
                    .append("P 1 0 11 0 0 5.29 5.29 0.000511 4\nP 2 0 -11 0 0 -5.29 5.29 0.000511 4\nV -1 0 [1,2]\n")
                    .append(String.format(Locale.ROOT, "P 3 -1 %d %.12f 0 0 5.29 0.1057 1%n", pdg, p))
                    .append(String.format(Locale.ROOT, "P 4 -1 -13 %.12f 0 0 5.29 0.1057 1%n", -p));
        }
        return Files.writeString(folder.resolve("some-bad.hepmc"), text.append("HepMC::Asciiv3-END_EVENT_LISTING\n"));
    }

    @Test
    void badEventsAreCountedAndToldWithTheirReason() throws IOException {
        Path file = file(FEW);
        JsonNode first = simulate(file, "once", 1);
        assertEquals(3, first.get("rows").asInt());
        assertEquals(6, first.get("rejected_events").asInt());
        assertEquals(9, first.get("rejected_particles").asInt());
        Map<String, Integer> reasons = new TreeMap<>();
        rows("once").forEach(row -> reasons.merge(row.event() % 3 + " " + row.reason(), 1, Integer::sum));
        assertEquals(Map.of("1 unknown-particle", 3, "2 off-shell", 6), reasons);
        Manifest manifest =
                Manifest.read(hadoop("once/events"), new Configuration()).orElseThrow();
        assertEquals("6", manifest.properties().get("belladonna.rejected_events"));
        Verification found = Verification.of(hadoop("once"), new Configuration());
        assertEquals(List.of(), found.differences());
        assertEquals(9, found.rows().get("rejected"));
        // A second run finds all done and still tells of them.
        assertEquals(6, simulate(file, "once", 1).get("rejected_events").asInt());
        // The same events, whoever makes them.
        simulate(file, "twice", 2);
        assertEquals(
                found.content().get("rejected"),
                Verification.of(hadoop("twice"), new Configuration()).content().get("rejected"));
    }

    /** How events are cut into shards changes neither the good nor the bad rows; a large shard holds as many of them as many small ones. */
    @Test
    void rowsDoNotDependOnShards() throws IOException {
        Path file = file(MANY);
        Map<String, String> whole = produce(file, folder.resolve("1"), 1, "local[1]");
        assertEquals(Set.of("events", "rejected"), whole.keySet());
        List<Rejected> bad = rows("1");
        assertEquals(MANY, bad.size());
        assertEquals(
                2 * MANY / 3, bad.stream().mapToLong(Rejected::event).distinct().count());
        assertEquals(whole, produce(file, folder.resolve("3"), 3, "local[2]"));
        assertEquals(whole, produce(file, folder.resolve("16"), 16, "local[2]"));
    }

    /** The bad rows of a shard are there before its good ones: an attempt that fails between the two leaves none twice. */
    @Test
    void aRepeatedAttemptRepeatsNoRow() throws IOException {
        Path file = file(MANY);
        Map<String, String> expected = produce(file, folder.resolve("calm"), 3, "local[2]");
        System.setProperty("spark.hadoop.fs.flaky.impl", FlakyFileSystem.class.getName());
        try {
            // Spark repeats what fails.
            produce(file, Path.of("flaky:" + folder.resolve("repeated")), 3, "local[2,4]");
            // It does not, so that the command fails and is given again.
            Path again = Path.of("flaky:" + folder.resolve("again"));
            assertThrows(RuntimeException.class, () -> produce(file, again, 1, "local[2]"));
            assertEquals(MANY, rows("again").size());
            assertFalse(Files.exists(folder.resolve("again/bad/rejected/manifest.json")));
            produce(file, again, 1, "local[2]");
        } finally {
            System.clearProperty("spark.hadoop.fs.flaky.impl");
        }
        for (String name : List.of("repeated", "again")) {
            assertEquals(expected, content(name));
            assertEquals(MANY, rows(name).size());
        }
    }

    /** Content of the tables after producing the events of a file in so many shards. */
    private Map<String, String> produce(Path file, Path out, int shards, String master) throws IOException {
        Production whole = ProductionOfFile.of(
                file,
                EventSources.opener(file),
                Optional.of(1.0),
                "bad",
                1,
                Installation.root().resolve("conf/detectors/belle2.conf"));
        Production cut = new Production(
                whole.name(),
                whole.seed(),
                shards,
                whole.luminosityInvFb(),
                whole.detector(),
                whole.samples(),
                whole.configuration());
        JobMain.produce(cut, out.toString(), Optional.of(master), false, Progress.Sink.standardError());
        return content(out.getFileName().toString());
    }

    private Map<String, String> content(String out) throws IOException {
        Verification found = Verification.of(hadoop(out), new Configuration());
        assertEquals(List.of(), found.differences());
        return found.content();
    }

    private JsonNode simulate(Path file, String out, int threads) throws IOException {
        Cli.Result result = Cli.run(
                "simulate",
                file.toString(),
                "--cross-section",
                "1",
                "--name",
                "bad",
                "--out",
                folder.resolve(out).toString(),
                "--master",
                "local[" + threads + "]",
                "--json");
        assertEquals(0, result.status(), result.messages());
        return new ObjectMapper().readTree(result.out());
    }

    private List<Rejected> rows(String out) {
        List<Path> files = SmallCampaign.files(folder.resolve(out).resolve("bad/rejected"), ".parquet");
        assertTrue(!files.isEmpty());
        TableReader<Rejected> reader = new TableReader<>(Rejected.class, new Configuration());
        return files.stream()
                .flatMap(path -> reader.read(new org.apache.hadoop.fs.Path(path.toUri())).stream())
                .toList();
    }

    private org.apache.hadoop.fs.Path hadoop(String name) {
        String[] parts = name.split("/", 2);
        Path root = folder.resolve(parts[0]).resolve("bad");
        return new org.apache.hadoop.fs.Path((parts.length == 1 ? root : root.resolve(parts[1])).toUri());
    }
}
