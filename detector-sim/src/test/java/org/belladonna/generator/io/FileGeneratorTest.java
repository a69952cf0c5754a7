package org.belladonna.generator.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGeneratorTest {
    private static final double SQRT_S = 10.58;

    @TempDir
    private Path folder;

    private final EventStream stream = new EventStream(1, "file");

    @Test
    void theElectronFliesAlongPlusZ() {
        EventGenerator generator = prepare("mumuzp_m2.lhe.gz", Map.of()).open();
        ParticleRecord record = new ParticleRecord();
        ParticleRecord raw = new ParticleRecord();
        generator.generate(stream, 0, SQRT_S, record);
        try (EventFile file = EventFile.open(EventFileTest.resource("mumuzp_m2.lhe.gz"))) {
            file.next(raw);
        }
        assertEquals(11, record.pdg[1]);
        assertTrue(record.pz[1] > 5.28);
        for (int i = 0; i < record.size(); i++) {
            assertEquals(-raw.px[i], record.px[i], 1e-6);
            assertEquals(raw.py[i], record.py[i], 1e-6);
            assertEquals(-raw.pz[i], record.pz[i], 1e-6);
        }
        assertEquals(1, record.weight, 1e-12);
    }

    @Test
    void anEventIsTheSameInAnyOrderAndAfterSerialisation() throws IOException, ClassNotFoundException {
        PreparedGenerator prepared = prepare("kkmc_tautau.hepmc.gz", Map.of());
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(prepared);
        }
        EventGenerator first = prepared.open();
        EventGenerator second;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            second = ((PreparedGenerator) in.readObject()).open();
        }
        ParticleRecord a = new ParticleRecord();
        ParticleRecord b = new ParticleRecord();
        for (long event : new long[] {199, 3, 4, 100, 0}) {
            first.generate(stream, event, SQRT_S, a);
        }
        second.generate(stream, 0, SQRT_S, b);
        assertEquals(a.size(), b.size());
        for (int i = 0; i < a.size(); i++) {
            assertEquals(a.px[i], b.px[i]);
        }
    }

    @Test
    void anEventBeyondTheEndIsRefused() {
        EventGenerator generator = prepare("mumuzp_m2.lhe.gz", Map.of()).open();
        UserException e =
                assertThrows(UserException.class, () -> generator.generate(stream, 200, SQRT_S, new ParticleRecord()));
        assertTrue(e.getMessage().contains("200 events"), e.getMessage());
    }

    @Test
    void aFileWithoutCrossSectionNeedsOne() {
        UserException e = assertThrows(UserException.class, () -> prepare("evtgen_bbbar.hepmc.gz", Map.of()));
        assertTrue(e.getMessage().contains("states no cross-section"), e.getMessage());
        PreparedGenerator prepared = prepare("evtgen_bbbar.hepmc.gz", Map.of("crossSection", 1.1e6));
        assertEquals(1.1e6, prepared.crossSection().valueFb());
    }

    @Test
    void unknownParametersAreRefused() {
        assertThrows(UserException.class, () -> prepare("mumuzp_m2.lhe.gz", Map.of("crossection", 1.0)));
    }

    /** Written, read, boosted to the laboratory with a crossing angle, written and read again: the same event. */
    @Test
    void whatIsWrittenIsReadBackInEitherFormatAndFrame() {
        BeamSettings beams = new BeamSettings(7.004, 3.9955, 0.0415, 0.0415, 0, 0, 0, 0, 0);
        Collision collision = new Collision(beams);
        PreparedGenerator prepared = prepare("pythia8_tautau.hepmc.gz", Map.of());
        for (EventWriter.Format format : EventWriter.Format.values()) {
            Path path = folder.resolve(format + ".gz");
            EventGenerator original = prepared.open();
            ParticleRecord expected = new ParticleRecord();
            try (EventWriter writer = EventWriter.open(path, format, new CrossSection(8.44e5, 10, 0), "made here")) {
                for (long event = 0; event < 40; event++) {
                    original.generate(stream, event, SQRT_S, expected);
                    collision.toLaboratory(expected);
                    writer.write(event, expected);
                }
            }
            GeneratorSettings settings = settings(path, Map.of());
            PreparedGenerator again = ProcessCatalog.find("file").prepare(settings, SQRT_S, 1);
            assertEquals(8.44e5, again.crossSection().valueFb(), 1e-6);
            EventGenerator copy = again.open();
            ParticleRecord found = new ParticleRecord();
            for (long event = 0; event < 40; event++) {
                original.generate(stream, event, SQRT_S, expected);
                copy.generate(stream, event, SQRT_S, found);
                compare(expected, found, format);
            }
        }
    }

    @Test
    void bannersAreKept() {
        for (EventWriter.Format format : EventWriter.Format.values()) {
            Path path = folder.resolve(format + ".txt");
            EventWriter.open(path, format, new CrossSection(1, 0, 0), "made by\nhand")
                    .close();
            try (EventFile file = EventFile.open(path)) {
                assertTrue(file.header().contains("made by"), file.header());
                assertTrue(file.header().contains("hand"), file.header());
            }
        }
    }

    @Test
    void tausThatTheFileLeavesAreDecayed() {
        Path path = folder.resolve("taus.hepmc");
        ParticleRecord record = new ParticleRecord();
        double energy = 0.5 * SQRT_S;
        double momentum = Math.sqrt(energy * energy - 1.77686 * 1.77686);
        record.add(15, ParticleRecord.FINAL, -1, 0, momentum, 0, energy);
        record.add(-15, ParticleRecord.FINAL, -1, 0, -momentum, 0, energy);
        try (EventWriter writer = EventWriter.open(path, EventWriter.Format.HEPMC3, new CrossSection(1, 0, 0), "")) {
            writer.write(0, record);
        }
        EventGenerator generator = ProcessCatalog.find("file")
                .prepare(settings(path, Map.of()), SQRT_S, 1)
                .open();
        generator.generate(stream, 0, SQRT_S, record);
        assertEquals(ParticleRecord.DECAYED, record.status[0]);
        assertEquals(ParticleRecord.DECAYED, record.status[1]);
        assertTrue(record.size() >= 6);
    }

    private static void compare(ParticleRecord expected, ParticleRecord found, EventWriter.Format format) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.pdg[i], found.pdg[i]);
            assertEquals(expected.status[i], found.status[i]);
            assertEquals(expected.px[i], found.px[i], 1e-6);
            assertEquals(expected.pz[i], found.pz[i], 1e-6);
            assertEquals(expected.energy[i], found.energy[i], 1e-6);
            assertEquals(expected.x[i], found.x[i], 1e-6, () -> format + ": vertex");
            assertEquals(expected.t[i], found.t[i], 1e-6);
        }
    }

    private static PreparedGenerator prepare(String resource, Map<String, Double> parameters) {
        return ProcessCatalog.find("file").prepare(settings(EventFileTest.resource(resource), parameters), SQRT_S, 1);
    }

    private static GeneratorSettings settings(Path path, Map<String, Double> parameters) {
        return new GeneratorSettings(
                "file",
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.002,
                parameters,
                Optional.of(path.toString()));
    }
}
