package org.belladonna.validation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;

/** Layers and figures in one style: references are violet lines or points, ours are dark points. */
final class Charts {
    static final String OURS = "#1a1a1a";
    static final String REFERENCE = "#832db6";
    static final String GOAL = "#f5bb54";
    /** Colours that people with any colour vision can tell apart (M. A. Petroff, arXiv:2107.02270). */
    static final List<String> SERIES = List.of("#3f90da", "#bd1f01", "#94a4a2", "#e76300", "#a96b59", "#832db6");

    private static final int DISC = 24;
    private static final int DIAMOND = 4;

    private Charts() {}

    static Layer ours(double[] x, double[] y, double[] error, String label) {
        return new Layer.Points(x, y, error, OURS, DISC, label);
    }

    static Layer points(double[] x, double[] y, double[] error, String colour, String label) {
        return new Layer.Points(x, y, error, colour, DISC, label);
    }

    static Layer reference(double[] x, double[] y, double[] error, String label) {
        return new Layer.Points(x, y, error, REFERENCE, DIAMOND, label);
    }

    static Layer referenceLine(double[] x, double[] y, String label) {
        return new Layer.Curve(x, y, Stroke.solid(REFERENCE, 2), label);
    }

    static Layer solid(double[] x, double[] y, String colour, String label) {
        return new Layer.Curve(x, y, Stroke.solid(colour, 2), label);
    }

    static Layer dashed(double[] x, double[] y, String colour, String label) {
        return new Layer.Curve(x, y, new Stroke(colour, 1.6, Stroke.Pattern.DASHED), label);
    }

    /** A requirement: what lies between two constants. */
    static Layer goal(Axis x, double low, double high, String label) {
        double[] ends = {x.low(), x.high()};
        return new Layer.Band(ends, new double[] {low, low}, new double[] {high, high}, GOAL, 0.5, label);
    }

    /** A horizontal line. */
    static Layer level(Axis x, double y, String colour, String label) {
        return dashed(new double[] {x.low(), x.high()}, new double[] {y, y}, colour, label);
    }

    static Figure plot(String id, String heading, String conditions, Axis x, Axis y, List<Layer> layers) {
        Plot.Texts texts = new Plot.Texts(heading, heading, heading, conditions);
        return new Plot(id, texts, x, y, layers, Plot.Order.AS_DRAWN);
    }

    /**
     * What is written around a histogram.
     *
     * @param heading process
     * @param conditions energy and sample
     * @param x title of the horizontal axis
     * @param y title of the vertical axis
     * @param reference who made the reference
     */
    record Labels(String heading, String conditions, String x, String y, String reference) {}

    /** A histogram of ours beside a reference, both with their errors. */
    static Figure comparison(String id, Labels labels, Comparison histogram, Axis.Scale scale) {
        int bins = histogram.bins();
        List<Double> edges = histogram.edges();
        double[] values = array(bins, histogram::reference);
        double[] ours = array(bins, histogram::ours);
        double[] low = array(bins, i -> values[i] - histogram.referenceError(i));
        double[] high = array(bins, i -> values[i] + histogram.referenceError(i));
        List<Layer> layers = List.of(
                new Layer.Hatching(edges, low, high, REFERENCE, ""),
                new Layer.Steps(edges, values, Stroke.solid(REFERENCE, 1.8), labels.reference()),
                ours(
                        array(bins, i -> 0.5 * (edges.get(i) + edges.get(i + 1))),
                        ours,
                        array(bins, histogram::oursError),
                        "Belladonna, " + histogram.verdict()));
        double highest = 1.1
                * Math.max(
                        Arrays.stream(values).max().orElseThrow(),
                        Arrays.stream(ours).max().orElseThrow());
        Axis y = scale == Axis.Scale.LINEAR
                ? Axis.linear(labels.y(), 0, highest)
                : Axis.logarithmic(labels.y(), 1, 2 * highest);
        return plot(
                id,
                labels.heading(),
                labels.conditions(),
                Axis.linear(labels.x(), edges.get(0), edges.get(bins)),
                y,
                layers);
    }

    private static double[] array(int length, IntToDoubleFunction value) {
        double[] array = new double[length];
        Arrays.setAll(array, value);
        return array;
    }

    /** Evenly spaced values. */
    static double[] range(double low, double high, int points) {
        double[] values = new double[points];
        Arrays.setAll(values, i -> low + i * (high - low) / (points - 1));
        return values;
    }
}
