package org.belladonna.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.schema.CutflowStep;

/** The cut flow by step and sample, for those samples that the legend names. */
record Cutflow(List<String> cuts, List<ReportInputs.Sample> samples, Map<String, Map<Integer, CutflowStep>> steps) {
    static Cutflow of(ReportInputs inputs) {
        Map<Integer, String> cuts = new TreeMap<>();
        Map<String, Map<Integer, CutflowStep>> steps = new TreeMap<>();
        for (CutflowStep step : inputs.tables().cutflow()) {
            cuts.put(step.step(), step.cut());
            steps.computeIfAbsent(step.sample(), name -> new TreeMap<>()).put(step.step(), step);
        }
        List<ReportInputs.Sample> samples = inputs.legend().samples().stream()
                .filter(sample -> steps.containsKey(sample.name()))
                .toList();
        if (!cuts.isEmpty() && !List.copyOf(cuts.keySet()).equals(range(cuts.size()))) {
            throw new IllegalArgumentException("the steps of the cut flow are " + cuts.keySet());
        }
        return new Cutflow(List.copyOf(cuts.values()), samples, steps);
    }

    private static List<Integer> range(int size) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    boolean isEmpty() {
        return cuts.isEmpty() || samples.isEmpty();
    }

    /** What a sample has left after a step, or null when it has no such step. */
    CutflowStep at(ReportInputs.Sample sample, int step) {
        return steps.get(sample.name()).get(step);
    }

    /** Weight after a step over the generated weight; NaN when a step is missing. */
    double fraction(ReportInputs.Sample sample, int step) {
        CutflowStep first = at(sample, 0);
        CutflowStep here = at(sample, step);
        return first == null || here == null ? Double.NaN : here.sumOfWeights() / first.sumOfWeights();
    }
}
