package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorStoreTest {
    private static final double SQRT_S = 10.58;

    @TempDir
    private java.nio.file.Path folder;

    private static PreparedGenerator prepared() {
        GeneratorSettings settings = new GeneratorSettings(
                        "ee->\"mu- mu+ zprime\"",
                        Optional.of(2.0),
                        Map.of("gprime", 0.1),
                        "invisible",
                        GeneratorSettings.Switch.ON,
                        0.05,
                        Map.of(),
                        Optional.empty())
                .withModel(Optional.of("lmu-ltau"), Optional.empty());
        return ProcessCatalog.find(settings).prepare(settings, SQRT_S, 1);
    }

    private static double energy(PreparedGenerator prepared) {
        ParticleRecord record = new ParticleRecord();
        prepared.open().generate(new EventStream(7, "store"), 3, SQRT_S, record);
        return record.energy[2];
    }

    @Test
    void givesBackTheSameGenerator() throws IOException {
        GeneratorStore store = new GeneratorStore(new Path(folder.toUri()), new Configuration());
        PreparedGenerator before = prepared();
        String hash = store.write(Map.of("zprime", before));
        PreparedGenerator after = store.read(hash).get("zprime");
        assertEquals(before.crossSection(), after.crossSection());
        assertEquals(energy(before), energy(after));
    }

    @Test
    void refusesADamagedOrMissingFile() throws IOException {
        GeneratorStore store = new GeneratorStore(new Path(folder.toUri()), new Configuration());
        assertTrue(assertThrows(UserException.class, () -> store.read("00"))
                .getMessage()
                .contains("no integrated generators"));
        String hash = store.write(Map.of("zprime", prepared()));
        Files.write(folder.resolve(GeneratorStore.FILE), new byte[] {1, 2, 3});
        // Hadoop's own check of the bytes is beside the file.
        Files.deleteIfExists(folder.resolve("." + GeneratorStore.FILE + ".crc"));
        assertTrue(assertThrows(UserException.class, () -> store.read(hash))
                .getMessage()
                .contains("hash differs"));
    }
}
