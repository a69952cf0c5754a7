package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.belladonna.job.Session;
import org.belladonna.selection.AdHocHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code histogram}: one histogram of any Parquet table. */
@Command(
        name = "histogram",
        mixinStandardHelpOptions = true,
        description = "Fill one histogram from any Parquet table.",
        footer = {
            "",
            "Examples:",
            "  belladonna histogram out/quickstart/candidates --of recoil_mass2 --bins 60,-10,110 --weight weight",
            "  belladonna histogram out/quickstart/candidates --of mu1_p --where \"sample = 'mumu'\" --bins 40,0,8 --json"
        })
final class HistogramCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", description = "Parquet file or folder")
    private String table;

    @Option(names = "--of", paramLabel = "SQL", required = true, description = "expression to histogram")
    private String of;

    @Option(names = "--where", paramLabel = "SQL", defaultValue = "true", description = "which rows count")
    private String where;

    @Option(names = "--bins", paramLabel = "N,LOW,HIGH", required = true, description = "number of bins and range")
    private String bins;

    @Option(names = "--weight", paramLabel = "SQL", defaultValue = "1", description = "weight of a row (default: 1)")
    private String weight;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master (default: local[*])")
    private String master;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws Exception {
        AdHocHistogram histogram = AdHocHistogram.parse(of, where, weight, bins);
        try (Session session = Session.open("histogram", Optional.ofNullable(master), false)) {
            long start = System.nanoTime();
            AdHocHistogram.Result result = histogram.fill(session.spark(), table);
            double seconds = (System.nanoTime() - start) * 1e-9;
            print(result, seconds);
        }
        return 0;
    }

    private void print(AdHocHistogram.Result result, double seconds) {
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("edges", result.edges());
            document.put("sumw", result.sumOfWeights());
            document.put("sumw2", result.sumOfSquaredWeights());
            document.put("entries", result.entries());
            document.put("rows", result.rows());
            document.put("rows_per_second", result.rows() / seconds);
            output.document(document);
            return;
        }
        double largest = java.util.Arrays.stream(result.sumOfWeights()).max().orElse(0);
        output.table(
                List.of("from", "to", "sum of weights", "error", ""),
                IntStream.range(0, result.entries().length)
                        .mapToObj(bin -> List.of(
                                Output.number(result.edges()[bin]),
                                Output.number(result.edges()[bin + 1]),
                                Output.number(result.sumOfWeights()[bin]),
                                Output.number(Math.sqrt(result.sumOfSquaredWeights()[bin])),
                                bar(result.sumOfWeights()[bin], largest)))
                        .toList());
        output.line(String.format("%,d rows, %,.0f rows/s", result.rows(), result.rows() / seconds));
    }

    private static String bar(double value, double largest) {
        return largest > 0 && value > 0 ? "#".repeat((int) Math.round(40 * value / largest)) + "|" : "|";
    }
}
