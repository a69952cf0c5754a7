package org.belladonna.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.CountingMethod;
import org.belladonna.statistics.counting.CountingMethods;
import org.belladonna.statistics.counting.ExpectedCounts;
import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.LimitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code interval}: intervals of a counting experiment, without a workspace and without Spark. */
@Command(
        name = "interval",
        mixinStandardHelpOptions = true,
        description = {
            "Intervals of the signal s of a counting experiment: observed events ~ Poisson(efficiency s + background).",
            "Without --method: all methods that take this kind of background and efficiency."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna interval --observed 3 --background 1.2",
            "  belladonna interval --observed 10 --sideband 15 --tau 5 \\",
            "      --efficiency 0.31 --efficiency-error 0.02 --cl 0.95 \\",
            "      --method rolke-bounded,cls-counting --json"
        })
final class IntervalCommand implements Callable<Integer> {
    @Option(names = "--observed", required = true, paramLabel = "N", description = "number of observed events")
    private int observed;

    @Mixin
    private CountingOptions options;

    @Option(names = "--cl", defaultValue = "0.9", description = "confidence level (default: ${DEFAULT-VALUE})")
    private double cl;

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = MethodNames.class,
            description = "one or more of ${COMPLETION-CANDIDATES}")
    private List<String> methods;

    @Mixin
    private Output output;

    /** The names for the help. */
    static final class MethodNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        MethodNames() {
            super(CountingMethods.names());
        }
    }

    private record Answer(Interval interval, double[] expected) {}

    @Override
    public Integer call() {
        long start = System.nanoTime();
        CountingExperiment experiment = options.experiment(observed);
        List<String> refused = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (String name : methods == null ? CountingMethods.customary() : methods) {
            CountingMethod method = CountingMethods.of(name, cl);
            try {
                answers.add(new Answer(method.interval(experiment), ExpectedCounts.uppers(method, experiment)));
            } catch (UserException e) {
                if (methods != null) {
                    throw e;
                }
                refused.add(e.getMessage());
            }
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (output.json()) {
            Map<String, Object> document = CountingOptions.describe(experiment);
            document.put("cl", cl);
            document.put(
                    "intervals", answers.stream().map(IntervalCommand::document).toList());
            document.put("seconds", seconds);
            output.document(document);
        } else {
            print(answers, refused);
        }
        return 0;
    }

    private static Map<String, Object> document(Answer answer) {
        Interval interval = answer.interval();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("method", interval.method());
        document.put("lower", finite(interval.lower()));
        document.put("upper", finite(interval.upper()));
        document.put("best_fit", finite(interval.bestFit()));
        document.put(
                "expected_upper",
                Arrays.stream(answer.expected())
                        .mapToObj(IntervalCommand::finite)
                        .toList());
        document.put("status", interval.status().name());
        document.put("reason", interval.reason());
        return document;
    }

    /** JSON has no infinity: what is not finite is null, and the status says why. */
    static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private void print(List<Answer> answers, List<String> refused) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer answer : answers) {
            Interval interval = answer.interval();
            rows.add(List.of(
                    interval.method(),
                    Output.number(interval.lower()),
                    Output.number(interval.upper()),
                    Output.number(answer.expected()[2]),
                    interval.status() == LimitStatus.FOUND ? "" : interval.reason()));
        }
        output.table(List.of("method, CL " + cl, "lower", "upper", "expected upper", ""), rows);
        refused.forEach(output::line);
    }
}
