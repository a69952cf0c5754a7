package org.belladonna.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.belladonna.detector.Thickness;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.transport.outer.OuterMaterialScan;

/** Material of a detector against the polar angle: radiation lengths in front of the calorimeter, interaction lengths of everything. */
public final class MaterialFigures {
    private static final String CALORIMETER = OuterMaterialScan.CALORIMETER;
    private static final String BEFORE = "in front of the calorimeter";
    private static final List<String> COLOURS = List.of(
            "#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6", "#a96b59", "#e76300", "#b9ac70", "#717581",
            "#92dadd");

    private MaterialFigures() {}

    /**
     * One polar angle.
     *
     * @param degrees the angle
     * @param volumes thickness by volume, from the inside
     */
    public record Row(double degrees, Map<String, Thickness> volumes) {}

    /** All volumes: those before the calorimeter in the order of their crossing, then the calorimeter and what is behind it. */
    public static List<String> volumes(List<Row> rows) {
        Set<String> before = new LinkedHashSet<>();
        Set<String> behind = new LinkedHashSet<>();
        for (Row row : rows) {
            boolean passed = false;
            for (String name : row.volumes().keySet()) {
                passed |= name.equals(CALORIMETER);
                (passed ? behind : before).add(name);
            }
        }
        before.removeAll(behind);
        List<String> sorted = new ArrayList<>(before);
        sorted.addAll(behind);
        return sorted;
    }

    /** The two figures, stacked by volume; two angles or more. */
    public static List<Figure> of(String detector, List<Row> rows) {
        List<String> all = volumes(rows);
        int calorimeter = all.indexOf(CALORIMETER);
        List<String> inner = calorimeter < 0 ? all : all.subList(0, calorimeter);
        List<String> outer = new ArrayList<>(List.of(BEFORE));
        outer.addAll(all.subList(inner.size(), all.size()));
        return List.of(
                stack(
                        "material-x0",
                        "In front of the calorimeter",
                        detector,
                        "Radiation lengths X/X_{0}",
                        rows,
                        inner,
                        Thickness::radiationLengths),
                stack(
                        "material-lambda",
                        "All volumes",
                        detector,
                        "Interaction lengths X/λ_{I}",
                        rows.stream().map(row -> joined(row, inner)).toList(),
                        outer,
                        Thickness::interactionLengths));
    }

    /** The same with the inner volumes as one: alone they could not be told apart. */
    private static Row joined(Row row, List<String> inner) {
        Map<String, Thickness> volumes = new LinkedHashMap<>();
        row.volumes()
                .forEach((name, thickness) ->
                        volumes.merge(inner.contains(name) ? BEFORE : name, thickness, Thickness::plus));
        return new Row(row.degrees(), volumes);
    }

    private static Figure stack(
            String id,
            String heading,
            String detector,
            String title,
            List<Row> rows,
            List<String> volumes,
            ToDoubleFunction<Thickness> length) {
        double[] x = rows.stream().mapToDouble(Row::degrees).toArray();
        double[] below = new double[x.length];
        List<Layer> layers = new ArrayList<>();
        for (String volume : volumes) {
            double[] low = below.clone();
            double[] high = new double[x.length];
            Arrays.setAll(
                    high,
                    i -> low[i] + length.applyAsDouble(rows.get(i).volumes().getOrDefault(volume, Thickness.NONE)));
            layers.add(new Layer.Band(x, low, high, COLOURS.get(layers.size() % COLOURS.size()), 0.9, volume));
            below = high;
        }
        double highest = Arrays.stream(below).max().orElse(1);
        return new Plot(
                id,
                new Plot.Texts(heading, heading, heading, detector + ", straight lines from the origin"),
                Axis.linear("Polar angle [deg]", x[0], x[x.length - 1]),
                Axis.linear(title, 0, highest > 0 ? 1.05 * highest : 1),
                layers,
                Plot.Order.LAST_FIRST);
    }
}
