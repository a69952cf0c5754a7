package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.ToyPoint;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Workspace;

/** Pseudo-experiments of one HistFactory workspace on Spark: a table of them, and CLs at given signal strengths. */
public final class WorkspaceToysJob {
    /** Experiments of a file: a second of work or less. */
    private static final long PER_SHARD = 100_000;

    private WorkspaceToysJob() {}

    /**
     * What is asked.
     *
     * @param name name of the ensemble, and of its folder of results
     * @param workspace the workspace
     * @param measurement name of its measurement
     * @param mus signal strengths, 0 for the test of the background alone
     * @param toys experiments of each hypothesis
     * @param seed their seed
     * @param perShard experiments of a file; 0: a good number
     */
    public record Request(
            String name,
            Workspace workspace,
            String measurement,
            List<Double> mus,
            long toys,
            long seed,
            long perShard) {}

    /**
     * Where and how it is run.
     *
     * @param out folder of all results
     * @param master Spark master, empty for the default
     * @param verbose whether Spark's own log is shown
     */
    public record Setup(String out, Optional<String> master, boolean verbose) {}

    /**
     * What came out.
     *
     * @param path folder of the table
     * @param rows of the table
     * @param contentHash hash of them
     * @param made experiments that this run made: 0 when all were there
     * @param seconds that this took
     * @param failed rows of failed fits
     * @param reasons some of their reasons
     * @param tests CLs at each signal strength above 0
     * @param discovery p-value of the background alone; NaN if 0 was not asked for
     */
    public record Result(
            String path,
            long rows,
            String contentHash,
            long made,
            double seconds,
            long failed,
            List<String> reasons,
            List<HypothesisTest> tests,
            double discovery) {}

    /** Makes the table, or what is missing of it, and evaluates it. */
    public static Result run(Request request, Setup setup, Progress.Sink progress) {
        Likelihood likelihood = Likelihood.compile(request.workspace(), request.measurement());
        List<ToyPoint> points = request.mus().stream()
                .distinct()
                .map(mu -> ToyPoint.of(likelihood, likelihood.data(), mu))
                .toList();
        WorkspaceToys task = new WorkspaceToys(request.name(), Double.NaN, likelihood, points, request.seed());
        String configuration = "toys of " + request.name() + ", measurement " + request.measurement() + ", mu "
                + points.stream().map(point -> Double.toString(point.mu())).collect(Collectors.joining(", ")) + "\n"
                + request.workspace().toJson();
        long perShard = request.perShard() > 0 ? request.perShard() : PER_SHARD;
        ToyPlan plan = new ToyPlan(request.name(), request.seed(), configuration, request.toys(), perShard);
        Results results = new Results(setup.out(), request.name());
        try (Session session = Session.open(request.name(), setup.master(), setup.verbose())) {
            SparkSession spark = session.in(results).spark();
            ToyTable table =
                    new ToyJob(plan, task, ToyJob.Stale.REFUSE, results.folder(ToyJob.TABLE), spark, progress).run();
            return evaluate(task, table);
        } catch (Exception e) {
            // All of them: Spark's own are checked, but its methods do not declare them.
            throw Failures.explain(e);
        }
    }

    private static Result evaluate(WorkspaceToys task, ToyTable table) throws IOException {
        Map<Double, double[]> background = table.statistics(0);
        List<HypothesisTest> tests = new ArrayList<>();
        double discovery = Double.NaN;
        for (ToyPoint point : task.points()) {
            if (point.mu() == 0) {
                discovery = point.discovery(background.get(0.0));
            }
        }
        List<ToyPoint> signals = task.signals();
        for (int i = 0; i < signals.size(); i++) {
            double mu = signals.get(i).mu();
            tests.add(signals.get(i).test(table.statistics(i + 1).get(mu), background.get(mu)));
        }
        return new Result(
                table.folder().toString(),
                table.rows(),
                table.contentHash(),
                table.made(),
                table.seconds(),
                table.failed(),
                table.reasons(),
                tests,
                discovery);
    }
}
