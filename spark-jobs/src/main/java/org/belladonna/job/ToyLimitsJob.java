package org.belladonna.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.interpretation.Interpretation;
import org.belladonna.schema.Limit;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.ToyCls;
import org.belladonna.statistics.interval.ToyLimit;
import org.belladonna.statistics.interval.ToyPoint;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * Limits of a campaign by CLs with pseudo-experiments: masses times signal strengths times toys are spread over executors into
 * the table {@code toys}, and the limits are computed from it. Asymptotic limits tell which signal strengths to test.
 */
final class ToyLimitsJob {
    /** Ratio of neighbouring signal strengths. */
    private static final double RATIO = 1.15;

    /** Experiments of a file. */
    private static final long PER_SHARD = 50_000;

    /** More failed fits than this part of all make a limit fail: they may not be like the others. */
    private static final double MOST_FAILED = 1e-3;

    private final Campaign campaign;
    private final Results results;
    private final SparkSession spark;
    private final Progress.Sink progress;

    ToyLimitsJob(Campaign campaign, Results results, SparkSession spark, Progress.Sink progress) {
        this.campaign = campaign;
        this.results = results;
        this.spark = spark;
        this.progress = progress;
    }

    /** The asymptotic limit of a mass, and where it is tested; no points where it was not found. */
    private record Prepared(UpperLimit asymptotic, WorkspaceToys toys) implements Serializable {}

    List<Limit> run(List<LimitTask> tasks) throws IOException {
        double cl = campaign.settings().cl();
        long seed = campaign.settings().seed();
        List<Prepared> prepared = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(tasks, Math.max(1, tasks.size()))
                .map(task -> prepare(task, cl, seed))
                .collect();
        CampaignToys toys = new CampaignToys(prepared.stream()
                .map(Prepared::toys)
                .filter(each -> !each.points().isEmpty())
                .toList());
        List<Interpretation> readings =
                LimitsJob.interpretations(campaign.search().interpretation().readings());
        List<Limit> limits = new ArrayList<>();
        ToyTable table = toys.workspaces().isEmpty() ? null : table(tasks, toys);
        int group = 0;
        for (int i = 0; i < tasks.size(); i++) {
            WorkspaceToys own = prepared.get(i).toys();
            UpperLimit limit = limit(prepared.get(i), table, group);
            limits.addAll(tasks.get(i).rows(limit, readings));
            group += own.points().isEmpty() ? 0 : own.groups().size();
        }
        return limits;
    }

    private static Prepared prepare(LimitTask task, double cl, long seed) {
        Likelihood likelihood = task.likelihood();
        UpperLimit asymptotic = task.limit(new AsymptoticCls(cl));
        List<ToyPoint> points = asymptotic.status() != LimitStatus.FOUND
                ? List.of()
                : Arrays.stream(ToyLimit.strengths(asymptotic, RATIO))
                        .mapToObj(mu -> ToyPoint.of(likelihood, likelihood.data(), mu))
                        .toList();
        return new Prepared(
                asymptotic,
                new WorkspaceToys(task.shape().hypothesis(), task.shape().mass(), likelihood, points, seed));
    }

    private ToyTable table(List<LimitTask> tasks, CampaignToys toys) throws IOException {
        String configuration = "toys of workspaces "
                + Campaign.hash(tasks.stream().map(LimitTask::workspace).collect(Collectors.joining())) + "\n"
                + toys.groups();
        ToyPlan plan = new ToyPlan(
                campaign.settings().name(),
                campaign.settings().seed(),
                configuration,
                campaign.settings().limits().toys(),
                PER_SHARD);
        ToyTable table =
                new ToyJob(plan, toys, ToyJob.Stale.REPLACE, results.folder(ToyJob.TABLE), spark, progress).run();
        if (table.failed() > 0) {
            progress.note(table.failed() + " of " + table.rows() + " fits failed, as "
                    + table.reasons().get(0));
        }
        return table;
    }

    private UpperLimit limit(Prepared prepared, ToyTable table, int group) throws IOException {
        UpperLimit asymptotic = prepared.asymptotic();
        ToyCls method = new ToyCls(
                campaign.settings().cl(),
                campaign.settings().limits().toys(),
                campaign.settings().seed());
        if (asymptotic.status() != LimitStatus.FOUND) {
            return asymptotic.as(method);
        }
        Map<Double, double[]> background = table.statistics(group);
        List<HypothesisTest> tests = new ArrayList<>();
        List<ToyPoint> points = prepared.toys().signals();
        long fewest = campaign.settings().limits().toys();
        for (int i = 0; i < points.size(); i++) {
            double mu = points.get(i).mu();
            double[] signal = table.statistics(group + 1 + i).getOrDefault(mu, new double[0]);
            double[] without = background.getOrDefault(mu, new double[0]);
            fewest = Math.min(fewest, Math.min(signal.length, without.length));
            if (signal.length > 0 && without.length > 0) {
                tests.add(points.get(i).test(signal, without));
            }
        }
        long toys = campaign.settings().limits().toys();
        if (toys - fewest > MOST_FAILED * toys) {
            return asymptotic.failed(method, toys - fewest + " of " + toys + " toys failed, see table 'toys'");
        }
        return new ToyLimit(method, tests, (int) toys).limit(asymptotic.bestFit());
    }

    /** The toys of all masses. */
    private record CampaignToys(List<WorkspaceToys> workspaces) implements ToyTask {
        private static final long serialVersionUID = 1L;

        @Override
        public List<String> groups() {
            return workspaces.stream().flatMap(each -> each.groups().stream()).toList();
        }

        @Override
        public Work open(int group) {
            int left = group;
            for (WorkspaceToys workspace : workspaces) {
                int own = workspace.groups().size();
                if (left < own) {
                    return workspace.open(left);
                }
                left -= own;
            }
            throw new IllegalArgumentException("no group " + group);
        }
    }
}
