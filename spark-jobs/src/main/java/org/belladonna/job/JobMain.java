package org.belladonna.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.Production;
import org.belladonna.error.UserException;
import picocli.CommandLine;

/** Runs stages one after another: behind the {@code main} of each job, and behind the command line. */
public final class JobMain {
    private JobMain() {}

    /**
     * Entry for spark-submit: parses the options, runs the stages, prints what they did, and ends the process.
     *
     * @param name shown in usage messages
     * @param arguments options of {@link JobOptions}
     * @param first first stage to run
     * @param last last stage to run
     */
    static void run(String name, String[] arguments, Stage first, Stage last) {
        JobOptions options = new JobOptions();
        try {
            new CommandLine(new Arguments(options)).setCommandName(name).parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            System.err.println(name + ": " + e.getMessage());
            System.exit(2);
        }
        try {
            for (StageResult result :
                    run(options.load(), options, EnumSet.range(first, last), Progress.Sink.standardError())) {
                System.out.println(result.stage() + " "
                        + result.status().name().toLowerCase(java.util.Locale.ROOT) + ": " + result.rows() + " rows in "
                        + result.path());
            }
        } catch (Throwable e) {
            Complaint complaint = Complaint.of(e);
            System.err.println(complaint.line());
            System.exit(complaint.status());
        }
    }

    private record Arguments(@CommandLine.Mixin JobOptions options) {}

    /**
     * Runs some stages in their order.
     *
     * @throws UserException when the input is wrong
     * @throws JobFailedException when the work failed; everything that was finished is kept
     */
    public static List<StageResult> run(
            Campaign campaign, JobOptions options, Set<Stage> stages, Progress.Sink progress) {
        Results results = new Results(options.out(), campaign.settings().name());
        List<StageResult> done = new ArrayList<>();
        try (Session session = Session.open(campaign.settings().name(), options.master(), options.verbose())) {
            SparkSession spark = session.in(results).spark();
            for (Stage stage : stages) {
                done.add(
                        switch (stage) {
                            case PRODUCE -> new ProduceJob(campaign.production(), results, spark, progress).run();
                            case SELECT -> new SelectJob(campaign, results, spark, progress).run();
                            case LIMITS -> new LimitsJob(campaign, results, spark, progress).run();
                            case REPORT -> new ReportJob(campaign, results, spark, progress).run();
                        });
            }
        } catch (Exception e) {
            // All of them: Spark's own are checked, but its methods do not declare them.
            throw Failures.explain(e);
        }
        return done;
    }

    /**
     * Makes the events of a production that is no campaign.
     *
     * @param out folder of all results
     * @param master Spark master, empty for the default
     */
    public static StageResult produce(
            Production production, String out, Optional<String> master, boolean verbose, Progress.Sink progress) {
        Results results = new Results(out, production.name());
        try (Session session = Session.open(production.name(), master, verbose)) {
            return new ProduceJob(production, results, session.in(results).spark(), progress).run();
        } catch (Exception e) {
            // All of them: Spark's own are checked, but its methods do not declare them.
            throw Failures.explain(e);
        }
    }
}
