package org.belladonna.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.report.ReportInputs;
import org.belladonna.report.ReportWriter;
import org.belladonna.schema.Limit;
import org.belladonna.table.Manifest;
import org.belladonna.table.Staging;

/** Stage {@code report}: the page, the plots, the HEPData submission and the table of limits as text. */
public final class ReportJob {
    private static final List<String> TABLES = List.of("cutflow", "histograms", "limits", "signal_shapes");

    private final Campaign campaign;
    private final Results results;
    private final Progress.Sink progress;
    private final Configuration hadoop;
    private final TableStage stage;

    public ReportJob(Campaign campaign, Results results, SparkSession spark, Progress.Sink progress) {
        this.campaign = campaign;
        this.results = results;
        this.progress = progress;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.stage = new TableStage(campaign, results, hadoop);
    }

    /** For spark-submit: the options of {@link JobOptions}. */
    public static void main(String[] arguments) {
        JobMain.run("report", arguments, Stage.REPORT, Stage.REPORT);
    }

    /** Runs the stage. */
    public StageResult run() throws IOException {
        Map<String, String> inputs = new TreeMap<>();
        for (String table : TABLES) {
            inputs.put(
                    table,
                    stage.input(table, table.equals("limits") ? "limits" : "select")
                            .contentHash());
        }
        Optional<Manifest> complete = stage.upToDate("report", inputs);
        if (complete.isPresent()) {
            return result(StageResult.Status.COMPLETE, complete.get().rows());
        }
        progress.note("writing the report");
        ReportInputs report = new ReportAssembly(campaign, results, stage, hadoop).inputs();
        Path local = Files.createTempDirectory("belladonna-report");
        try {
            ReportWriter.write(report, local).ifPresent(progress::note);
            upload(local);
        } finally {
            deleteTree(local);
        }
        List<Limit> limits = report.tables().limits();
        String hash = Campaign.hash(inputs + campaign.configuration()).substring(0, 32);
        stage.describe("report", 0, limits.size(), hash, List.of(), inputs, Map.of());
        return result(StageResult.Status.DONE, limits.size());
    }

    private StageResult result(StageResult.Status status, long rows) {
        return new StageResult(
                "report",
                status,
                rows,
                stage.seconds(),
                results.folder("report").toString());
    }

    /** Puts a finished report in the place of an older one. */
    private void upload(Path local) throws IOException {
        FileSystem files = results.root().getFileSystem(hadoop);
        org.apache.hadoop.fs.Path target = results.folder("report");
        org.apache.hadoop.fs.Path staging = Staging.of(target, hadoop);
        files.delete(staging, true);
        files.copyFromLocalFile(false, true, new org.apache.hadoop.fs.Path(local.toUri()), staging);
        Staging.commit(files, staging, target);
    }

    private static void deleteTree(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.forEach(paths::add);
        }
        for (int i = paths.size() - 1; i >= 0; i--) {
            Files.delete(paths.get(i));
        }
    }
}
