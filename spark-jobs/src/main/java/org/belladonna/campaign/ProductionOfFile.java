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
     * @param input file of events
     * @param opener opens it
     * @param crossSection cross-section of its events in fb, instead of the one that the file states
     * @param name name of the result and of its sample
     * @param seed seed of beams and detector
     * @param detectorFile description of the detector
     */
    public static Production of(
            Path input,
            EventFile.Opener opener,
            Optional<Double> crossSection,
            String name,
            long seed,
            Path detectorFile) {
        long events = count(opener, input);
        DetectorSource detector = DetectorSource.read(detectorFile);
        GeneratorSettings generator = new GeneratorSettings(
                "file",
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.5,
                crossSection.map(value -> Map.of("crossSection", value)).orElse(Map.of()),
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
                "simulate " + input.toAbsolutePath() + " events " + events + " cross-section "
                        + crossSection.map(String::valueOf).orElse("of the file") + " seed " + seed
                        + " detector "
                        + detector.fingerprint());
    }

    private static long count(EventFile.Opener opener, Path input) {
        ParticleRecord record = new ParticleRecord();
        long events = 0;
        try (EventFile file = opener.open(input)) {
            while (file.next(record)) {
                events++;
            }
        }
        return events;
    }
}
