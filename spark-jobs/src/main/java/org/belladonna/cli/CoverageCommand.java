package org.belladonna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.belladonna.error.UserException;
import org.belladonna.job.Progress;
import org.belladonna.report.CoverageFigure;
import org.belladonna.report.FigureFiles;
import org.belladonna.report.plot.Figure;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.CountingMethod;
import org.belladonna.statistics.counting.CountingMethods;
import org.belladonna.statistics.coverage.CountingCoverage;
import org.belladonna.statistics.coverage.CoveragePoint;
import org.belladonna.statistics.coverage.LikelihoodCoverage;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.statistics.interval.IntervalMethods;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coverage}: how often the intervals of a method contain the true signal, without Spark. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "How often intervals contain the true signal: of a HistFactory workspace, by pseudo-experiments, or of a counting"
                    + " experiment, exactly where outcomes can be summed.",
            "Methods of a workspace are those of 'fit', those of a counting experiment are those of 'interval'."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna coverage --background 3 --signal 0:12:0.05 \\",
            "      --method feldman-cousins,cls-counting --out out/coverage",
            "  belladonna coverage workspace.json --signal 0.5,1,2 --toys 2000 \\",
            "      --method cls-asymptotic,profile-two-sided --cl 0.95 --json"
        })
final class CoverageCommand implements Callable<Integer> {
    private static final List<String> CUSTOMARY = List.of("cls-asymptotic", "profile-two-sided");

    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            description = "HistFactory JSON; its starting values are the truth (default: a counting experiment)")
    private Path file;

    @Option(names = "--measurement", paramLabel = "NAME", description = "measurement (default: the first)")
    private String measurement;

    @Mixin
    private CountingOptions counting;

    @Option(
            names = "--signal",
            required = true,
            paramLabel = "VALUES",
            description = "true signals (counts, or signal strengths of a workspace): 0,1,2.5 or from:to:step")
    private String signals;

    @Option(names = "--method", split = ",", paramLabel = "NAME", description = "one or more methods")
    private List<String> methods;

    @Option(names = "--cl", defaultValue = "0.9", description = "confidence level (default: ${DEFAULT-VALUE})")
    private double cl;

    @Option(
            names = "--toys",
            defaultValue = "1000",
            description = "pseudo-experiments for each signal (default: ${DEFAULT-VALUE})")
    private int toys;

    @Option(
            names = "--inner-toys",
            defaultValue = "1000",
            description =
                    "pseudo-experiments of a method that needs them, for each of these (default: ${DEFAULT-VALUE})")
    private int innerToys;

    @Option(names = "--seed", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--name", defaultValue = "coverage", description = "name of the files (default: ${DEFAULT-VALUE})")
    private String name;

    @Option(names = "--out", description = "folder for the figure (SVG, PNG) and the table (JSON); none without")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        List<Double> truths = SignalRange.parse(signals);
        if (file != null && counting.areGiven()) {
            throw UserException.of(
                    "a workspace and a counting experiment", "coverage", "one of the two", "leave one away");
        }
        List<CoveragePoint> points = file == null ? ofCounting(truths) : ofWorkspace(truths);
        Map<String, Object> document = document(points);
        if (out != null) {
            write(points, document);
        }
        if (output.json()) {
            output.document(document);
        } else {
            print(points);
        }
        return 0;
    }

    private List<CoveragePoint> ofCounting(List<Double> truths) {
        CountingExperiment truth = counting.experiment(0);
        List<CountingMethod> studied = new ArrayList<>();
        for (String method : methods == null ? CountingMethods.customary() : methods) {
            studied.add(CountingMethods.of(method, cl));
        }
        CountingCoverage coverage = new CountingCoverage(truth, toys, seed);
        List<CoveragePoint> points = new ArrayList<>();
        for (CountingMethod method : studied) {
            for (double signal : truths) {
                points.add(coverage.at(method, signal));
            }
        }
        return points;
    }

    private List<CoveragePoint> ofWorkspace(List<Double> truths) {
        Workspace workspace = Workspace.read(file);
        String which = measurement == null ? workspace.measurements().get(0).name() : measurement;
        Likelihood likelihood = Likelihood.compile(workspace, which);
        List<IntFunction<IntervalMethod>> studied = new ArrayList<>();
        for (String method : methods == null ? CUSTOMARY : methods) {
            named(method, 0);
            studied.add(experiment -> named(method, experiment));
        }
        LikelihoodCoverage coverage = new LikelihoodCoverage(likelihood, toys, seed);
        List<CoveragePoint> points = new ArrayList<>();
        for (IntFunction<IntervalMethod> method : studied) {
            for (double signal : truths) {
                points.add(coverage.at(method, signal));
            }
        }
        return points;
    }

    /** The method with the seed of one pseudo-experiment. */
    private IntervalMethod named(String method, int experiment) {
        return IntervalMethods.named(method, new IntervalMethods.Options(cl, innerToys, seed + 1 + experiment));
    }

    private Map<String, Object> document(List<CoveragePoint> points) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", file == null ? CountingOptions.describe(counting.experiment(0)) : file.toString());
        document.put("cl", cl);
        document.put("seed", seed);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CoveragePoint point : points) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("method", point.method());
            row.put("signal", point.signal());
            row.put("coverage", point.coverage());
            row.put("error", point.error());
            row.put("mean_upper", IntervalCommand.finite(point.meanUpper()));
            row.put("empty", IntervalCommand.finite(point.empty()));
            row.put("failed", point.failed());
            row.put("experiments", point.experiments());
            rows.add(row);
        }
        document.put("points", rows);
        return document;
    }

    private void write(List<CoveragePoint> points, Map<String, Object> document) throws IOException {
        Files.createDirectories(out);
        String axis = file == null ? "True signal s [events]" : "True signal strength μ";
        Figure figure = CoverageFigure.of(name, model(), axis, points);
        FigureFiles.write(List.of(figure), out).ifPresent(Progress.Sink.standardError()::note);
        Output.write(out.resolve(name + ".json"), document);
    }

    private String model() {
        if (file != null) {
            return file.getFileName().toString().replaceFirst("\\.json$", "");
        }
        return CountingOptions.inWords(counting.experiment(0));
    }

    private void print(List<CoveragePoint> points) {
        List<List<String>> rows = new ArrayList<>();
        for (CoveragePoint point : points) {
            rows.add(List.of(
                    point.method(),
                    Output.number(point.signal()),
                    String.format(Locale.ROOT, "%.4f", point.coverage()),
                    point.experiments() == 0 ? "exact" : String.format(Locale.ROOT, "%.4f", point.error()),
                    point.experiments() == 0 ? "" : String.format(Locale.ROOT, "%+.1f", point.pull()),
                    Double.isNaN(point.meanUpper()) ? "" : Output.number(point.meanUpper()),
                    Double.isNaN(point.empty()) ? "" : String.format(Locale.ROOT, "%.4f", point.empty()),
                    String.format(Locale.ROOT, "%.4f", point.failed())));
        }
        output.table(
                List.of("method, CL " + cl, "signal", "coverage", "error", "pull", "mean upper", "empty", "failed"),
                rows);
    }
}
