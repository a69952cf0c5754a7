package org.belladonna.report;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.CategoryPlot;
import org.belladonna.report.plot.Figure;

/** What each cut leaves of each sample, as groups of bars. */
final class CutflowFigure {
    private static final int MOST_SIGNALS = 3;

    private CutflowFigure() {}

    static List<Figure> figures(ReportInputs inputs) {
        Cutflow cutflow = Cutflow.of(inputs);
        if (cutflow.isEmpty()) {
            return List.of();
        }
        List<CategoryPlot.Series> series = new ArrayList<>();
        double lowest = 1;
        for (ReportInputs.Role role : List.of(ReportInputs.Role.BACKGROUND, ReportInputs.Role.SIGNAL)) {
            List<ReportInputs.Sample> samples = cutflow.samples().stream()
                    .filter(sample -> sample.role() == role)
                    .toList();
            List<ReportInputs.Sample> chosen =
                    role == ReportInputs.Role.SIGNAL ? StackFigures.spread(samples, MOST_SIGNALS) : samples;
            for (int i = 0; i < chosen.size(); i++) {
                double[] fractions = new double[cutflow.cuts().size()];
                for (int step = 0; step < fractions.length; step++) {
                    fractions[step] = cutflow.fraction(chosen.get(i), step);
                    lowest = fractions[step] > 0 ? Math.min(lowest, fractions[step]) : lowest;
                }
                series.add(new CategoryPlot.Series(chosen.get(i).label(), Palette.of(chosen.get(i), i), fractions));
            }
        }
        Wording wording = new Wording(inputs);
        String caption =
                "Weighted fraction of the generated events that pass each cut and all cuts before it. A missing bar:"
                        + " nothing is left.";
        Axis axis = Axis.logarithmic("Fraction of generated", lowest / 2, 1.2);
        return List.of(new CategoryPlot("cutflow", wording.texts("Cut flow", caption), cutflow.cuts(), axis, series));
    }
}
