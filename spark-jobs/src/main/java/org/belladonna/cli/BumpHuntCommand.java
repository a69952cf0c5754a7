package org.belladonna.cli;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.campaign.Campaign;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;
import org.belladonna.job.BumpHuntJob;
import org.belladonna.job.Progress;
import org.belladonna.report.BumpHuntFigures;
import org.belladonna.report.BumpHuntTable;
import org.belladonna.statistics.unbinned.BumpHuntSettings;
import org.belladonna.statistics.unbinned.GlobalSignificance;
import org.belladonna.statistics.unbinned.MassPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bump-hunt}: an unbinned search for a peak in one column of any table. */
@Command(
        name = "bump-hunt",
        mixinStandardHelpOptions = true,
        description = {
            "Search for a peak in one observable by unbinned fits in sliding windows: yield, local p-value and upper limits at"
                    + " each mass, and the global p-value of the largest excess.",
            "DATA is a Parquet table (a file or a folder), or a text file of values (.csv, .txt, .dat), one a line."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna bump-hunt conf/bump-hunts/dimuon.conf events.csv",
            "  belladonna bump-hunt conf/bump-hunts/dimuon.conf out/quickstart/candidates --set bumpHunt.observable.of=dimuon_mass --json",
            "",
            "Without toys the up-crossings of the data themselves give the global p-value."
        })
final class BumpHuntCommand implements Callable<Integer> {
    private static final double ENOUGH = 10;

    private record BumpHuntFile(
            @Key(meaning = "the bump hunt") BumpHuntSettings bumpHunt) {}

    @Parameters(index = "0", paramLabel = "CONFIG", description = "what to scan, as conf/bump-hunts/dimuon.conf")
    private Path file;

    @Parameters(index = "1", paramLabel = "DATA", description = "Parquet table or text file of values")
    private String data;

