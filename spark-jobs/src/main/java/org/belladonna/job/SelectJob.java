package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.CampaignSettings;
import org.belladonna.error.UserException;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Schema;
import org.belladonna.schema.SignalShape;
import org.belladonna.selection.CandidateBuilder;
import org.belladonna.selection.Hypothesis;
import org.belladonna.selection.ObservedTable;
import org.belladonna.selection.SelectionPass;
import org.belladonna.table.ContentHash;
import org.belladonna.table.Manifest;
import org.belladonna.table.SparkSchema;
import org.belladonna.table.TableWriter;

/**
 * Stage {@code select}: events become candidates, file by file, and candidates become the cut flow, the shapes of the
 * signals and all histograms.
 */
public final class SelectJob {
    /** Name of the table of candidates. */
    public static final String CANDIDATES = "candidates";
    /** Manifest property: name of the candidate builder. */
    public static final String BUILDER = "belladonna.candidate_builder";

    private final Campaign campaign;
    private final Results results;
    private final SparkSession spark;
    private final Progress.Sink progress;
    private final Configuration hadoop;
    private final TableStage stage;

    public SelectJob(Campaign campaign, Results results, SparkSession spark, Progress.Sink progress) {
        this.campaign = campaign;
        this.results = results;
        this.spark = spark;
        this.progress = progress;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.stage = new TableStage(campaign, results, hadoop);
    }

    /** For spark-submit: the options of {@link JobOptions}. */
    public static void main(String[] arguments) {
        JobMain.run("select", arguments, Stage.SELECT, Stage.SELECT);
    }

    /** Runs the stage. */
    public StageResult run() throws IOException {
        Manifest events = stage.input(ProduceJob.TABLE, "produce");
        Map<String, String> inputs = Map.of(ProduceJob.TABLE, events.contentHash());
        Optional<ObservedTable> observed = observed();
        Map<String, String> allInputs = new TreeMap<>(inputs);
        if (observed.isPresent()) {
            allInputs.put(ObservedTable.SAMPLE, observed.get().identity());
        }
        Optional<Manifest> complete = stage.upToDate("histograms", allInputs);
        if (complete.isPresent() && stage.upToDate(CANDIDATES, inputs).isPresent()) {
            return new StageResult(
                    "select",
                    StageResult.Status.COMPLETE,
                    stage.input(CANDIDATES, "select").rows(),
                    stage.seconds(),
                    results.folder("histograms").toString());
        }
        ProductionPlan plan = ProductionPlan.read(results.folder(ProduceJob.TABLE), hadoop)
                .orElseThrow(
                        () -> new UserException(results.folder(ProduceJob.TABLE) + ": no plan.json; run 'produce'"));
        Manifest candidates = buildCandidates(plan, events, inputs);
        select(plan, events, candidates, observed, allInputs);
        return new StageResult(
                "select",
                StageResult.Status.DONE,
                candidates.rows(),
                stage.seconds(),
                results.folder("histograms").toString());
    }

    /** The data table that stands for the observation, when the campaign names one. */
    private Optional<ObservedTable> observed() throws IOException {
        CampaignSettings.ObservedSettings settings = campaign.settings().observed();
        if (settings.kind() != CampaignSettings.ObservedSettings.Kind.TABLE) {
            return Optional.empty();
        }
        return Optional.of(new ObservedTable(settings.table().orElseThrow(), hadoop));
    }

    private Manifest buildCandidates(ProductionPlan plan, Manifest events, Map<String, String> inputs)
            throws IOException {
        CandidateBuilder<?> builder = CandidateBuilder.find(campaign.search().candidate());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<HadoopSettings> settings = context.broadcast(HadoopSettings.of(hadoop));
        CandidateTask<?> task = new CandidateTask<>(builder, campaign.detector().beams(), results, CodeVersion.get());
        LongAccumulator done = spark.sparkContext().longAccumulator("events");
        List<TableWriter.WrittenFile> files;
        try (Progress bar = progress.start("select", events.rows(), done::value)) {
            files = context.parallelize(plan.shards(), plan.shards().size())
                    .map(shard -> task.run(shard, settings.value().get(), done))
                    .collect();
        }
        Schema schema = Schema.of(builder.candidateType());
        Map<String, String> properties = new TreeMap<>(events.properties());
        properties.put(BUILDER, builder.name());
        return stage.describe(
                CANDIDATES,
                schema.version(),
                files.stream().mapToLong(TableWriter.WrittenFile::rows).sum(),
                ContentHash.combine(
                        files.stream().map(TableWriter.WrittenFile::contentHash).toList()),
                files,
                inputs,
                properties);
    }

    private void select(
            ProductionPlan plan,
            Manifest events,
            Manifest candidates,
            Optional<ObservedTable> observed,
            Map<String, String> inputs)
            throws IOException {
        String[] files = plan.shards().stream()
                .map(shard -> results.shard(CANDIDATES, shard).toString())
                .toArray(String[]::new);
        Schema schema =
                Schema.of(CandidateBuilder.find(campaign.search().candidate()).candidateType());
        Dataset<Row> table = spark.read().schema(SparkSchema.of(schema)).parquet(files);
        List<String> samples = new ArrayList<>(
                plan.samples().stream().map(ProductionPlan.PlannedSample::name).toList());
        if (observed.isPresent()) {
            table = table.unionByName(observed.get().read(spark, SparkSchema.of(schema)));
            samples.add(ObservedTable.SAMPLE);
        }
        Map<String, ProductionPlan.PlannedSample> signals = plan.samples().stream()
                .filter(ProductionPlan.PlannedSample::signal)
                .collect(Collectors.toMap(ProductionPlan.PlannedSample::name, sample -> sample));
        SelectionPass pass = new SelectionPass(
                table,
                List.of(events.properties().get(ProduceJob.TRIGGER_MENU).split(",")),
                campaign.search(),
                samples,
                List.copyOf(signals.keySet()));
        progress.note(String.format(Locale.ROOT, "selecting among %,d candidates", candidates.rows()));
        List<SignalShape> bare = pass.signalShapes(signals.values().stream()
                .collect(Collectors.toMap(ProductionPlan.PlannedSample::name, ProductionPlan.PlannedSample::mass)));
        SelectionPass.Result filled =
                pass.fill(Hypothesis.around(bare, campaign.search().fit()));
        List<CutflowStep> cutflow = new ArrayList<>(generated(plan));
        cutflow.addAll(filled.cutflow());
        cutflow.sort(Comparator.comparing((CutflowStep step) -> samples.indexOf(step.sample()))
                .thenComparing(CutflowStep::step));
        stage.write(CutflowStep.class, cutflow, inputs);
        stage.write(SignalShape.class, SignalEfficiency.complete(bare, cutflow, signals, campaign), inputs);
        stage.write(HistogramBin.class, filled.histograms(), inputs);
    }

    private List<CutflowStep> generated(ProductionPlan plan) {
        double luminosity = campaign.settings().luminosityInvFb();
        return plan.samples().stream()
                .map(sample -> {
                    double expected = sample.crossSection() * luminosity;
                    return new CutflowStep(
                            sample.name(),
                            0,
                            "generated",
                            "",
                            sample.events(),
                            expected,
                            expected * expected / sample.events(),
                            sample.events(),
                            expected);
                })
                .toList();
    }
}
