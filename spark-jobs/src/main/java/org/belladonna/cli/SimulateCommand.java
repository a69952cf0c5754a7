package org.belladonna.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.campaign.Production;
import org.belladonna.campaign.ProductionOfFile;
import org.belladonna.error.UserException;
import org.belladonna.job.EventSources;
import org.belladonna.job.JobMain;
import org.belladonna.job.Progress;
import org.belladonna.job.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: events of any generator through the detector, into an event table. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Take events of a file (LHE or HepMC3 ascii, plain, gzip or Zstandard; Parquet particles) through the detector into an event"
                        + " table.",
        footer = {
            "",
            "Examples:",
            "  belladonna simulate signal.lhe.gz --out out",
            "  belladonna simulate out/quickstart/events/zprime-2 --name zprime-2-again --cross-section 12.5",
            "  belladonna simulate signal.hepmc --detector belle2 --name my-signal --seed 7 --json",
            "",
            "The file is in the centre-of-mass frame or in the laboratory; the detector's beams decide the laboratory of the result."
        })
final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "INPUT", description = "file of events, or folder of an event table")
    private Path input;

    @Option(
            names = "--detector",
            defaultValue = "belle2",
            description = "a name in conf/detectors or a file (default: ${DEFAULT-VALUE})")
    private String detector;

    @Option(names = "--name", description = "name of the result (default: that of the file)")
    private String name;

    @Option(
            names = "--cross-section",
            paramLabel = "FB",
            description = "cross-section of the events in fb (default: the one that the file states)")
    private Double crossSection;

    @Option(names = "--out", defaultValue = "out", description = "folder of results (default: ${DEFAULT-VALUE})")
    private String out;

    @Option(names = "--seed", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master (default: local[*])")
    private String master;

    @Option(names = "--verbose", description = "show Spark's own log")
    private boolean verbose;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Path description = Configurations.named("detectors", detector, "--detector");
        if (name == null) {
            name = nameOf(input);
        }
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw UserException.of("name '" + name + "'", "--name", "letters, digits, '.', '_' and '-'", "give --name");
        }
        Production production = ProductionOfFile.of(
                input, EventSources.opener(input), Optional.ofNullable(crossSection), name, seed, description);
        StageResult result =
                JobMain.produce(production, out, Optional.ofNullable(master), verbose, Progress.Sink.standardError());
        double rate = result.rows() / Math.max(1e-9, result.seconds());
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("rows", result.rows());
            document.put("path", result.path());
            document.put("events_per_second", rate);
            document.putAll(result.counts());
            output.document(document);
        } else {
            output.table(
                    List.of("path", "rows", "seconds", "events/s"),
                    List.of(List.of(
                            result.path(),
                            Long.toString(result.rows()),
                            Output.number(result.seconds()),
                            Output.number(rate))));
            if (!result.remarks().isEmpty()) {
                output.line(result.remarks());
            }
        }
        return 0;
    }

    /** The name of a file of events without what says its format: the sample that it makes. */
    static String nameOf(Path input) {
        return input.getFileName().toString().replaceAll("\\.(lhe|hepmc|hepmc3|gz|zst|dat|parquet)\\b", "");
    }
}