    @Option(names = "--toys", paramLabel = "N", description = "scans of background toys, for the global p-value")
    private Long toys;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the toys, instead of the file's")
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "override a configuration key, as bumpHunt.background.degree=2; may be repeated")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--per-file",
            paramLabel = "N",
            defaultValue = "25",
            description = "toy scans of one file; decides nothing but the speed (default: ${DEFAULT-VALUE})")
    private long perFile;

    @Option(names = "--out", defaultValue = "out", description = "folder of results (default: ${DEFAULT-VALUE})")
    private String out;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master (default: local[*])")
    private String master;

    @Option(names = "--verbose", description = "show Spark's own log")
    private boolean verbose;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        BumpHuntSettings settings = settings();
        if (perFile < 1) {
            throw UserException.of("" + perFile, "--per-file", "1 or more", "correct it");
        }
        Progress.Sink progress = Progress.Sink.standardError();
        BumpHuntJob.Result result = new BumpHuntJob(
                        settings,
                        new BumpHuntJob.Setup(data, out, Optional.ofNullable(master), perFile, verbose),
                        progress)
                .run();
        Path folder = Files.createDirectories(Path.of(out).resolve(settings.name()));
        BumpHuntTable table = new BumpHuntTable(result.hunt(), result.scan());
        table.write(folder.resolve("scan.csv"));
        if (result.largest().isPresent()) {
            long scans = result.toys().map(BumpHuntJob.Toys::scans).orElse(1L);
            BumpHuntFigures figures = new BumpHuntFigures(result.hunt(), result.scan());
            BumpHuntFigures.write(
                            figures.figures(
                                    result.points(), result.largest().get(), result.crossings(), scans, global(result)),
                            folder)
                    .ifPresent(progress::note);
        }
        Map<String, Object> document = document(result, table, folder);
        if (output.json()) {
            output.document(document);
        } else {
            print(result, folder);
        }
        return 0;
    }

    private BumpHuntSettings settings() {
        List<String> pairs = new ArrayList<>(overrides);
        if (toys != null) {
            pairs.add("bumpHunt.lookElsewhere.toys=" + toys);
        }
        if (seed != null) {
            pairs.add("bumpHunt.lookElsewhere.seed=" + seed);
        }
        Config config = Campaign.override(ConfigurationReader.parse(file), pairs);
        return ConfigurationReader.read(config, BumpHuntFile.class).bumpHunt();
    }

    /** Toys where enough of them have as large an excess: they need no formula. */
    private static GlobalSignificance global(BumpHuntJob.Result result) {
        return result.toys()
                .filter(toys -> toys.global().pValue() * toys.scans() >= ENOUGH)
                .map(BumpHuntJob.Toys::global)
                .orElseGet(() -> result.upCrossings().orElseThrow());
    }

    private static Map<String, Object> document(BumpHuntJob.Result result, BumpHuntTable table, Path folder) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", result.hunt().settings().name());
        document.put("path", folder.toString());
        document.put("events", result.points().events());
        document.put("outside", result.outside());
        document.put("masses", result.scan().size());
        document.put("failed", failed(result));
        result.largest().ifPresent(point -> document.put("largest", table.entry(point)));
        Map<String, Object> global = new LinkedHashMap<>();
        global.put("level", result.hunt().settings().lookElsewhere().level());
        global.put("up_crossings", result.crossings());
        result.upCrossings().ifPresent(value -> global.put("gross_vitells", entry(value)));
        result.toys().ifPresent(value -> {
            global.put("toys", entry(value.global()));
            global.put("toy_scans", value.scans());
            global.put("toy_failed_fits", value.failed());
            global.put("toy_reasons", value.reasons());
            global.put("toy_table", value.path());
            global.put("toy_content", value.contentHash());
            global.put("toy_scans_per_second", value.made() / Math.max(1e-9, value.seconds()));
        });
        document.put("global", global);
        document.put("scan", result.scan().stream().map(table::entry).toList());
        return document;
    }

    private static Map<String, Object> entry(GlobalSignificance global) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("p", global.pValue());
        entry.put("p_error", global.error());
        entry.put("significance", global.significance());
        entry.put("method", global.method());
        return entry;
    }

    private static long failed(BumpHuntJob.Result result) {
        return result.scan().stream().filter(point -> !point.reason().isEmpty()).count();
    }

    private void print(BumpHuntJob.Result result, Path folder) {
        List<MassPoint> top = result.scan().stream()
                .filter(point -> point.reason().isEmpty())
                .sorted(java.util.Comparator.comparingDouble(point -> -point.q0()))
                .limit(5)
                .toList();
        String unit = result.hunt().settings().observable().unit();
        double cl = result.hunt().settings().cl().get(0);
        output.table(
                List.of("mass [" + unit + "]", "signal events", "error", "local p", "sigma", "limit " + cl, "expected"),
                top.stream().map(BumpHuntCommand::row).toList());
        output.line(String.format(
                Locale.ROOT,
                "%,.0f events, %,d outside of the range; %d masses, %d fits failed",
                result.points().events(),
                result.outside(),
                result.scan().size(),
                failed(result)));
        result.upCrossings().ifPresent(this::line);
        result.toys().map(BumpHuntJob.Toys::global).ifPresent(this::line);
        result.scan().stream()
                .filter(point -> !point.reason().isEmpty())
                .limit(3)
                .forEach(point -> output.line("mass " + Output.number(point.mass()) + ": " + point.reason()));
        output.line("table and plots: " + folder);
    }

    private void line(GlobalSignificance global) {
        output.line(String.format(
                Locale.ROOT,
                "global p-value of the largest excess: %.4g +- %.2g, %.2f sigma (%s)",
                global.pValue(),
                global.error(),
                global.significance(),
                global.method()));
    }

    private static List<String> row(MassPoint point) {
        return List.of(
                Output.number(point.mass()),
                Output.number(point.yield()),
                Output.number(point.error()),
                Output.number(point.pValue()),
                Output.number(point.significance()),
                Output.number(point.limits().get(0).observed()),
                Output.number(point.limits().get(0).expected(0)));
    }
}
