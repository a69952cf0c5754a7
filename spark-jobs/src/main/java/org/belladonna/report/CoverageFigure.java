package org.belladonna.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.statistics.coverage.CoveragePoint;

/** Coverage against the true signal: lines where it is exact, points with errors where it comes from pseudo-experiments. */
public final class CoverageFigure {
    private static final String[] COLOURS = {
        "#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6", "#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd"
    };
    private static final int[] CORNERS = {24, 4, 3, 5, 6};

    private CoverageFigure() {}

    /**
     * The figure.
     *
     * @param id name of its files
     * @param model what is covered, for the heading
     * @param unit title of the horizontal axis
     * @param points coverage of one or more methods at the same level
     */
    public static Figure of(String id, String model, String unit, List<CoveragePoint> points) {
        Map<String, List<CoveragePoint>> methods = new LinkedHashMap<>();
        for (CoveragePoint point : points) {
            methods.computeIfAbsent(point.method(), name -> new ArrayList<>()).add(point);
        }
        double level = points.get(0).confidenceLevel();
        double low = points.stream().mapToDouble(CoveragePoint::signal).min().orElseThrow();
        double high = points.stream().mapToDouble(CoveragePoint::signal).max().orElseThrow();
        double margin = high > low ? 0.03 * (high - low) : 0.5;
        List<Layer> layers = new ArrayList<>();
        double[] ends = {low - margin, high + margin};
        layers.add(new Layer.Curve(
                ends,
                new double[] {level, level},
                new Stroke("#1a1a1a", 1.4, Stroke.Pattern.DASHED),
                "Stated level, " + level));
        int number = 0;
        double least = level;
        for (Map.Entry<String, List<CoveragePoint>> method : methods.entrySet()) {
            double shift = 0.004 * (high - low) * (number - 0.5 * (methods.size() - 1));
            layers.add(layer(method.getKey(), method.getValue(), number++, shift));
            for (CoveragePoint point : method.getValue()) {
                least = Math.min(least, point.coverage() - point.error());
            }
        }
        double floor = Math.max(0, Math.min(least - 0.02, level - 0.1));
        return new Plot(
                id,
                new Plot.Texts("Coverage", caption(points), model, ""),
                Axis.linear(unit, ends[0], ends[1]),
                Axis.linear("Fraction of intervals with the true signal", floor, 1.002),
                layers,
                Plot.Order.AS_DRAWN);
    }

    private static String caption(List<CoveragePoint> points) {
        long experiments =
                points.stream().mapToLong(CoveragePoint::experiments).max().orElse(0);
        return experiments == 0
                ? "Exact: all outcomes are summed."
                : "From " + experiments
                        + " pseudo-experiments for each signal and method; bars are binomial errors. Methods are"
                        + " moved apart a little.";
    }

    private static Layer layer(String name, List<CoveragePoint> points, int number, double shift) {
        String colour = COLOURS[number % COLOURS.length];
        double[] signal = points.stream().mapToDouble(CoveragePoint::signal).toArray();
        double[] coverage = points.stream().mapToDouble(CoveragePoint::coverage).toArray();
        if (points.get(0).experiments() == 0) {
            return new Layer.Curve(signal, coverage, Stroke.solid(colour, 1.8), name);
        }
        Arrays.setAll(signal, i -> signal[i] + shift);
        double[] error = points.stream().mapToDouble(CoveragePoint::error).toArray();
        return new Layer.Points(signal, coverage, error, colour, CORNERS[number % CORNERS.length], name);
    }
}
