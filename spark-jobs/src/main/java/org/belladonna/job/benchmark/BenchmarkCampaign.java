package org.belladonna.job.benchmark;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.error.UserException;
import org.belladonna.job.LimitsJob;
import org.belladonna.job.ProduceJob;
import org.belladonna.job.Progress;
import org.belladonna.job.Results;
import org.belladonna.job.SelectJob;
import org.belladonna.job.Session;
import org.belladonna.table.Manifest;

/** The campaign that the benchmarks work on, and its results, which are made on all cores when they are first asked for. */
public final class BenchmarkCampaign {
    private final Campaign campaign;
    private final Results results;
    private final Progress.Sink progress;
    private boolean made;

    /**
     * @param campaign the campaign
     * @param out folder of results; what is complete there is used
     * @param progress takes what is said meanwhile
     */
    public BenchmarkCampaign(Campaign campaign, String out, Progress.Sink progress) {
        this.campaign = campaign;
        this.results = new Results(out, campaign.settings().name());
        this.progress = progress;
    }

    Campaign campaign() {
        return campaign;
    }

    Progress.Sink progress() {
        return progress;
    }

    /** A folder for what a benchmark writes itself. */
    Path scratch() {
        return results.folder("benchmark");
    }

    /** Where the results of all stages but the report are complete. */
    Results results() throws IOException {
        if (!made) {
            try (Session session = Session.open("benchmark", Optional.empty(), false)) {
                SparkSession spark = session.spark();
                new ProduceJob(campaign.production(), results, spark, progress).run();
                new SelectJob(campaign, results, spark, progress).run();
                new LimitsJob(campaign, results, spark, progress).run();
            }
            made = true;
        }
        return results;
    }

    /** Manifest of one of its tables. */
    Manifest manifest(String table, SparkSession spark) throws IOException {
        return Manifest.read(results().folder(table), spark.sparkContext().hadoopConfiguration())
                .orElseThrow(() -> UserException.of(
                        "no table '" + table + "'", results.root().toString(), "a complete one", "run it again"));
    }
}
