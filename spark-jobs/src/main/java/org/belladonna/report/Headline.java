package org.belladonna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.Limit;

/** The few numbers that a reader looks for first. */
final class Headline {
    /** One of them: what it is, its value, and what belongs to it. */
    record Card(String name, String value, String more) {}

    private static final int DIGITS = 2;

    private final ReportInputs inputs;
    private final Wording wording;

    Headline(ReportInputs inputs) {
        this.inputs = inputs;
        this.wording = new Wording(inputs);
    }

    List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (ReportInputs.Coupling coupling : inputs.legend().couplings()) {
            best(coupling.quantity(), coupling.symbol(), "", coupling.label()).ifPresent(cards::add);
        }
        best("cross_section_fb", "cross-section", " fb", "times the branching fraction")
                .ifPresent(cards::add);
        long generated = inputs.tables().cutflow().stream()
                .filter(step -> step.step() == 0)
                .mapToLong(CutflowStep::entries)
                .sum();
        if (generated > 0) {
            long samples = inputs.tables().cutflow().stream()
                    .map(CutflowStep::sample)
                    .distinct()
                    .count();
            cards.add(new Card(
                    "Simulated events",
                    Wording.whole(generated),
                    samples + " samples, for "
                            + Wording.significant(inputs.heading().luminosityInvFb(), 4) + " fb^{−1}"));
        }
        return cards;
    }

    private Optional<Card> best(String quantity, String symbol, String unit, String label) {
        return LimitCurve.of(inputs, quantity).rows().stream()
                .filter(limit -> Double.isFinite(limit.expected()))
                .min(Comparator.comparingDouble(Limit::expected))
                .map(limit -> new Card(
                        "Best expected limit on " + symbol,
                        Wording.significant(limit.expected(), DIGITS) + unit,
                        wording.confidence() + ", at " + wording.mass(limit.mass()) + "; " + label));
    }
}
