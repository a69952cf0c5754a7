package org.belladonna.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import org.belladonna.job.Progress;
import org.belladonna.job.WorkspaceToysJob;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code toys}: pseudo-experiments of a HistFactory workspace on Spark, and CLs from them. */
@Command(
        name = "toys",
        mixinStandardHelpOptions = true,
        description = {
            "Draw and fit pseudo-experiments of a HistFactory workspace, into a Parquet table with one row for each test, and"
                    + " evaluate CLs from it.",
            "A fit that fails is a row with its reason. A run that was cut off goes on; more toys are added to those there."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna toys workspace.json --toys 100000 --mu 1",
            "  belladonna toys out/quickstart/workspaces/zprime-2.json --toys 10000000 --mu 0 --master 'local[2]' --json"
        })
final class ToysCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKSPACE", description = "HistFactory JSON (schema 1.0.0)")
    private Path file;

    @Option(names = "--toys", paramLabel = "N", required = true, description = "pseudo-experiments of each hypothesis")
    private long toys;

    @Option(
            names = "--mu",
            split = ",",
            defaultValue = "1",
            description = "signal strengths that are tested, as in 0.5,1,2; 0 tests the background alone"
                    + " (default: ${DEFAULT-VALUE})")
    private List<Double> mus;

    @Option(names = "--measurement", paramLabel = "NAME", description = "measurement (default: the first)")
    private String measurement;

    @Option(names = "--name", description = "name of the result (default: that of the file)")
    private String name;

    @Option(names = "--out", defaultValue = "out", description = "folder of results (default: ${DEFAULT-VALUE})")
    private String out;

    @Option(names = "--seed", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--per-file",
            paramLabel = "N",
            defaultValue = "0",
            description = "pseudo-experiments of one file; decides nothing but the speed (default: 100000)")
    private long perFile;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master (default: local[*])")
    private String master;

    @Option(names = "--verbose", description = "show Spark's own log")
    private boolean verbose;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Workspace workspace = Workspace.read(file);
        String chosen = measurement == null ? workspace.measurements().get(0).name() : measurement;
        if (name == null) {
            name = file.getFileName().toString().replaceAll("\\.json$", "");
        }
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw UserException.of("name '" + name + "'", "--name", "letters, digits, '.', '_' and '-'", "give --name");
        }
        WorkspaceToysJob.Result result = WorkspaceToysJob.run(
                new WorkspaceToysJob.Request(name, workspace, chosen, mus, toys, seed, perFile),
                new WorkspaceToysJob.Setup(out, Optional.ofNullable(master), verbose),
                Progress.Sink.standardError());
        if (output.json()) {
            output.document(document(result));
        } else {
            print(result);
        }
        return 0;
    }

    private static Map<String, Object> document(WorkspaceToysJob.Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", result.path());
        document.put("rows", result.rows());
        document.put("content", result.contentHash());
        document.put("toys_made", result.made());
        document.put("seconds", result.seconds());
        document.put("toys_per_second", result.made() / Math.max(1e-9, result.seconds()));
        document.put("failed", result.failed());
        document.put("reasons", result.reasons());
        document.put(
                "tests",
                result.tests().stream()
                        .map(test -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("mu", test.mu());
                            entry.put("statistic", test.statistic());
                            entry.put("clsb", test.clsb());
                            entry.put("clb", test.clb());
                            entry.put("cls", test.cls());
                            entry.put("cls_expected", test.expectedCls());
                            return entry;
                        })
                        .toList());
        if (!Double.isNaN(result.discovery())) {
            document.put("p0", result.discovery());
        }
        return document;
    }

    private void print(WorkspaceToysJob.Result result) {
        if (!result.tests().isEmpty()) {
            output.table(
                    List.of("mu", "q", "CLs+b", "CLb", "CLs", "expected: -2 sigma", "median", "+2 sigma"),
                    result.tests().stream().map(ToysCommand::row).toList());
        }
        if (!Double.isNaN(result.discovery())) {
            output.line("p-value of the background alone: " + Output.number(result.discovery()));
        }
        output.line(String.format(
                Locale.ROOT,
                "%,d rows in %s; %,d toys in %.1f s, %,.0f/s; %,d failed",
                result.rows(),
                result.path(),
                result.made(),
                result.seconds(),
                result.made() / Math.max(1e-9, result.seconds()),
                result.failed()));
        result.reasons().forEach(output::line);
    }

    private static List<String> row(HypothesisTest test) {
        double[] expected = test.expectedCls();
        return List.of(
                Output.number(test.mu()),
                Output.number(test.statistic()),
                Output.number(test.clsb()),
                Output.number(test.clb()),
                Output.number(test.cls()),
                Output.number(expected[0]),
                Output.number(expected[2]),
                Output.number(expected[4]));
    }
}
