package org.belladonna.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.belladonna.statistics.fit.FitResult;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.Discovery;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit}: best fit, limit and discovery test of a HistFactory workspace, without Spark. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fit a HistFactory JSON workspace and set an upper limit by asymptotic CLs.",
        footer = {
            "",
            "Examples:",
            "  belladonna fit out/quickstart/workspaces/zprime-2.json",
            "  belladonna fit workspace.json --cl 0.95 --mu 1 --measurement meas --json"
        })
final class FitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKSPACE", description = "HistFactory JSON (schema 1.0.0)")
    private Path file;

    @Option(names = "--cl", defaultValue = "0.9", description = "confidence level (default: ${DEFAULT-VALUE})")
    private double cl;

    @Option(
            names = "--mu",
            defaultValue = "1",
            description = "signal strength that is tested (default: ${DEFAULT-VALUE})")
    private double mu;

    @Option(names = "--measurement", paramLabel = "NAME", description = "measurement (default: the first)")
    private String measurement;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Workspace workspace = Workspace.read(file);
        String name = measurement == null ? workspace.measurements().get(0).name() : measurement;
        Likelihood likelihood = Likelihood.compile(workspace, name);
        double[] data = likelihood.data();
        FitResult fit = Fitter.fit(likelihood);
        AsymptoticCls method = new AsymptoticCls(cl);
        UpperLimit limit = method.limit(likelihood, data);
        HypothesisTest test = method.test(likelihood, data, mu);
        Discovery discovery = AsymptoticCls.discovery(likelihood, data);
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (output.json()) {
            output.document(document(fit, limit, test, discovery, seconds));
        } else {
            print(fit, limit, test, discovery);
        }
        return 0;
    }

    private Map<String, Object> document(
            FitResult fit, UpperLimit limit, HypothesisTest test, Discovery discovery, double seconds) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        double[] values = fit.values();
        for (int i = 0; i < values.length; i++) {
            parameters.put(fit.parameters().get(i).label(), values[i]);
        }
        Map<String, Object> upper = new LinkedHashMap<>();
        upper.put("observed", limit.observed());
        upper.put("expected", limit.expected());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("best_fit", parameters);
        document.put("status", fit.status().name());
        document.put("twice_nll", fit.twiceNll());
        document.put("upper_limit", upper);
        document.put("upper_limit_status", limit.status().name());
        document.put("cl", cl);
        document.put("method", limit.method());
        document.put("mu", mu);
        document.put("cls_observed", test.cls());
        document.put("cls_expected", test.expectedCls());
        document.put("q0", discovery.q0());
        document.put("p0", discovery.pValue());
        document.put("significance", discovery.significance());
        document.put("iterations", fit.iterations());
        document.put("seconds", seconds);
        return document;
    }

    private void print(FitResult fit, UpperLimit limit, HypothesisTest test, Discovery discovery) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < fit.values().length; i++) {
            rows.add(
                    List.of(fit.parameters().get(i).label(), Output.number(fit.value(i)), Output.number(fit.error(i))));
        }
        output.table(List.of("parameter", "best fit", "error"), rows);
        output.line("");
        output.table(
                List.of("upper limit at " + cl + " CL", "-2 sigma", "-1 sigma", "median", "+1 sigma", "+2 sigma"),
                List.of(List.of(
                        Output.number(limit.observed()),
                        Output.number(limit.expected(-2)),
                        Output.number(limit.expected(-1)),
                        Output.number(limit.expected(0)),
                        Output.number(limit.expected(1)),
                        Output.number(limit.expected(2)))));
        output.line(String.format(
                "fit %s, 2 NLL %.6g, CLs(mu = %g) %.4g, discovery: q0 %.4g, p0 %.4g, %.2f sigma",
                fit.status().name().toLowerCase(java.util.Locale.ROOT),
                fit.twiceNll(),
                mu,
                test.cls(),
                discovery.q0(),
                discovery.pValue(),
                discovery.significance()));
        if (!limit.reason().isEmpty()) {
            output.line(limit.reason());
        }
    }
}
