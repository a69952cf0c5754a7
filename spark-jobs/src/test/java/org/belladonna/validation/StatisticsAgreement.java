package org.belladonna.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.likelihood.Likelihood;

/** Limits and CLs of all reference workspaces. */
final class StatisticsAgreement implements Section {
    private double worstCls;
    private double worstExpectedCls;
    private double worstObserved;
    private double worstExpected;
    private int tests;
    private int limits;

    @Override
    public void run(Findings findings) {
        ReferenceCase.having("hypotest").forEach(this::tests);
        ReferenceCase.having("upper_limits").forEach(this::limits);
        findings.put(
                "statistics.workspaces",
                "%d",
                ReferenceCase.having("upper_limits").count());
        findings.put("statistics.tests", "%d", tests);
        findings.put("statistics.limits", "%d", limits);
        findings.put("statistics.cls", "%.1e", worstCls);
        findings.put("statistics.expected-cls", "%.1e", worstExpectedCls);
        findings.put("statistics.observed", "%.1e", worstObserved);
        findings.put("statistics.expected", "%.1e", worstExpected);
    }

    private void tests(ReferenceCase reference) {
        Likelihood likelihood = reference.likelihood();
        for (JsonNode answer : reference.answers().get("hypotest")) {
            HypothesisTest test = new AsymptoticCls(0.95)
                    .test(likelihood, likelihood.data(), answer.get("mu").doubleValue());
            worstCls = Math.max(worstCls, Math.abs(answer.get("CLs").doubleValue() - test.cls()));
            for (int i = 0; i < 5; i++) {
                double difference = answer.get("CLs_exp").get(i).doubleValue() - test.expectedCls()[i];
                worstExpectedCls = Math.max(worstExpectedCls, Math.abs(difference));
            }
            tests++;
        }
    }

    private void limits(ReferenceCase reference) {
        Likelihood likelihood = reference.likelihood();
        for (Map.Entry<String, JsonNode> entry :
                reference.answers().get("upper_limits").properties()) {
            UpperLimit limit =
                    new AsymptoticCls(Double.parseDouble(entry.getKey())).limit(likelihood, likelihood.data());
            JsonNode answer = entry.getValue();
            worstObserved = Math.max(worstObserved, relative(limit.observed(), answer.get("observed")));
            for (int i = 0; i < 5; i++) {
                double expected =
                        relative(limit.expected(i - 2), answer.get("expected").get(i));
                worstExpected = Math.max(worstExpected, expected);
            }
            limits++;
        }
    }

    private static double relative(double ours, JsonNode answer) {
        return Math.abs(ours / answer.doubleValue() - 1);
    }
}
