package org.belladonna.job.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.Sample;
import org.belladonna.job.ProduceJob;
import org.belladonna.job.Results;
import org.belladonna.job.SelectJob;
import org.belladonna.job.Session;
import org.belladonna.schema.Event;
import org.belladonna.schema.Schema;
import org.belladonna.schema.SignalShape;
import org.belladonna.selection.CandidateBuilder;
import org.belladonna.selection.Hypothesis;
import org.belladonna.selection.SelectionPass;
import org.belladonna.table.ColumnBatchReader;
import org.belladonna.table.Manifest;
import org.belladonna.table.SparkSchema;
import org.belladonna.table.TableFooter;
import org.belladonna.table.TableWriter;

/** Building candidates from files of events, and the selection over the candidates with Spark on one core. */
final class SelectBenchmark implements Benchmark {
    private static final long ROWS = 1_000_000;
    private static final long EVENTS = 100_000;

    @Override
    public String name() {
        return "select";
    }

    @Override
    public String meaning() {
        return "candidates built from files of events (not written), and all cuts and histograms over candidates";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) throws IOException {
        Results results = subject.results();
        try (Session session = Session.open("benchmark", Optional.of("local[1]"), false)) {
            SparkSession spark = session.spark();
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            Manifest events = subject.manifest(ProduceJob.TABLE, spark);
            subject.progress().note("select: candidates");
            Figure building = Repeats.time(
                    "candidates", "events/s", repeats, () -> build(subject.campaign(), results, events, hadoop));
            Path copies = new Path(results.root(), "benchmark.parquet");
            try {
                SelectionPass pass = pass(
                        subject, events, copies(subject.manifest(SelectJob.CANDIDATES, spark), results, copies, spark));
                subject.progress().note("select: selection");
                long rows = spark.read().parquet(copies.toString()).count();
                Figure selecting = Repeats.time("selection", "rows/s", repeats, () -> {
                    select(subject.campaign(), pass);
                    return rows;
                });
                return List.of(building, selecting);
            } finally {
                copies.getFileSystem(hadoop).delete(copies, true);
            }
        }
    }

    private static long build(Campaign campaign, Results results, Manifest events, Configuration hadoop)
            throws IOException {
        CandidateBuilder<?> builder = CandidateBuilder.find(campaign.search().candidate());
        LongAdder candidates = new LongAdder();
        long read = 0;
        while (read < EVENTS && events.rows() > 0) {
            for (TableWriter.WrittenFile file : events.files()) {
                Path path = new Path(results.folder(ProduceJob.TABLE), file.file());
                TableFooter footer = TableFooter.read(path, Schema.of(Event.class), hadoop);
                try (ColumnBatchReader reader = new ColumnBatchReader(path, footer.struct(), builder.eventColumns())) {
                    while (reader.next()) {
                        builder.build("benchmark", reader, campaign.detector().beams(), row -> candidates.increment());
                        read += reader.size();
                    }
                }
            }
        }
        return read;
    }

    /** The candidates so often that there are enough rows, in one file. */
    private static Dataset<Row> copies(Manifest candidates, Results results, Path target, SparkSession spark) {
        String[] files = candidates.files().stream()
                .map(file -> new Path(results.folder(SelectJob.CANDIDATES), file.file()).toString())
                .toArray(String[]::new);
        long copies = Math.max(1, ROWS / Math.max(1, candidates.rows()));
        Dataset<Row> table = spark.read().parquet(files);
        table.crossJoin(spark.range(copies).toDF("copy"))
                .drop("copy")
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(target.toString());
        Schema schema = Schema.of(CandidateBuilder.find(candidates.properties().get(SelectJob.BUILDER))
                .candidateType());
        return spark.read().schema(SparkSchema.of(schema)).parquet(target.toString());
    }

    private static SelectionPass pass(BenchmarkCampaign subject, Manifest events, Dataset<Row> table) {
        List<Sample> samples = subject.campaign().samples();
        return new SelectionPass(
                table,
                List.of(events.properties().get(ProduceJob.TRIGGER_MENU).split(",")),
                subject.campaign().search(),
                samples.stream().map(Sample::name).toList(),
                samples.stream().filter(Sample::isSignal).map(Sample::name).toList());
    }

    private static void select(Campaign campaign, SelectionPass pass) {
        Map<String, Double> masses = campaign.samples().stream()
                .filter(Sample::isSignal)
                .collect(Collectors.toMap(Sample::name, Sample::mass));
        List<SignalShape> shapes = pass.signalShapes(masses);
        pass.fill(Hypothesis.around(shapes, campaign.search().fit()));
    }
}
