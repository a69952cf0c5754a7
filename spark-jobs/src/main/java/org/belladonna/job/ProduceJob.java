package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.belladonna.beam.Collision;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.Plan;
import org.belladonna.campaign.Production;
import org.belladonna.campaign.Sample;
import org.belladonna.campaign.Shard;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.schema.Event;
import org.belladonna.schema.Rejected;
import org.belladonna.schema.Schema;
import org.belladonna.table.ContentHash;
import org.belladonna.table.Manifest;
import org.belladonna.table.TableFooter;
import org.belladonna.table.TableWriter;

/**
 * Stage {@code produce}: generates, simulates and reconstructs the events of all samples, shard by shard. A shard is one
 * file, made by one task and committed by one rename: a campaign that was cut off goes on from the shards that are there.
 */
public final class ProduceJob {
    /** Footer key and manifest property: names of the trigger lines, bit 0 first. */
    public static final String TRIGGER_MENU = "belladonna.trigger_menu";
    /** Start of the manifest's properties that hold the banner of another program, one per sample. */
    public static final String BANNER = "belladonna.banner.";
    /** Start of the manifest's properties that hold what did not go its normal way ({@link SimulationCounts}). */
    public static final String COUNT = "belladonna.";
    /** Footer key of the sum of weights of a file. */
    static final String SUM_OF_WEIGHTS = "belladonna.sum_of_weights";

    /** Name of the table of events. */
    public static final String TABLE = "events";

    private final Production production;
    private final Results results;
    private final SparkSession spark;
    private final Progress.Sink progress;
    private final Configuration hadoop;
    private final Map<String, PreparedGenerator> prepared = new LinkedHashMap<>();

    public ProduceJob(Production production, Results results, SparkSession spark, Progress.Sink progress) {
        this.production = production;
        this.results = results;
        this.spark = spark;
        this.progress = progress;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
    }

    /** For spark-submit: the options of {@link JobOptions}. */
    public static void main(String[] arguments) {
        JobMain.run("produce", arguments, Stage.PRODUCE, Stage.PRODUCE);
    }

    /** Runs the stage. */
    public StageResult run() throws IOException {
        Clock clock = Clock.start();
        Path folder = results.folder(TABLE);
        String hash = Campaign.hash(production.configuration());
        Optional<Manifest> complete = Manifest.read(folder, hadoop);
        complete.ifPresent(manifest -> ProductionPlan.refuseOther(manifest.configurationHash(), hash, folder));
        ProductionPlan plan = plan(folder, hash);
        List<Shard> missing = missing(folder, plan.shards());
        if (complete.isPresent() && missing.isEmpty()) {
            return result(StageResult.Status.COMPLETE, complete.get(), clock);
        }
        if (!missing.isEmpty()) {
            restore(plan, folder);
            make(plan, missing);
        }
        Manifest manifest = manifest(plan, hash, clock);
        manifest.write(folder, hadoop);
        return result(StageResult.Status.DONE, manifest, clock);
    }

