package org.belladonna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.io.EventWriter;
import org.belladonna.job.EventTableFile;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.schema.Event;
import org.belladonna.simulation.EventRows;
import org.belladonna.table.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: events of one process in a file, in the centre-of-mass frame, without Spark. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Events of one process in a file, in the centre-of-mass frame with the electron along +z.",
        footer = {
            "",
            "Examples:",
            "  belladonna generate 'ee->mumu-zprime' --mass 2 --coupling gprime=0.01 --events 1000 --out zprime.lhe.gz",
            "  belladonna generate 'ee->tautau' --events 100 --first-event 500 --format hepmc3 --out tautau.hepmc"
        })
final class GenerateCommand implements Callable<Integer> {
    private enum Format {
        LHE,
        HEPMC3,
        PARQUET
    }

    @Mixin
    private GeneratorOptions generator;

    @Mixin
    private Output output;

    @Option(names = "--events", defaultValue = "1000", description = "number of events (default: ${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--first-event",
            defaultValue = "0",
            description = "number of the first one (default: ${DEFAULT-VALUE})")
    private long firstEvent;

    @Option(
            names = "--format",
            defaultValue = "lhe",
            description = "lhe, hepmc3 or parquet (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "file to write; .gz or .zst at the end compresses text")
    private Path out;

    @Override
    public Integer call() throws IOException {
        refuseLess(events, 1, "--events");
        refuseLess(firstEvent, 0, "--first-event");
        if (Files.isDirectory(out)) {
            throw UserException.of("a folder", out.toString(), "a file to write", "name a file in it");
        }
        GeneratorSettings settings = generator.settings();
        if (generator.eventCut().isPresent()) {
            throw UserException.of(
                    "a cut on a process of the catalog",
                    "--cut",
                    "a cut only with --model; the catalog's processes have theirs as --parameter",
                    "remove it");
        }
        PreparedGenerator prepared =
                ProcessCatalog.find(settings).prepare(settings, generator.sqrtS(), generator.seed());
        if (format == Format.PARQUET) {
            writeParquet(prepared, settings);
        } else {
            writeText(prepared, settings);
        }
        CrossSection crossSection = prepared.crossSection();
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", out.toString());
            document.put("events", events);
            document.put("cross_section_fb", crossSection.valueFb());
            document.put("error_fb", crossSection.errorFb());
            GeneratorOptions.addUnweighting(document, prepared);
            output.document(document);
        } else {
            output.table(
                    List.of("file", "events", "cross-section (fb)", "error (fb)"),
                    List.of(List.of(
                            out.toString(),
                            Long.toString(events),
                            Output.number(crossSection.valueFb()),
                            Output.number(crossSection.errorFb()))));
        }
        return 0;
    }

    private static void refuseLess(long number, long least, String option) {
        if (number < least) {
            throw UserException.of("" + number, option, least + " or more", "correct it");
        }
    }

    /** Where text is written before it is whole: beside the file, with its ending; devices and pipes are written to at once. */
    private Path unfinished() {
        boolean special = Files.exists(out) && !Files.isRegularFile(out);
        return special ? out : out.resolveSibling("." + ProcessHandle.current().pid() + "." + out.getFileName());
    }

    private void writeText(PreparedGenerator prepared, GeneratorSettings settings) throws IOException {
        EventWriter.Format text = format == Format.LHE ? EventWriter.Format.LHE : EventWriter.Format.HEPMC3;
        String header = String.format(
                Locale.ROOT,
                "Belladonna %s, sqrt(s) = %g GeV, seed %d, first event %d",
                settings.process(),
                generator.sqrtS(),
                generator.seed(),
                firstEvent);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(generator.seed(), settings.process());
        EventGenerator source = prepared.open();
        if (out.getParent() != null) {
            Files.createDirectories(out.getParent());
        }
        Path unfinished = unfinished();
        try (EventWriter writer = EventWriter.open(unfinished, text, prepared.crossSection(), header)) {
            for (long event = firstEvent; event < firstEvent + events; event++) {
                source.generate(stream, event, generator.sqrtS(), record);
                writer.write(event, record);
            }
        } catch (RuntimeException e) {
            if (!unfinished.equals(out)) {
                Files.deleteIfExists(unfinished);
            }
            throw e;
        }
        if (!unfinished.equals(out)) {
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, String> footer(PreparedGenerator prepared) {
        return Map.of(
                EventTableFile.CROSS_SECTION,
                Double.toString(prepared.crossSection().valueFb()),
                EventTableFile.FRAME,
                "centre of mass, electron along +z");
    }

    private void writeParquet(PreparedGenerator prepared, GeneratorSettings settings) throws IOException {
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(generator.seed(), settings.process());
        EventGenerator source = prepared.open();
        double weight = prepared.crossSection().valueFb() / events;
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(out.toUri());
        try (TableWriter<Event> writer =
                new TableWriter<>(Event.class, file, "generate", footer(prepared), new Configuration())) {
            for (long event = firstEvent; event < firstEvent + events; event++) {
                source.generate(stream, event, generator.sqrtS(), record);
                writer.write(EventRows.generated(
                        settings.process(), event, weight * record.weight, record, generator.sqrtS()));
            }
            writer.commit();
        }
    }
}
