package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.belladonna.error.UserException;
import org.belladonna.schema.Schema;
import org.belladonna.schema.Toy;
import org.belladonna.table.ContentHash;
import org.belladonna.table.Manifest;
import org.belladonna.table.TableFooter;
import org.belladonna.table.TableWriter;

/**
 * Makes a table of pseudo-experiments, file by file. A file is made by one task and committed by one rename: a job that was
 * cut off goes on from the files that are there, and one that asks for more experiments adds to them. A fit that fails is a
 * row with its reason. Rows are the same however the experiments are cut into files.
 */
final class ToyJob {
    /** Name of the table. */
    static final String TABLE = "toys";

    /** Footer key: hash of what decides the rows, and which experiments they are of. */
    private static final String ORIGIN = "belladonna.toys";

    /** Footer key: number of rows of failed fits. */
    private static final String FAILED = "belladonna.failed";

    /** Footer key: the first reason in a file. */
    private static final String REASON = "belladonna.reason";

    private static final Schema SCHEMA = Schema.of(Toy.class);
    private static final int PROGRESS_STEP = 64;

    /** What to do with files of other experiments in the folder. */
    enum Stale {
        /** They are somebody's: a user's error. */
        REFUSE,
        /** They were made of what has changed since: delete them. */
        REPLACE
    }

    private final ToyPlan plan;
    private final ToyTask task;
    private final Stale stale;
    private final Path folder;
    private final SparkSession spark;
    private final Progress.Sink progress;
    private final Configuration hadoop;

    ToyJob(ToyPlan plan, ToyTask task, Stale stale, Path folder, SparkSession spark, Progress.Sink progress) {
        this.plan = plan;
        this.task = task;
        this.stale = stale;
        this.folder = folder;
        this.spark = spark;
        this.progress = progress;
        hadoop = spark.sparkContext().hadoopConfiguration();
    }

    /** Makes what is missing; the table that is then complete. */
    ToyTable run() throws IOException {
        Clock clock = Clock.start();
        List<ToyPlan.Shard> shards = plan.shards(task.groups());
        List<ToyPlan.Shard> missing = missing(shards);
        Optional<Manifest> complete = Manifest.read(folder, hadoop);
        long made = missing.stream().mapToLong(ToyPlan.Shard::count).sum();
        if (!missing.isEmpty()) {
            make(missing, made);
        }
        double seconds = clock.seconds();
        if (!missing.isEmpty() || complete.isEmpty() || complete.get().files().size() != shards.size()) {
            complete = Optional.of(describe(shards, clock));
        }
        return new ToyTable(folder, task.groups(), complete.get(), made, seconds, hadoop);
    }

    private void make(List<ToyPlan.Shard> missing, long total) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ToyTask> shared = context.broadcast(task);
        Broadcast<HadoopSettings> settings = context.broadcast(HadoopSettings.of(hadoop));
        LongAccumulator done = spark.sparkContext().longAccumulator("toys");
        String root = folder.toString();
        String hash = plan.hash();
        try (Progress bar = progress.start("toys", total, done::value)) {
            context.parallelize(missing, missing.size())
                    .foreach(shard -> WorkerMemoryException.guard("toys " + shard.file(), () -> {
                        write(
                                shared.value(),
                                shard,
                                new Path(root),
                                hash,
                                settings.value().get(),
                                done);
                        return null;
                    }));
        } finally {
            shared.destroy();
        }
    }

    /** What runs on an executor. */
    private static void write(
            ToyTask task,
            ToyPlan.Shard shard,
            Path folder,
            String hash,
            Configuration configuration,
            LongAccumulator done)
            throws IOException {
        ToyTask.Work work = task.open(shard.group());
        String attempt = Long.toString(TaskContext.get().taskAttemptId());
        Path file = new Path(folder, shard.file());
        try (TableWriter<Toy> writer =
                new TableWriter<>(Toy.class, file, attempt, Map.of(ORIGIN, origin(hash, shard)), configuration)) {
            long[] failed = {0};
            ToyTask.Sink sink = row -> {
                if (row.status().equals(Toy.FAILED) && failed[0]++ == 0) {
                    writer.note(REASON, "toy " + row.toy() + " at mu = " + row.mu() + ": " + row.reason());
                }
                writer.write(row);
            };
            for (long toy = shard.first(); toy < shard.first() + shard.count(); toy++) {
                work.run(toy, sink);
                if ((toy - shard.first() + 1) % PROGRESS_STEP == 0) {
                    done.add(PROGRESS_STEP);
                }
            }
            done.add(shard.count() % PROGRESS_STEP);
            writer.note(FAILED, Long.toString(failed[0]));
            writer.commit();
        }
    }

    private static String origin(String hash, ToyPlan.Shard shard) {
        return hash + " " + shard.name() + " " + shard.first() + "+" + shard.count();
    }

    /** The files that are not there yet. */
    private List<ToyPlan.Shard> missing(List<ToyPlan.Shard> shards) throws IOException {
        Map<String, ToyPlan.Shard> missing = new LinkedHashMap<>();
        shards.forEach(shard -> missing.put(shard.file(), shard));
        for (String file : FinishedFiles.of(folder, hadoop)) {
            Path path = new Path(folder, file);
            if (isWanted(missing.get(file), path)) {
                missing.remove(file);
            } else if (stale == Stale.REPLACE) {
                path.getFileSystem(hadoop).delete(path, false);
            } else {
                throw UserException.of(
                        "experiments of another workspace, configuration or seed, or cut into files in another way: they"
                                + " would be there twice",
                        path.toString(),
                        "files of " + plan.perShard() + " of the experiments that are asked for",
                        "give another --out or --name, or delete the folder");
            }
        }
        return List.copyOf(missing.values());
    }

    private boolean isWanted(ToyPlan.Shard shard, Path path) {
        return shard != null
                && origin(plan.hash(), shard)
                        .equals(TableFooter.read(path, SCHEMA, hadoop).keys().get(ORIGIN));
    }

    private Manifest describe(List<ToyPlan.Shard> shards, Clock clock) throws IOException {
        List<TableWriter.WrittenFile> files = new ArrayList<>();
        long failed = 0;
        List<String> reasons = new ArrayList<>();
        for (ToyPlan.Shard shard : shards) {
            TableFooter footer = TableFooter.read(new Path(folder, shard.file()), SCHEMA, hadoop);
            files.add(new TableWriter.WrittenFile(shard.file(), footer.rows(), footer.contentHash()));
            failed += Long.parseLong(footer.keys().get(FAILED));
            if (footer.keys().containsKey(REASON) && reasons.size() < ToyTable.REASONS) {
                reasons.add(shard.name() + ", " + footer.keys().get(REASON));
            }
        }
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(ToyTable.FAILED, Long.toString(failed));
        for (int i = 0; i < reasons.size(); i++) {
            properties.put(ToyTable.REASON + i, reasons.get(i));
        }
        Manifest manifest = new Manifest(
                TABLE,
                SCHEMA.version(),
                plan.name(),
                Map.of(),
                plan.configuration(),
                plan.hash(),
                plan.seed(),
                CodeVersion.get(),
                files.stream().mapToLong(TableWriter.WrittenFile::rows).sum(),
                Double.NaN,
                ContentHash.combine(
                        files.stream().map(TableWriter.WrittenFile::contentHash).toList()),
                clock.seconds(),
                clock.cpuSeconds(),
                files,
                properties);
        manifest.write(folder, hadoop);
        return manifest;
    }
}
