package org.belladonna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.belladonna.report.ReportInputs.Role;
import org.belladonna.report.ReportInputs.Sample;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.schema.SignalShape;

/** Histograms that all mass hypotheses share: backgrounds stacked, some signals as lines. */
final class StackFigures {
    private static final int MOST_SIGNALS = 4;
    private static final double DECADES_BELOW = 1e-5;

    private final ReportInputs inputs;
    private final Wording wording;

    StackFigures(ReportInputs inputs) {
        this.inputs = inputs;
        this.wording = new Wording(inputs);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (ReportInputs.Histogram histogram : inputs.legend().histograms()) {
            Map<String, SampleHistogram> filled =
                    SampleHistogram.shared(inputs.tables().histograms(), histogram.name());
            if (filled.values().stream().anyMatch(sample -> sample.highest() > 0)) {
                figures.add(figure(histogram, filled));
            }
        }
        return figures;
    }

    private Figure figure(ReportInputs.Histogram histogram, Map<String, SampleHistogram> filled) {
        List<Layer> layers = new ArrayList<>();
        List<Double> edges = filled.values().iterator().next().edges();
        SampleHistogram sum = stack(filled, layers, SampleHistogram.empty(edges));
        String uncertainty = "Limited simulation";
        layers.add(new Layer.Hatching(edges, sum.shifted(-1), sum.shifted(1), Palette.UNCERTAINTY, uncertainty));
        double common = signals(filled, layers, sum.highest());
        samples(Role.DATA, filled).forEach(sample -> layers.add(points(sample, filled.get(sample.name()))));
        Axis x = Axis.linear(histogram.axis(), edges.get(0), edges.get(edges.size() - 1));
        // Without any background the signals are drawn as they are.
        double highest = sum.highest() > 0
                ? sum.highest()
                : filled.values().stream()
                        .mapToDouble(SampleHistogram::highest)
                        .max()
                        .orElse(1);
        double lowest = Math.max(0.3 * Math.min(sum.lowest(), highest), DECADES_BELOW * highest);
        Axis y = Axis.logarithmic(candidates(sum, histogram.axis()), lowest, 2 * highest);
        return new Plot(
                id(histogram), wording.texts(histogram.title(), caption(common)), x, y, layers, Plot.Order.AS_DRAWN);
    }

    private static String id(ReportInputs.Histogram histogram) {
        return "distribution-"
                + histogram.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String caption(double crossSection) {
        String signal = Double.isNaN(crossSection)
                ? " Lines: signals at their reference coupling."
                : " Lines: signals, each scaled to a cross-section of " + Wording.significant(crossSection, 3) + " fb.";
        return data() + "Candidates after all cuts that are common to the mass hypotheses, expected at "
                + Wording.significant(inputs.heading().luminosityInvFb(), 4)
                + " fb^{−1}. Filled: simulated backgrounds, stacked; hatched: their uncertainty from the number of"
                + " simulated events." + signal;
    }

    private String data() {
        boolean seen = inputs.legend().samples().stream().anyMatch(sample -> sample.role() == Role.DATA);
        return seen ? "Points: data. " : "";
    }

    /** Title of the vertical axis, with the unit that stands in brackets on the horizontal one. */
    private static String candidates(SampleHistogram sum, String axis) {
        List<Double> widths = sum.widths();
        int bracket = axis.indexOf('[');
        String unit = bracket < 0 ? "" : " " + axis.substring(bracket + 1, axis.indexOf(']', bracket));
        boolean equal = widths.stream().allMatch(width -> Math.abs(width - widths.get(0)) < 1e-6 * widths.get(0));
        return equal ? "Candidates / " + Wording.significant(widths.get(0), 3) + unit : "Candidates / bin";
    }

    /** Puts the smallest background below, so that each remains visible on a logarithmic axis. */
    private SampleHistogram stack(Map<String, SampleHistogram> filled, List<Layer> layers, SampleHistogram empty) {
        List<Sample> backgrounds = samples(Role.BACKGROUND, filled);
        List<Sample> ascending = new ArrayList<>(backgrounds);
        ascending.sort(
                Comparator.comparingDouble(sample -> filled.get(sample.name()).total()));
        SampleHistogram sum = empty;
        List<Layer> stacked = new ArrayList<>();
        for (Sample sample : ascending) {
            SampleHistogram next = sum.plus(filled.get(sample.name()));
            String colour = Palette.of(sample, backgrounds.indexOf(sample));
            stacked.add(new Layer.Bins(sum.edges(), sum.weights(), next.weights(), colour, sample.label()));
            sum = next;
        }
        java.util.Collections.reverse(stacked);
        layers.addAll(stacked);
        return sum;
    }

    /** What was seen, with the square root of each number of entries; a bin without any has no point. */
    private static Layer points(Sample sample, SampleHistogram seen) {
        int[] filled = java.util.stream.IntStream.range(0, seen.weights().length)
                .filter(bin -> seen.weights()[bin] > 0)
                .toArray();
        double[] x = new double[filled.length];
        double[] y = new double[filled.length];
        double[] error = new double[filled.length];
        for (int i = 0; i < filled.length; i++) {
            int bin = filled[i];
            x[i] = (seen.edges().get(bin) + seen.edges().get(bin + 1)) / 2;
            y[i] = seen.weights()[bin];
            error[i] = Math.sqrt(seen.squares()[bin]);
        }
        return new Layer.Points(x, y, error, Palette.OURS, 24, sample.label());
    }

    private List<Sample> samples(Role role, Map<String, SampleHistogram> filled) {
        return inputs.legend().samples().stream()
                .filter(sample -> sample.role() == role
                        && filled.containsKey(sample.name())
                        && filled.get(sample.name()).highest() > 0)
                .toList();
    }

    /**
     * Adds a few signals, evenly chosen, at one common cross-section: the power of ten in fb that brings the highest of
     * them just below the highest background.
     *
     * @return that cross-section, or NaN when the signals have no reference cross-section
     */
    private double signals(Map<String, SampleHistogram> filled, List<Layer> layers, double ceiling) {
        List<Sample> chosen = spread(samples(Role.SIGNAL, filled), MOST_SIGNALS);
        double highestPerFb = 0;
        for (Sample sample : chosen) {
            highestPerFb = Math.max(highestPerFb, filled.get(sample.name()).highest() / reference(sample));
        }
        double common = ceiling > 0 ? Math.pow(10, Math.floor(Math.log10(ceiling / highestPerFb))) : Double.NaN;
        Stroke.Pattern[] patterns = Stroke.Pattern.values();
        for (int i = 0; i < chosen.size(); i++) {
            Sample sample = chosen.get(i);
            SampleHistogram histogram = filled.get(sample.name());
            double factor = Double.isNaN(common) ? 1 : common / reference(sample);
            Stroke stroke = new Stroke(Palette.of(sample, i), 2, patterns[i % patterns.length]);
            String size = Double.isNaN(common) ? "" : ", " + Wording.significant(common, 3) + " fb";
            layers.add(new Layer.Steps(histogram.edges(), histogram.scaled(factor), stroke, sample.label() + size));
        }
        return chosen.isEmpty() ? Double.NaN : common;
    }

    /** Cross-section in fb that the weights of a signal stand for. */
    private double reference(Sample sample) {
        return inputs.tables().shapes().stream()
                .filter(shape -> shape.hypothesis().equals(sample.name()))
                .mapToDouble(SignalShape::crossSection)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** At most {@code most} of a list, evenly spread, the first and the last among them. */
    static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(all.get(Math.round(i * (all.size() - 1f) / (most - 1))));
        }
        return chosen;
    }
}
