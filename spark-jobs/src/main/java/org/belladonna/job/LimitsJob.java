package org.belladonna.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.interpretation.Interpretation;
import org.belladonna.report.LimitsCsv;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.table.Manifest;
import org.belladonna.table.Staging;

/** Stage {@code limits}: templates become HistFactory workspaces, and each mass hypothesis gets its limits. */
public final class LimitsJob {
    /** Name of the folder of workspaces. */
    public static final String WORKSPACES = "workspaces";
    /** Name of the measurement in each of them. */
    public static final String MEASUREMENT = WorkspaceBuilder.MEASUREMENT;

    private final Campaign campaign;
    private final Results results;
    private final SparkSession spark;
    private final Progress.Sink progress;
    private final Configuration hadoop;
    private final TableStage stage;

    public LimitsJob(Campaign campaign, Results results, SparkSession spark, Progress.Sink progress) {
        this.campaign = campaign;
        this.results = results;
        this.spark = spark;
        this.progress = progress;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.stage = new TableStage(campaign, results, hadoop);
    }

    /** For spark-submit: the options of {@link JobOptions}. */
    public static void main(String[] arguments) {
        JobMain.run("limits", arguments, Stage.LIMITS, Stage.LIMITS);
    }

    /** Runs the stage. */
    public StageResult run() throws IOException {
        Map<String, String> inputs = new TreeMap<>();
        inputs.put("histograms", stage.input("histograms", "select").contentHash());
        inputs.put("signal_shapes", stage.input("signal_shapes", "select").contentHash());
        Optional<Manifest> complete = stage.upToDate("limits", inputs);
        if (complete.isPresent()) {
            if (!csv().getFileSystem(hadoop).exists(csv())) {
                writeCsv(stage.read(Limit.class));
            }
            return result(StageResult.Status.COMPLETE, complete.get().rows());
        }
        List<LimitTask> tasks = tasks();
        write(tasks, inputs);
        progress.note("setting limits on " + tasks.size() + " mass hypotheses");
        List<Limit> limits = new ArrayList<>(
                switch (campaign.settings().limits().method()) {
                    case CLS_ASYMPTOTIC -> asymptotic(tasks);
                    case CLS_TOYS -> new ToyLimitsJob(campaign, results, spark, progress).run(tasks);
                });
        limits.sort(Comparator.comparingDouble(Limit::mass));
        long rows = stage.write(Limit.class, limits, inputs).rows();
        writeCsv(limits);
        return result(StageResult.Status.DONE, rows);
    }

    private Path csv() {
        return new Path(results.folder("limits"), "limits.csv");
    }

    /** The same for people and other programs, beside the table. */
    private void writeCsv(List<Limit> limits) throws IOException {
        Staging.write(csv(), LimitsCsv.text(limits).getBytes(StandardCharsets.UTF_8), hadoop);
    }

    private List<Limit> asymptotic(List<LimitTask> tasks) {
        IntervalMethod method = new AsymptoticCls(campaign.settings().cl());
        List<String> readings = campaign.search().interpretation().readings();
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(tasks, Math.max(1, tasks.size()))
                .flatMap(task -> task.run(method, interpretations(readings)).iterator())
                .collect();
    }

    private StageResult result(StageResult.Status status, long rows) {
        return new StageResult(
                "limits",
                status,
                rows,
                stage.seconds(),
                results.folder("limits").toString());
    }

    /** The readings of the search, in its order. */
    static List<Interpretation> interpretations(List<String> names) {
        return names.stream().map(Readings::find).toList();
    }

    private List<LimitTask> tasks() {
        ProductionPlan plan =
                ProductionPlan.read(results.folder(ProduceJob.TABLE), hadoop).orElseThrow();
        List<String> backgrounds = plan.samples().stream()
                .filter(sample -> !sample.signal())
                .map(ProductionPlan.PlannedSample::name)
                .toList();
        Map<String, List<HistogramBin>> templates = stage.read(HistogramBin.class).stream()
                .filter(row -> !row.hypothesis().isEmpty())
                .collect(Collectors.groupingBy(HistogramBin::hypothesis));
        double luminosity = campaign.settings().luminosityInvFb();
        WorkspaceBuilder builder = new WorkspaceBuilder(
                campaign.search(), backgrounds, campaign.settings().observed(), luminosity);
        return stage.read(SignalShape.class).stream()
                .filter(shape -> templates.containsKey(shape.hypothesis()))
                .map(shape -> {
                    WorkspaceBuilder.Built built = builder.build(shape, templates.get(shape.hypothesis()));
                    return new LimitTask(shape, built.workspace().toJson(), built.unitFb(), luminosity);
                })
                .toList();
    }

    private void write(List<LimitTask> tasks, Map<String, String> inputs) throws IOException {
        Path folder = results.folder(WORKSPACES);
        Map<String, String> units = new TreeMap<>();
        for (LimitTask task : tasks) {
            String name = task.shape().hypothesis() + ".json";
            Staging.write(new Path(folder, name), task.workspace().getBytes(StandardCharsets.UTF_8), hadoop);
            units.put("cross_section_fb_at_mu_1." + task.shape().hypothesis(), Double.toString(task.unitFb()));
        }
        String hash = Campaign.hash(tasks.stream().map(LimitTask::workspace).collect(Collectors.joining()));
        stage.describe(WORKSPACES, 0, tasks.size(), hash.substring(0, 32), List.of(), inputs, units);
    }
}
