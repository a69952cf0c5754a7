package org.belladonna.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.belladonna.error.UserException;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.SignalShape;

/**
 * The selection of a search over its candidates: where the signals are, then the cut flow, the shared histograms and the
 * templates of all hypotheses in one pass over the data. Spark evaluates the expressions with its generated code; the sums
 * are exact, so that the result does not depend on the partitions.
 */
public final class SelectionPass {
    /** Central 68.27% of a Gaussian. */
    private static final double[] QUANTILES = {0.1586552539, 0.5, 0.8413447461};
    /** Error of half the distance of those quantiles, for n Gaussian entries, in units of the width over sqrt(n). */
    private static final double WIDTH_ERROR = 0.962;

    private final Dataset<Row> candidates;
    private final SearchSettings search;
    private final List<String> samples;
    private final List<String> signals;

    /**
     * @param candidates all candidates of all samples
     * @param triggerMenu names of the trigger lines; line i becomes the column {@code trigger_<name>}
     * @param search the search
     * @param samples names of all samples
     * @param signals names of those that are signals
     */
    public SelectionPass(
            Dataset<Row> candidates,
            List<String> triggerMenu,
            SearchSettings search,
            List<String> samples,
            List<String> signals) {
        this.candidates = withTriggerColumns(candidates, triggerMenu);
        this.search = search;
        this.samples = List.copyOf(samples);
        this.signals = List.copyOf(signals);
        checkExpressions();
    }

    private static Dataset<Row> withTriggerColumns(Dataset<Row> table, List<String> menu) {
        Map<String, Column> lines = new HashMap<>();
        for (int i = 0; i < menu.size(); i++) {
            lines.put("trigger_" + menu.get(i), functions.expr("(trigger_bits & " + (1L << i) + "L) <> 0"));
        }
        return table.withColumns(lines);
    }

    /** Refuses an expression that does not fit the candidates before any work starts. */
    private void checkExpressions() {
        search.cuts().forEach(cut -> check("cut '" + cut.name() + "'", cut.where(), "boolean"));
        search.histograms().forEach(histogram -> {
            check("histogram '" + histogram.name() + "'", histogram.of(), "number");
            histogram.without().ifPresent(name -> {
                if (search.cuts().stream().noneMatch(cut -> cut.name().equals(name))) {
                    throw UserException.of(
                            "histogram '" + histogram.name() + "' leaves out the cut '" + name + "'",
                            "search " + search.name(),
                            "one of "
                                    + search.cuts().stream()
                                            .map(SearchSettings.CutSettings::name)
                                            .toList(),
                            "correct it");
                }
            });
        });
        check("fit.observable", search.fit().observable(), "number");
        check("fit.residual", search.fit().residual(), "number");
        search.fit().second().ifPresent(second -> check("fit.second", second, "number"));
        search.systematics().forEach(systematic -> {
            systematic.up().ifPresent(up -> check("systematic '" + systematic.name() + "' up", up, "number"));
            systematic.down().ifPresent(down -> check("systematic '" + systematic.name() + "' down", down, "number"));
        });
    }