    private StageResult result(StageResult.Status status, Manifest manifest, Clock clock) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String name : SimulationCounts.NONE.byName().keySet()) {
            counts.put(name, Long.parseLong(manifest.properties().getOrDefault(COUNT + name, "0")));
        }
        String folder = results.folder(TABLE).toString();
        return new StageResult("produce", status, manifest.rows(), clock.seconds(), folder, counts);
    }

    private ProductionPlan plan(Path folder, String hash) throws IOException {
        Optional<ProductionPlan> earlier = ProductionPlan.read(folder, hadoop);
        if (earlier.isPresent()) {
            ProductionPlan.refuseOther(earlier.get().configurationHash(), hash, folder);
            return earlier.get();
        }
        prepare(production.samples());
        List<ProductionPlan.PlannedSample> samples = production.samples().stream()
                .map(sample -> planned(sample, prepared.get(sample.name())))
                .toList();
        int cores = spark.sparkContext().defaultParallelism();
        ProductionPlan plan = new ProductionPlan(
                production.name(),
                hash,
                samples,
                Plan.of(production.samples(), production.shards()),
                new GeneratorStore(folder, hadoop).write(prepared));
        plan.write(folder, hadoop);
        progress.note(count(plan.shards().size(), "shard") + " on " + count(cores, "core"));
        return plan;
    }

    /** Takes the generators of a campaign that goes on from its folder. */
    private void restore(ProductionPlan plan, Path folder) throws IOException {
        if (prepared.isEmpty()) {
            prepared.putAll(new GeneratorStore(folder, hadoop).read(plan.generatorsHash()));
        }
    }

    private static ProductionPlan.PlannedSample planned(Sample sample, PreparedGenerator generator) {
        CrossSection crossSection = generator.crossSection();
        return new ProductionPlan.PlannedSample(
                sample.name(),
                sample.title(),
                sample.role(),
                sample.mass(),
                sample.events(),
                sample.crossSection().orElse(crossSection.valueFb()),
                crossSection.valueFb(),
                crossSection.errorFb(),
                sample.generator().couplings(),
                generator.banner());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Integrates the generators of some samples, each once. */
    private void prepare(List<Sample> samples) {
        List<Sample> missing = samples.stream()
                .filter(sample -> !prepared.containsKey(sample.name()))
                .toList();
        if (!missing.isEmpty()) {
            progress.note("integrating " + count(missing.size(), "cross-section"));
            double sqrtS = new Collision(production.detector().beams()).sqrtS();
            // Refuse an unknown process before the first integration starts.
            missing.forEach(sample -> EventSources.factory(sample.generator()));
            missing.parallelStream()
                    .map(sample -> Map.entry(
                            sample.name(),
                            EventSources.factory(sample.generator())
                                    .prepare(sample.generator(), sqrtS, production.seed())))
                    .toList()
                    .forEach(entry -> prepared.put(entry.getKey(), entry.getValue()));
        }
    }

    private void make(ProductionPlan plan, List<Shard> missing) throws IOException {
        List<String> needed = missing.stream().map(Shard::sample).distinct().toList();
        Map<String, Sample> byName = production.samplesByName();
        Map<String, ShardTask.SampleSetup> setups = new TreeMap<>();
        for (ProductionPlan.PlannedSample sample : plan.samples()) {
            if (needed.contains(sample.name())) {
                double weight = sample.crossSection() * production.luminosityInvFb() / sample.events();
                setups.put(
                        sample.name(),
                        new ShardTask.SampleSetup(
                                prepared.get(sample.name()),
                                weight,
                                byName.get(sample.name()).thin()));
            }
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ShardTask> task = context.broadcast(new ShardTask(production.seed(), production.detector(), setups));
        LongAccumulator done = spark.sparkContext().longAccumulator("events");
        long total = missing.stream().mapToLong(Shard::count).sum();
        Broadcast<HadoopSettings> settings = context.broadcast(HadoopSettings.of(hadoop));
        Results folders = results;
        try (Progress bar = progress.start("produce", total, done::value)) {
            context.parallelize(missing, missing.size()).foreach(shard -> {
                Path file = folders.shard(TABLE, shard);
                Path rejected = folders.shard(RejectedShard.TABLE, shard);
                WorkerMemoryException.guard(
                        "sample " + shard.sample() + ", events from " + shard.first(),
                        () -> task.value()
                                .run(shard, file, rejected, settings.value().get(), done));
            });
        }
    }

    /** The shards that have no file yet. A file that the plan does not know would bring events twice: it is refused. */
    private List<Shard> missing(Path folder, List<Shard> shards) throws IOException {
        Map<String, Shard> missing = new LinkedHashMap<>();
        shards.forEach(shard -> missing.put(name(shard), shard));
        for (String file : FinishedFiles.of(folder, hadoop)) {
            if (missing.remove(file) == null) {
                throw UserException.of(
                        "a file that is not of this campaign's plan: its event numbers would be there twice",
                        new Path(folder, file).toString(),
                        "only the shards of " + ProductionPlan.FILE,
                        "move it away");
            }
        }
        return List.copyOf(missing.values());
    }

    /** Name of the file of a shard in the folder of the table. */
    private static String name(Shard shard) {
        return shard.sample() + "/" + shard.file();
    }

    private Manifest manifest(ProductionPlan plan, String hash, Clock clock) throws IOException {
        Schema schema = Schema.of(Event.class);
        List<TableWriter.WrittenFile> files = new ArrayList<>();
        double sumOfWeights = 0;
        String menu = "";
        SimulationCounts counts = SimulationCounts.NONE;
        for (Shard shard : plan.shards()) {
            TableFooter footer = TableFooter.read(results.shard(TABLE, shard), schema, hadoop);
            ShardTask.refuseOtherShard(footer, shard, results.shard(TABLE, shard));
            files.add(new TableWriter.WrittenFile(name(shard), footer.rows(), footer.contentHash()));
            sumOfWeights += Double.parseDouble(footer.keys().get(SUM_OF_WEIGHTS));
            menu = footer.keys().get(TRIGGER_MENU);
            counts = counts.plus(SimulationCounts.ofFooter(
                    footer.keys().get(SimulationCounts.KEY),
                    results.shard(TABLE, shard).toString()));
        }
        if (counts.rejectedParticles() > 0) {
            rejected(plan, hash, clock).write(results.folder(RejectedShard.TABLE), hadoop);
        }
        return manifest(schema, plan, hash, clock, files, sumOfWeights, properties(plan, menu, counts));
    }

    /** The manifest of the side output. */
    private Manifest rejected(ProductionPlan plan, String hash, Clock clock) throws IOException {
        Schema schema = Schema.of(Rejected.class);
        List<TableWriter.WrittenFile> files = new ArrayList<>();
        Set<String> there = FinishedFiles.of(results.folder(RejectedShard.TABLE), hadoop);
        for (Shard shard : plan.shards()) {
            if (there.contains(name(shard))) {
                TableFooter footer = TableFooter.read(results.shard(RejectedShard.TABLE, shard), schema, hadoop);
                files.add(new TableWriter.WrittenFile(name(shard), footer.rows(), footer.contentHash()));
            }
        }
        return manifest(schema, plan, hash, clock, files, Double.NaN, Map.of());
    }

    private Manifest manifest(
            Schema schema,
            ProductionPlan plan,
            String hash,
            Clock clock,
            List<TableWriter.WrittenFile> files,
            double sumOfWeights,
            Map<String, String> properties) {
        return new Manifest(
                schema.name(),
                schema.version(),
                plan.campaign(),
                Map.of(),
                production.configuration(),
                hash,
                production.seed(),
                CodeVersion.get(),
                files.stream().mapToLong(TableWriter.WrittenFile::rows).sum(),
                sumOfWeights,
                ContentHash.combine(
                        files.stream().map(TableWriter.WrittenFile::contentHash).toList()),
                clock.seconds(),
                clock.cpuSeconds(),
                files,
                properties);
    }

    /** The trigger menu, what was counted, and the banners of the programs that made events. */
    private static Map<String, String> properties(ProductionPlan plan, String menu, SimulationCounts counts) {
        Map<String, String> properties = new TreeMap<>();
        counts.byName().forEach((name, count) -> properties.put(COUNT + name, count.toString()));
        properties.put(TRIGGER_MENU, menu);
        for (ProductionPlan.PlannedSample sample : plan.samples()) {
            if (sample.banner() != null && !sample.banner().isEmpty()) {
                properties.put(BANNER + sample.name(), sample.banner());
            }
        }
        return properties;
    }
}
