package org.belladonna.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.decay.ParticleDecayFactory;
import org.belladonna.generator.io.EventFile;
import org.belladonna.generator.io.FileGeneratorFactory;

/** Where events come from: the processes of the catalog, and beside its text files also event tables. */
public final class EventSources {
    private static final String FILE = "file";

    private EventSources() {}

    /** How to open a file of events: a folder or a file that ends with .parquet is an event table. */
    public static EventFile.Opener opener(Path input) {
        boolean table = Files.isDirectory(input) || input.toString().endsWith(".parquet");
        return table ? EventTableFile::open : EventFile::open;
    }

    /** What makes the events of these settings. */
    static GeneratorFactory factory(GeneratorSettings settings) {
        if (settings.process().equals(FILE) && settings.file().isPresent()) {
            return new ParticleDecayFactory(
                    new FileGeneratorFactory(opener(Path.of(settings.file().get()))));
        }
        return ProcessCatalog.find(settings);
    }
}
