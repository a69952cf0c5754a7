package org.belladonna.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.detector.DetectorSource;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.io.EventFile;
import org.belladonna.particle.ParticleRecord;

/** The production of {@code simulate}: one sample, whose events come from a file. */
public final class ProductionOfFile {
    private ProductionOfFile() {}

    /**
     * Reads the file once to count its events; whatever is wrong with it is refused here.
     *
     * @param input LHE or HepMC3 ascii, plain or gzip
     * @param name name of the result and of its sample
     * @param seed seed of beams and detector
     * @param detectorFile description of the detector
     */
    public static Production of(Path input, String name, long seed, Path detectorFile) {
        long events = count(input);
        DetectorSource detector = DetectorSource.read(detectorFile);
        GeneratorSettings generator = new GeneratorSettings(
                "file",
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.5,
                Map.of(),
                Optional.of(input.toAbsolutePath().toString()));
        Sample sample = new Sample(
                name, name, SampleSettings.Role.SIGNAL, Double.NaN, events, generator, Optional.empty(), List.of());
        return new Production(
                name,
                seed,
                0,
                1,
                detector,
                List.of(sample),
                "simulate " + input.toAbsolutePath() + " events " + events + " seed " + seed + " detector "
                        + detector.fingerprint());
    }

    private static long count(Path input) {
        ParticleRecord record = new ParticleRecord();
        long events = 0;
        try (EventFile file = EventFile.open(input)) {
            while (file.next(record)) {
                events++;
            }
        }
        return events;
    }
}
