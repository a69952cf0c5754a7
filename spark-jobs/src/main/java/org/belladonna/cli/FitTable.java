package org.belladonna.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belladonna.statistics.fit.FitResult;
import org.belladonna.statistics.fit.GoodnessOfFit;
import org.belladonna.statistics.fit.ParameterEstimate;
import org.belladonna.statistics.interval.Discovery;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.UpperLimit;

/** What {@code fit} found, for people. */
final class FitTable {
    private static final int MOST_IMPACTS = 10;

    private final Output output;
    private final FitAnswer answer;

    FitTable(Output output, FitAnswer answer) {
        this.output = output;
        this.answer = answer;
    }

    void print() {
        fit();
        parameters();
        impacts();
        limit();
        tests();
        if (!answer.unused().isEmpty()) {
            output.line("");
            output.line("The measurement sets parameters that no modifier has: " + String.join(", ", answer.unused()));
        }
    }

    private void fit() {
        FitResult fit = answer.study().fit();
        GoodnessOfFit goodness = answer.study().goodness();
        output.line(String.format(
                Locale.ROOT,
                "fit %s, -2 ln L = %.8g%s",
                fit.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                fit.twiceNll(),
                goodness.degreesOfFreedom() > 0 ? quality(goodness) : ""));
        if (!fit.reason().isEmpty()) {
            output.line(fit.reason());
        }
    }

    private static String quality(GoodnessOfFit goodness) {
        return String.format(
                Locale.ROOT,
                ", chi2/ndf = %.4g/%d, p = %.3g",
                goodness.statistic(),
                goodness.degreesOfFreedom(),
                goodness.pValue());
    }

    private void parameters() {
        List<List<String>> rows = new ArrayList<>();
        for (ParameterEstimate estimate : answer.study().estimates()) {
            boolean fixed = estimate.parameter().fixed();
            rows.add(List.of(
                    estimate.parameter().label(),
                    Output.number(estimate.value()),
                    fixed ? "fixed" : number(estimate.error()),
                    minus(estimate.profile().down()),
                    plus(estimate.profile().up()),
                    number(estimate.pull()),
                    number(estimate.pullError())));
        }
        if (!rows.isEmpty()) {
            output.line("");
            output.table(
                    List.of("parameter", "best fit", "error", "profile -", "profile +", "pull", "pull error"), rows);
        }
    }

    private void impacts() {
        List<ParameterEstimate> ranked = answer.study().byImpact();
        if (ranked.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (ParameterEstimate estimate : ranked.subList(0, Math.min(MOST_IMPACTS, ranked.size()))) {
            rows.add(List.of(
                    estimate.parameter().label(),
                    number(estimate.impact().postfitDown()),
                    number(estimate.impact().postfitUp()),
                    number(estimate.impact().prefitDown()),
                    number(estimate.impact().prefitUp())));
        }
        output.line("");
        output.table(List.of("impact on " + answer.poi(), "down", "up", "before the fit: down", "up"), rows);
        if (ranked.size() > MOST_IMPACTS) {
            output.line("and " + (ranked.size() - MOST_IMPACTS) + " smaller ones");
        }
    }

    private void limit() {
        UpperLimit limit = answer.limit();
        output.line("");
        String heading =
                String.format(Locale.ROOT, "%g%% CL upper limit on %s", 100 * limit.confidenceLevel(), answer.poi());
        output.table(
                List.of(heading.replaceFirst("\\.?0+%", "%"), "-2 sigma", "-1 sigma", "median", "+1 sigma", "+2 sigma"),
                List.of(List.of(
                        limit.status() == LimitStatus.FOUND ? observed(limit) : "none",
                        number(limit.expected(-2)),
                        number(limit.expected(-1)),
                        number(limit.expected(0)),
                        number(limit.expected(1)),
                        number(limit.expected(2)))));
        String ends = answer.interval()
                .map(i -> ", interval from " + number(i.lower()) + " to " + number(i.upper()))
                .orElse("");
        output.line("method " + limit.method() + (limit.reason().isEmpty() ? ends : ": " + limit.reason()));
    }

    private static String observed(UpperLimit limit) {
        return Output.number(limit.observed())
                + (limit.uncertainty() > 0 ? " +- " + Output.number(limit.uncertainty()) : "");
    }

    private void tests() {
        HypothesisTest test = answer.test();
        Discovery discovery = answer.discovery();
        output.line(String.format(
                Locale.ROOT,
                "CLs(%s = %s) = %s, expected %s [%s, %s] [%s, %s]",
                answer.poi(),
                Output.number(test.mu()),
                number(test.cls()),
                number(test.expectedCls()[2]),
                number(test.expectedCls()[1]),
                number(test.expectedCls()[3]),
                number(test.expectedCls()[0]),
                number(test.expectedCls()[4])));
        output.line(String.format(
                Locale.ROOT,
                "background alone: q0 = %s, p0 = %s, %.2f sigma",
                number(discovery.q0()),
                number(discovery.pValue()),
                discovery.significance()));
    }

    private static String plus(double value) {
        return Double.isFinite(value) ? "+" + Output.number(value) : "none";
    }

    private static String minus(double value) {
        return Double.isFinite(value) ? "-" + Output.number(value) : "none";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Output.number(value) : "";
    }
}
