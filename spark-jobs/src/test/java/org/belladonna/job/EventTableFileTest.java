package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.beam.Collision;
import org.belladonna.campaign.ProductionOfFile;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.belladonna.simulation.EventRows;
import org.belladonna.table.TableReader;
import org.belladonna.table.TableWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated particles in Parquet as input: those in the laboratory as well as those in the centre of mass. */
class EventTableFileTest {
    private static final Configuration HADOOP = new Configuration();
    private static final Path DETECTOR = Path.of("../conf/detectors/belle2.conf");
    private static final int EVENTS = 60;
    /** 32-bit numbers of some 10 GeV, boosted. */
    private static final double ROUNDING = 5e-6;

    @TempDir
    private static Path folder;

    private static DetectorSource detector;
    private static PreparedGenerator prepared;
    private static double sqrtS;

    @BeforeAll
    static void write() throws IOException {
        detector = DetectorSource.read(DETECTOR);
        sqrtS = new Collision(detector.beams()).sqrtS();
        prepared = ProcessCatalog.find("ee->mumu-zprime")
                .prepare(
                        settings("ee->mumu-zprime", Optional.of(2.0), Map.of("gprime", 0.1), Optional.empty()),
                        sqrtS,
                        1);
        write("laboratory/a.parquet", 0, EVENTS / 2, true, Map.of());
        write("laboratory/b.parquet", EVENTS / 2, EVENTS, true, Map.of());
        write("cm.parquet", 0, EVENTS, false, Map.of(EventTableFile.CROSS_SECTION, "12.5"));
    }

    private static GeneratorSettings settings(
            String process, Optional<Double> mass, Map<String, Double> couplings, Optional<String> file) {
        Map<String, Double> parameters =
                file.isPresent() && file.get().endsWith("laboratory") ? Map.of("crossSection", 12.5) : Map.of();
        return new GeneratorSettings(
                process, mass, couplings, "invisible", GeneratorSettings.Switch.ON, 0.02, parameters, file);
    }

    private static void write(String name, long first, long end, boolean laboratory, Map<String, String> footer)
            throws IOException {
        EventGenerator generator = prepared.open();
        Collision collision = new Collision(detector.beams());
        EventStream stream = new EventStream(1, "test");
        ParticleRecord record = new ParticleRecord();
        org.apache.hadoop.fs.Path file =
                new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
        try (TableWriter<Event> writer = new TableWriter<>(Event.class, file, "0", footer, HADOOP)) {
            for (long event = first; event < end; event++) {
                generator.generate(stream, event, sqrtS, record);
                if (laboratory) {
                    collision.sample(stream, event);
                    // The energy of the nominal beams at the place of this collision.
                    collision.toLaboratory(record);
                }
                writer.write(EventRows.generated("test", event, 0.5, record, sqrtS));
            }
            writer.commit();
        }
    }

    private static EventGenerator open(String name) {
        Path path = folder.resolve(name);
        GeneratorSettings settings = settings("file", Optional.empty(), Map.of(), Optional.of(path.toString()));
        PreparedGenerator file = EventSources.factory(settings).prepare(settings, sqrtS, 1);
        assertEquals(12.5, file.crossSection().valueFb());
        return file.open();
    }

    @Test
    void particlesComeBackInTheCentreOfMassFromEitherFrame() {
        for (String name : List.of("cm.parquet", "laboratory")) {
            EventGenerator file = open(name);
            EventGenerator generator = prepared.open();
            EventStream stream = new EventStream(1, "test");
            ParticleRecord expected = new ParticleRecord();
            ParticleRecord found = new ParticleRecord();
            // Forth, back, and over the border of the two files.
            for (long event : new long[] {0, 1, 29, 30, 59, 12}) {
                generator.generate(stream, event, sqrtS, expected);
                file.generate(stream, event, sqrtS, found);
                assertEquals(expected.size(), found.size());
                assertEquals(1, found.weight, 1e-12);
                for (int i = 0; i < expected.size(); i++) {
                    String where = name + ", event " + event + ", particle " + i;
                    assertEquals(expected.pdg[i], found.pdg[i], where);
                    assertEquals(expected.mother[i], found.mother[i], where);
                    assertEquals(expected.px[i], found.px[i], ROUNDING, where);
                    assertEquals(expected.py[i], found.py[i], ROUNDING, where);
                    assertEquals(expected.pz[i], found.pz[i], ROUNDING, where);
                    assertEquals(expected.energy[i], found.energy[i], ROUNDING, where);
                    assertEquals(expected.x[i], found.x[i], 1e-4, where);
                    assertEquals(expected.z[i], found.z[i], 1e-4, where);
                }
            }
        }
    }

    @Test
    void theTableGoesThroughTheDetector() throws IOException {
        Path input = folder.resolve("laboratory");
        StageResult result = JobMain.produce(
                ProductionOfFile.of(input, EventSources.opener(input), Optional.of(12.5), "again", 5, DETECTOR),
                folder.resolve("out").toString(),
                Optional.of("local[1]"),
                false,
                Progress.Sink.standardError());
        assertEquals(EVENTS, result.rows());
        List<Event> rows = new ArrayList<>();
        try (var files = Files.walk(folder.resolve("out/again/events"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                rows.addAll(new TableReader<>(Event.class, HADOOP).read(new org.apache.hadoop.fs.Path(file.toUri())));
            }
        }
        assertEquals(EVENTS, rows.size());
        assertEquals(12.5, rows.stream().mapToDouble(Event::weight).sum(), 1e-9);
        long tracks = rows.stream().mapToLong(row -> row.tracks().size()).sum();
        assertTrue(tracks > EVENTS, "only " + tracks + " tracks of " + 2 * EVENTS + " muons");
        double[] balance = new double[2];
        for (Event row : rows) {
            for (GeneratorParticle particle : row.generator()) {
                double sign = particle.status() == ParticleRecord.BEAM ? 1 : particle.status() == 1 ? -1 : 0;
                balance[0] += sign * particle.energy();
                balance[1] += sign * particle.pz();
            }
        }
        assertEquals(0, balance[0] / EVENTS, 1e-4);
        assertEquals(0, balance[1] / EVENTS, 1e-4);
    }

    @Test
    void whatIsWrongIsRefused() throws IOException {
        Path laboratory = folder.resolve("laboratory/a.parquet");
        GeneratorSettings noCrossSection =
                settings("file", Optional.empty(), Map.of(), Optional.of(laboratory.toString()));
        refused(
                "the file states no cross-section",
                () -> EventSources.factory(noCrossSection).prepare(noCrossSection, sqrtS, 1));
        refused("no Parquet file", () -> EventTableFile.open(folder.resolve("nothing.parquet")));
        Path twice = folder.resolve("twice/laboratory");
        Files.createDirectories(twice);
        Files.copy(laboratory, twice.resolve("a.parquet"));
        Files.copy(laboratory, twice.resolve("b.parquet"));
        GeneratorSettings copies = settings("file", Optional.empty(), Map.of(), Optional.of(twice.toString()));
        refused(
                "event number 0 occurs twice",
                () -> EventSources.factory(copies).prepare(copies, sqrtS, 1));
        Path damaged = folder.resolve("damaged.parquet");
        Files.write(damaged, java.util.Arrays.copyOf(Files.readAllBytes(laboratory), 1000));
        refused("not a readable Parquet file", () -> EventTableFile.open(damaged));
    }

    private static void refused(String expected, org.junit.jupiter.api.function.Executable work) {
        UserException refused = assertThrows(UserException.class, work);
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }
}