    private void check(String what, String expression, String kind) {
        try {
            String type = candidates
                    .select(functions.expr(expression))
                    .schema()
                    .fields()[0]
                    .dataType()
                    .typeName();
            boolean fits = kind.equals("boolean") == type.equals("boolean") && !type.equals("string");
            if (!fits) {
                throw UserException.of(
                        what + " is the " + type + " '" + expression + "'",
                        "search " + search.name(),
                        "a " + kind,
                        "correct the expression");
            }
        } catch (RuntimeException | Error e) {
            throw refused(what, expression, e);
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw refused(what, expression, e);
            }
            throw new IllegalStateException(e);
        }
    }

    private RuntimeException refused(String what, String expression, Throwable cause) {
        if (cause instanceof UserException user) {
            return user;
        }
        String message = String.valueOf(cause.getMessage()).split("\\R")[0];
        return new UserException(
                "search " + search.name() + ": " + what + ": cannot use '" + expression + "': " + message
                        + "; expected SQL over the candidate columns; see 'describe search " + search.name() + "'",
                cause);
    }

    /**
     * Median and width of the residual and number of selected candidates of each signal; efficiency and cross-section are left to the caller
     * as NaN.
     */
    public List<SignalShape> signalShapes(Map<String, Double> massOfSignal) {
        Dataset<Row> selected = candidates.filter(functions.col("sample").isin(signals.toArray()));
        for (SearchSettings.CutSettings cut : search.cuts()) {
            selected = selected.filter(functions.expr(cut.where()));
        }
        String percentiles = "percentile(" + search.fit().residual() + ", array(" + QUANTILES[0] + ", " + QUANTILES[1]
                + ", " + QUANTILES[2] + "))";
        List<Row> rows = selected.groupBy("sample")
                .agg(functions.expr(percentiles), functions.count(functions.lit(1)))
                .collectAsList();
        List<SignalShape> shapes = new ArrayList<>();
        for (Row row : rows) {
            List<Double> quantiles = row.getList(1);
            double width = (quantiles.get(2) - quantiles.get(0)) / 2;
            long entries = row.getLong(2);
            shapes.add(new SignalShape(
                    row.getString(0),
                    massOfSignal.get(row.getString(0)),
                    quantiles.get(1),
                    width,
                    WIDTH_ERROR * width / Math.sqrt(entries),
                    entries,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN));
        }
        shapes.sort(java.util.Comparator.comparingDouble(SignalShape::mass).thenComparing(SignalShape::hypothesis));
        return shapes;
    }

    /** Names of the variations of the observable: the nominal one (empty), then up and down of each shape systematic. */
    public List<String> variations() {
        List<String> names = new ArrayList<>(List.of(""));
        for (SearchSettings.SystematicSettings systematic : search.systematics()) {
            if (systematic.kind() == SearchSettings.SystematicSettings.Kind.SHAPE) {
                names.add(systematic.name() + "_up");
                names.add(systematic.name() + "_down");
            }
        }
        return names;
    }

    private List<Column> observables() {
        List<Column> columns =
                new ArrayList<>(List.of(functions.expr(search.fit().observable())));
        for (SearchSettings.SystematicSettings systematic : search.systematics()) {
            if (systematic.kind() == SearchSettings.SystematicSettings.Kind.SHAPE) {
                columns.add(functions.expr(systematic.up().orElse(search.fit().observable())));
                columns.add(functions.expr(systematic.down().orElse(search.fit().observable())));
            }
        }
        return columns;
    }

    /** What one pass gives. */
    public record Result(List<CutflowStep> cutflow, List<HistogramBin> histograms) {}

    /** Fills the cut flow, all histograms and all templates. */
    public Result fill(List<Hypothesis> hypotheses) {
        SelectionLayout layout = new SelectionLayout(
                samples, signals, search, hypotheses, observables().size());
        List<Column> columns = new ArrayList<>();
        columns.add(functions.col("sample"));
        columns.add(functions.col("weight"));
        columns.add(mask());
        search.histograms().forEach(histogram -> columns.add(functions.expr(histogram.of())));
        columns.addAll(observables());
        columns.add(search.fit().second().map(functions::expr).orElse(functions.lit(0.0)));
        for (int i = 3; i < columns.size(); i++) {
            columns.set(i, columns.get(i).cast("double").as("v" + i));
        }
        SelectionSums sums = candidates
                .select(columns.toArray(Column[]::new))
                .toJavaRDD()
                .mapPartitions(filler(layout))
                .treeReduce(SelectionSums::merge);
        return new Result(
                SelectionResults.cutflow(sums, layout, search),
                SelectionResults.histograms(sums, layout, search, variations(), signals));
    }

    private Column mask() {
        Column mask = functions.lit(0L);
        for (int cut = 0; cut < search.cuts().size(); cut++) {
            Column bit = functions
                    .when(functions.expr(search.cuts().get(cut).where()), functions.lit(1L << cut))
                    .otherwise(functions.lit(0L));
            mask = mask.plus(bit);
        }
        return mask.as("passed");
    }

    private static FlatMapFunction<java.util.Iterator<Row>, SelectionSums> filler(SelectionLayout layout) {
        return rows -> {
            SelectionSums sums = new SelectionSums(layout);
            double[] values = new double[layout.histogramBins.length];
            double[] observables = new double[layout.variations];
            while (rows.hasNext()) {
                Row row = rows.next();
                for (int h = 0; h < values.length; h++) {
                    values[h] = number(row, 3 + h);
                }
                for (int v = 0; v < observables.length; v++) {
                    observables[v] = number(row, 3 + values.length + v);
                }
                double second = number(row, 3 + values.length + observables.length);
                int sample = layout.sample(row.getString(0));
                sums.fill(sample, row.getDouble(1), row.getLong(2), values, observables, second);
            }
            return Collections.singletonList(sums).iterator();
        };
    }

    private static double number(Row row, int i) {
        return row.isNullAt(i) ? Double.NaN : row.getDouble(i);
    }
}
