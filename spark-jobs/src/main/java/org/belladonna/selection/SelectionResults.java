package org.belladonna.selection;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;

/** Turns the slots of a selection into rows of the cut flow and the histograms. */
final class SelectionResults {
    /** Name under which the templates of the fit stand among the histograms. */
    static final String TEMPLATE = "template";

    private SelectionResults() {}

    static List<CutflowStep> cutflow(SelectionSums sums, SelectionLayout layout, SearchSettings search) {
        List<CutflowStep> steps = new ArrayList<>();
        for (int s = 0; s < layout.samples.size(); s++) {
            for (int cut = 0; cut < layout.cuts; cut++) {
                SearchSettings.CutSettings settings = search.cuts().get(cut);
                int passed = layout.passed(s, cut);
                int without = layout.passedWithout(s, cut);
                steps.add(new CutflowStep(
                        layout.samples.get(s),
                        cut + 1,
                        settings.name(),
                        settings.where(),
                        sums.entries(passed),
                        sums.sumOfWeights(passed),
                        sums.sumOfSquaredWeights(passed),
                        sums.entries(without),
                        sums.sumOfWeights(without)));
            }
        }
        return steps;
    }

    static List<HistogramBin> histograms(
            SelectionSums sums,
            SelectionLayout layout,
            SearchSettings search,
            List<String> variations,
            List<String> signals) {
        List<HistogramBin> rows = new ArrayList<>();
        for (int h = 0; h < layout.histogramBins.length; h++) {
            addShared(rows, sums, layout, search.histograms().get(h).name(), h);
        }
        for (int h = 0; h < layout.hypotheses.size(); h++) {
            Hypothesis hypothesis = layout.hypotheses.get(h);
            for (int s = 0; s < layout.samples.size(); s++) {
                String sample = layout.samples.get(s);
                boolean own = sample.equals(hypothesis.sample());
                if (own || !signals.contains(sample)) {
                    int component = own ? layout.backgrounds : layout.backgroundOfSample[s];
                    for (int v = 0; v < variations.size(); v++) {
                        addTemplate(rows, sums, layout, h, component, sample, v, variations.get(v));
                    }
                }
            }
        }
        return rows;
    }

    private static void addShared(
            List<HistogramBin> rows, SelectionSums sums, SelectionLayout layout, String name, int h) {
        double width = (layout.histogramHigh[h] - layout.histogramLow[h]) / layout.histogramBins[h];
        for (int s = 0; s < layout.samples.size(); s++) {
            for (int bin = 0; bin < layout.histogramBins[h]; bin++) {
                int slot = layout.histogram(h, s, bin);
                rows.add(new HistogramBin(
                        name,
                        "",
                        Double.NaN,
                        layout.samples.get(s),
                        "",
                        bin,
                        layout.histogramLow[h] + bin * width,
                        layout.histogramLow[h] + (bin + 1) * width,
                        Double.NaN,
                        Double.NaN,
                        sums.entries(slot),
                        sums.sumOfWeights(slot),
                        sums.sumOfSquaredWeights(slot)));
            }
        }
    }

    private static void addTemplate(
            List<HistogramBin> rows,
            SelectionSums sums,
            SelectionLayout layout,
            int h,
            int component,
            String sample,
            int v,
            String variation) {
        Hypothesis hypothesis = layout.hypotheses.get(h);
        double width = (hypothesis.high() - hypothesis.low()) / layout.fitBins;
        boolean flat = layout.secondEdges.length == 0;
        for (int bin = 0; bin < layout.templateBins(); bin++) {
            int first = bin / layout.secondBins();
            int second = bin % layout.secondBins();
            int slot = layout.template(h, component, v, bin);
            rows.add(new HistogramBin(
                    TEMPLATE,
                    hypothesis.sample(),
                    hypothesis.mass(),
                    sample,
                    variation,
                    bin,
                    hypothesis.low() + first * width,
                    hypothesis.low() + (first + 1) * width,
                    flat ? Double.NaN : layout.secondEdges[second],
                    flat ? Double.NaN : layout.secondEdges[second + 1],
                    sums.entries(slot),
                    sums.sumOfWeights(slot),
                    sums.sumOfSquaredWeights(slot)));
        }
    }
}
