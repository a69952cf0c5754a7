package org.belladonna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.ParticleGunFactory;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.io.FileGeneratorFactory;
import org.belladonna.job.EventSources;
import org.belladonna.report.FigureFiles;
import org.belladonna.report.display.DisplayedEvent;
import org.belladonna.report.display.EventDisplay;
import org.belladonna.schema.Event;
import org.belladonna.schema.Rejected;
import org.belladonna.simulation.EventSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code display}: the picture of one event, without Spark. */
@Command(
        name = "display",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates one event of a process or of a file (LHE, HepMC3, Parquet) and draws it in x-y and in r-z, as SVG and PNG.",
            "An existing file or folder in the place of PROCESS is read as 'simulate' reads it; the same --seed, --sample and --event give"
                    + " the same event as there and as in a campaign.",
            "A coupling that is not given is 0.01: it changes the rate and, while the mediator is narrow, not the picture."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna display 'ee->mumu-zprime' --mass 2 --event 17 --seed 1",
            "  belladonna display signal.hepmc.gz --event 3 --detector belle2 --out pictures --json"
        })
final class DisplayCommand implements Callable<Integer> {
    /** A coupling that is not given, small enough for any width. */
    private static final double COUPLING = 0.01;

    private static final String[][] SIGNS = {
        {"ee", "e^{+}e^{−}"},
        {"mumu", "μ^{+}μ^{−}"},
        {"tautau", "τ^{+}τ^{−}"},
        {"zprime", "Z′"},
        {"gamma", "γ"},
        {"scalar", "φ"},
        {"alp", "a"},
        {"darkphoton", "A′"},
        {"darkhiggs", "h′"}
    };

    @Mixin
    private GeneratorOptions generator;

    @Option(names = "--event", defaultValue = "0", description = "number of the event (default: ${DEFAULT-VALUE})")
    private long event;

    @Option(
            names = "--detector",
            defaultValue = "belle2",
            paramLabel = "NAME|FILE",
            description = "a name in conf/detectors or a file (default: ${DEFAULT-VALUE})")
    private String detector;

    @Option(
            names = "--sample",
            description =
                    "sample that the event belongs to, for its random numbers (default: the name of process or file)")
    private String sample;

    @Option(
            names = "--title",
            description = "heading of the picture; M_{1}^{2} has indices (default: sample and number of the event)")
    private String title;

    @Option(
            names = "--out",
            defaultValue = "out/display",
            paramLabel = "FOLDER",
            description = "where the pictures go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        if (event < 0) {
            throw UserException.of("event " + event, "--event", "0 or more", "correct it");
        }
        Path description = Configurations.named("detectors", detector, "--detector");
        GeneratorSettings settings = generator.settings();
        if (generator.eventCut().isPresent()) {
            throw UserException.of("a cut", "--cut", "no cut: one event is drawn as it is", "remove it");
        }
        Path file = Path.of(settings.process());
        boolean isFile = Files.exists(file);
        if (!isFile && settings.process().matches(".*\\.(lhe|hepmc|hepmc3|gz|zst|dat|parquet)")) {
            throw UserException.of(
                    "no such file", settings.process(), "a file of events or a process", "correct the path");
        }
        if (sample == null) {
            sample = isFile ? SimulateCommand.nameOf(file) : settings.process();
        }
        PreparedGenerator prepared = isFile
                ? new FileGeneratorFactory(EventSources.opener(file))
                        .prepare(ofFile(settings, file), generator.sqrtS(), generator.seed())
                : ofProcess(settings);
        boolean gun = settings.process().equals(ParticleGunFactory.NAME);
        DetectorSource source = DetectorSource.read(description);
        EventSimulator simulator = new EventSimulator(source, prepared, List.of(), generator.seed(), sample, 1);
        if (gun) {
            simulator.inLaboratory();
        }
        if (!simulator.generate(event)) {
            Rejected particle = simulator.rejected().get(0);
            throw UserException.of(
                    particle.reason() + ": particle " + particle.particle() + " with PDG code " + particle.pdg() + ", "
                            + particle.detail(),
                    sample + ", event " + event,
                    "an event that can be simulated",
                    "choose another event");
        }
        simulator.simulateDetector();
        Event row = simulator.reconstruct();
        DisplayedEvent displayed = DisplayedEvent.of(source, row, simulator.measured(), !gun);
        List<String> files = write(displayed);
        new DisplayReport(output).print(displayed, simulator.triggerMenu(), files);
        return 0;
    }

    private PreparedGenerator ofProcess(GeneratorSettings given) {
        GeneratorFactory factory = ProcessCatalog.find(given);
        Map<String, Double> couplings = new LinkedHashMap<>(given.couplings());
        for (GeneratorFactory.Parameter parameter : factory.description().parameters()) {
            if (parameter.kind() == GeneratorFactory.Parameter.Kind.COUPLING && Double.isNaN(parameter.fallback())) {
                couplings.putIfAbsent(parameter.name(), COUPLING);
            }
        }
        return factory.prepare(given.withCouplings(couplings), generator.sqrtS(), generator.seed());
    }

    /** The settings of the process 'file'; its cross-section has no part in a picture. */
    private static GeneratorSettings ofFile(GeneratorSettings given, Path file) {
        return new GeneratorSettings(
                        "file",
                        given.mass(),
                        given.couplings(),
                        given.decay(),
                        given.isr(),
                        given.precision(),
                        Map.of("crossSection", 1.0),
                        Optional.of(file.toString()))
                .withDecays(given.decays());
    }

    /** The name of a process in signs; another name as it is. */
    private static String pretty(String name) {
        int arrow = name.indexOf("->");
        if (arrow < 0) {
            return name;
        }
        String pretty = name.substring(0, arrow) + " → "
                + name.substring(arrow + 2)
                        .replaceAll("([a-z])-(?=[a-z])", "$1 ")
                        .replace("\"", "");
        for (String[] sign : SIGNS) {
            pretty = pretty.replaceAll("\\b" + sign[0] + "\\b", sign[1]);
        }
        return pretty;
    }

    private List<String> write(DisplayedEvent displayed) throws IOException {
        String id = (sample + "-" + event).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String heading = title == null ? pretty(sample) + ", event " + event : title;
        EventDisplay figure = new EventDisplay(displayed, id, heading);
        Files.createDirectories(out);
        Optional<String> problem = FigureFiles.write(List.of(figure), out);
        problem.ifPresent(System.err::println);
        List<String> files = new ArrayList<>(List.of(out.resolve(id + ".svg").toString()));
        if (problem.isEmpty()) {
            files.add(out.resolve(id + ".png").toString());
        }
        return files;
    }
}
