package org.belladonna.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belladonna.statistics.fit.FitResult;
import org.belladonna.statistics.fit.FitStudy;
import org.belladonna.statistics.fit.GoodnessOfFit;
import org.belladonna.statistics.fit.Impact;
import org.belladonna.statistics.fit.ParameterEstimate;
import org.belladonna.statistics.interval.Discovery;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.UpperLimit;

/**
 * What {@code fit} found, as the document of {@code --json}. A number that does not exist (an unbounded limit, the error of
 * a fixed parameter) is null.
 *
 * @param poi name of the parameter of interest
 * @param study the free fit
 * @param limit upper limit
 * @param interval the interval that it is the end of, for methods that may have a lower end; empty otherwise
 * @param test test at {@code --mu}
 * @param discovery test of the background alone
 * @param unused parameters that the measurement sets and the model does not have
 * @param seconds time that it took, without reading
 */
record FitAnswer(
        String poi,
        FitStudy study,
        UpperLimit limit,
        Optional<Interval> interval,
        HypothesisTest test,
        Discovery discovery,
        List<String> unused,
        double seconds) {

    Map<String, Object> document() {
        FitResult fit = study.fit();
        Map<String, Object> best = new LinkedHashMap<>();
        for (ParameterEstimate estimate : study.estimates()) {
            best.put(estimate.parameter().label(), estimate.value());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("poi", poi);
        document.put("best_fit", best);
        document.put("status", fit.status().name());
        document.put("twice_nll", fit.twiceNll());
        limits(document);
        document.put("mu", test.mu());
        document.put("cls_observed", finite(test.cls()));
        document.put("cls_expected", finite(test.expectedCls()));
        document.put("q0", discovery.q0());
        document.put("p0", discovery.pValue());
        document.put("significance", discovery.significance());
        document.put("goodness_of_fit", goodness(study.goodness()));
        document.put(
                "parameters",
                study.estimates().stream().map(FitAnswer::parameter).toList());
        document.put("correlation", correlation(fit));
        document.put("impacts", study.byImpact().stream().map(FitAnswer::impact).toList());
        document.put("unused_settings", unused);
        document.put("evaluations", fit.evaluations());
        document.put("iterations", fit.iterations());
        document.put("seconds", seconds);
        return document;
    }

    private void limits(Map<String, Object> document) {
        Map<String, Object> upper = new LinkedHashMap<>();
        upper.put("observed", finite(limit.observed()));
        upper.put("expected", finite(limit.expected()));
        upper.put("uncertainty", finite(limit.uncertainty()));
        document.put("upper_limit", upper);
        interval.ifPresent(ends -> {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("lower", finite(ends.lower()));
            node.put("upper", finite(ends.upper()));
            node.put("status", ends.status().name());
            document.put("interval", node);
        });
        document.put("upper_limit_status", limit.status().name());
        document.put("upper_limit_reason", limit.reason());
        document.put("cl", limit.confidenceLevel());
        document.put("method", limit.method());
    }

    private static Map<String, Object> parameter(ParameterEstimate estimate) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", estimate.parameter().label());
        node.put("value", estimate.value());
        node.put("error", finite(estimate.error()));
        node.put("error_down", finite(estimate.profile().down()));
        node.put("error_up", finite(estimate.profile().up()));
        node.put("error_reason", estimate.profile().reason());
        node.put("pull", finite(estimate.pull()));
        node.put("pull_error", finite(estimate.pullError()));
        node.put("fixed", estimate.parameter().fixed());
        return node;
    }

    private static Map<String, Object> impact(ParameterEstimate estimate) {
        Impact impact = estimate.impact();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", estimate.parameter().label());
        node.put("prefit_down", finite(impact.prefitDown()));
        node.put("prefit_up", finite(impact.prefitUp()));
        node.put("postfit_down", finite(impact.postfitDown()));
        node.put("postfit_up", finite(impact.postfitUp()));
        return node;
    }

    private static Map<String, Object> goodness(GoodnessOfFit goodness) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("statistic", goodness.statistic());
        node.put("degrees_of_freedom", goodness.degreesOfFreedom());
        node.put("p_value", finite(goodness.pValue()));
        return node;
    }

    /** Of the parameters that have an error. */
    private static Map<String, Object> correlation(FitResult fit) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            if (fit.error(i) > 0) {
                free.add(i);
            }
        }
        List<List<Double>> matrix = new ArrayList<>();
        for (int i : free) {
            matrix.add(free.stream().map(j -> fit.correlation(i, j)).toList());
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put(
                "parameters",
                free.stream().map(i -> fit.parameters().get(i).label()).toList());
        node.put("matrix", matrix);
        return node;
    }

    private static List<Double> finite(double[] values) {
        return Arrays.stream(values).mapToObj(FitAnswer::finite).collect(Collectors.toList());
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
