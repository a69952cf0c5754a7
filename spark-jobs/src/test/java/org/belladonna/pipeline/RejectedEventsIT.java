package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.cli.Cli;
import org.belladonna.job.Verification;
import org.belladonna.schema.Rejected;
import org.belladonna.table.Manifest;
import org.belladonna.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with good events and bad ones: the good ones are simulated, the bad ones are in a table of their own with the reason. */
class RejectedEventsIT {
    private static final int EVENTS = 9;
    private static final double HALF = 5.29;

    @TempDir
    private Path folder;

    /** Two muons back to back; in every third event one is of no known kind, in every other third both are off their shell. */
    private Path file() throws IOException {
        StringBuilder text = new StringBuilder("HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\n");
        for (int event = 0; event < EVENTS; event++) {
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
        Path file = file();
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
