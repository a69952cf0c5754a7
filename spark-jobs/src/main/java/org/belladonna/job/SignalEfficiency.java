package org.belladonna.job;

import java.util.List;
import java.util.Map;
import org.belladonna.campaign.Campaign;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.SignalShape;

/** Completes the shapes of the signals with their efficiency and cross-section. */
final class SignalEfficiency {
    private SignalEfficiency() {}

    static List<SignalShape> complete(
            List<SignalShape> shapes,
            List<CutflowStep> cutflow,
            Map<String, ProductionPlan.PlannedSample> signals,
            Campaign campaign) {
        String coupling = campaign.search().interpretation().coupling();
        return shapes.stream()
                .map(shape -> {
                    CutflowStep generated = step(cutflow, shape.hypothesis(), 0);
                    CutflowStep last = step(
                            cutflow,
                            shape.hypothesis(),
                            campaign.search().cuts().size());
                    double efficiency = last.sumOfWeights() / generated.sumOfWeights();
                    double effective = generated.entries();
                    ProductionPlan.PlannedSample sample = signals.get(shape.hypothesis());
                    return new SignalShape(
                            shape.hypothesis(),
                            shape.mass(),
                            shape.median(),
                            shape.width(),
                            shape.widthError(),
                            shape.entries(),
                            efficiency,
                            Math.sqrt(Math.max(0, efficiency * (1 - efficiency)) / effective),
                            sample.crossSection(),
                            sample.couplings().getOrDefault(coupling, Double.NaN));
                })
                .toList();
    }

    private static CutflowStep step(List<CutflowStep> cutflow, String sample, int step) {
        return cutflow.stream()
                .filter(row -> row.sample().equals(sample) && row.step() == step)
                .findFirst()
                .orElseThrow();
    }
}
