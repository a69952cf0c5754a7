package org.belladonna.report;

import java.util.Arrays;
import org.belladonna.report.plot.Axis;

/** The axis of the mass of the hypothesis, from zero to a little above the heaviest one. */
final class MassAxis {
    private MassAxis() {}

    static Axis of(ReportInputs inputs, double[] masses) {
        double highest = Arrays.stream(masses).max().orElse(1);
        String symbol = inputs.legend().resonance();
        return Axis.linear("M_{" + symbol + "} [GeV]", 0, Math.max(1, Math.floor(highest + 0.25) + 0.5));
    }
}
