package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;

/**
 * What "weighted sigma" of the published signal may be: each definition of a width, with and without radiation, with and without cuts, against the smooth
 * curve through all published masses. None is chosen: all are listed.
 */
final class RecoilDefinitions {
    /** Of the whole table these are the masses that were fitted with success. */
    private static final double LAST_MASS = 9.35;

    /** Reach of the parabolas through the published widths and through ours, GeV. */
    private static final double REACH = 1.5;

    private static final double OUR_REACH = 3.5;
    private static final double REQUIRED = 0.15;
    /** Definitions in the figure. */
    private static final Set<String> SHOWN =
            Set.of("two Gaussians, ± 4 widths, mean", "Crystal Ball and Gaussian, mean");

    private static final double SHOWN_MASS = 2;
    /** As in the example rows of the package: a signal of 1.7 GeV with a recoil of 3.65 GeV. */
    private static final double FAR_TAIL = 10;

    private final Map<Kind, List<SignalSample>> samples;
    private final double[] mass;
    private final double[] publishedMass;
    private final double[] publishedWidth;
    private final double[] publishedError;
    private final SmoothWidths published;

    /** What a sample is made with. */
    private enum Kind {
        RADIATION("yes"),
        NONE("no"),
        MISALIGNED("yes, misaligned");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** A definition: what it says of a sample. */
    private record Definition(String name, Kind kind, ToDoubleFunction<SignalSample> width) {}

    /**
     * @param radiating samples with radiation, by mass
     * @param bare the same without
     * @param misaligned with radiation, in the misaligned detector
     */
    RecoilDefinitions(List<SignalSample> radiating, List<SignalSample> bare, List<SignalSample> misaligned) {
        samples = Map.of(Kind.RADIATION, radiating, Kind.NONE, bare, Kind.MISALIGNED, misaligned);
        mass = radiating.stream().mapToDouble(sample -> sample.mass).toArray();
        List<String[]> rows = Reference.publishedRows("belle2-zprime-invisible-recoil-mass2-resolution.csv").stream()
                .filter(row -> Double.parseDouble(row[0]) < LAST_MASS)
                .toList();
        publishedMass = Reference.column(rows, 0);
        publishedWidth = Reference.column(rows, 1);
        publishedError = Reference.column(rows, 2);
        published = new SmoothWidths(publishedMass, publishedWidth, REACH);
    }

    /** The published width at a mass by the curve. */
    SmoothWidths.Value published(double where) {
        return published.at(where);
    }

    /** The published points, the curve with its error, and 15 % about it. */
    List<Layer> publishedLayers() {
        double[] x = Charts.range(publishedMass[0], LAST_MASS, 100);
        double[] y = Arrays.stream(x).map(m -> published.at(m).width()).toArray();
        double[] error =
                Arrays.stream(x).map(m -> published.at(m).relativeError()).toArray();
        return List.of(
                new Layer.Band(
                        x, scaled(y, error, 0, -REQUIRED), scaled(y, error, 0, REQUIRED), Charts.GOAL, 0.4, "± 15%"),
                new Layer.Band(
                        x, scaled(y, error, -1, 0), scaled(y, error, 1, 0), Charts.REFERENCE, 0.4, "curve, error"),
                Charts.reference(publishedMass, publishedWidth, publishedError, "published (punzinet, width.txt)"),
                Charts.referenceLine(x, y, "curve through all of them"));
    }

    private static double[] scaled(double[] y, double[] error, double errors, double more) {
        double[] result = new double[y.length];
        Arrays.setAll(result, i -> y[i] * (1 + errors * error[i] + more));
        return result;
    }

    private static PeakFit peak(SignalSample sample, SignalSample.Without cut) {
        return new PeakFit(sample.ownBeams(cut), sample.mass * sample.mass, Statistics.halfWidth(sample.detector));
    }

    private static TwoGaussians.Widths two(SignalSample sample, double range) {
        return TwoGaussians.fit(
                sample.ownBeams, sample.mass * sample.mass, Statistics.halfWidth(sample.detector), range);
    }

    private static List<Definition> definitions() {
        List<Definition> list = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (double range : new double[] {3, 4, 6}) {
                String name = String.format(Locale.ROOT, "two Gaussians, ± %.0f widths, ", range);
                list.add(new Definition(name + "mean", kind, s -> two(s, range).mean()));
                list.add(
                        new Definition(name + "r.m.s.", kind, s -> two(s, range).rootMeanSquare()));
            }
            for (SignalSample.Without cut : SignalSample.Without.values()) {
                String name = "Crystal Ball and Gaussian, mean"
                        + switch (cut) {
                            case NONE -> "";
                            case MUON_ID -> ", without muonID";
                            case RECOIL -> ", without cuts on the recoil";
                        };
                list.add(new Definition(name, kind, s -> peak(s, cut).width));
            }
            list.add(new Definition(
                    "Crystal Ball and Gaussian, r.m.s.", kind, s -> peak(s, SignalSample.Without.NONE).rootMeanSquare));
            list.add(new Definition("half of the shortest 68%", kind, s -> Statistics.shortestHalfWidth(s.ownBeams)));
            list.add(new Definition("half of the central 68%", kind, s -> Statistics.halfWidth(s.ownBeams)));
        }
        return list;
    }

    /** Writes the table and the figure. */
    void run(Findings findings) {
        StringBuilder table = new StringBuilder();
        List<Layer> layers = new ArrayList<>(publishedLayers());
        for (Definition definition : definitions()) {
            double[] width = samples.get(definition.kind).stream()
                    .mapToDouble(definition.width)
                    .toArray();
            table.append(row(definition, width));
            if (SHOWN.contains(definition.name) && definition.kind != Kind.MISALIGNED) {
                layers.add(points(definition, width, layers.size() - 4));
            }
        }
        findings.put("recoil.definitions", "%s", table.toString().strip());
        findings.put("recoil.scatter", "%.0f%%", 100 * published.scatter);
        findings.put("recoil.pull", "%.1f", publishedPull());
        findings.put("recoil.far", "%.0f%%", 100 * far(Kind.RADIATION));
        findings.put("recoil.far-bare", "%.1f%%", 100 * far(Kind.NONE));
        findings.add(Charts.plot(
                "recoil-definitions",
                "Width of the peak in M^{2}_{rec}, no spread of the beams",
                "e^{+}e^{−} → μ^{+}μ^{−}Z′",
                Axis.linear("m_{Z′} [GeV]", 0, 9.5),
                Axis.linear("σ(M^{2}_{rec}) [GeV^{2}]", 0, 0.45),
                layers));
    }

    /** Share of the light signal's events whose squared recoil mass is far too large. */
    private double far(Kind kind) {
        double[] values = samples.get(kind).stream()
                .filter(sample -> sample.mass == SHOWN_MASS)
                .findFirst()
                .orElseThrow()
                .ownBeams;
        double limit = SHOWN_MASS * SHOWN_MASS + FAR_TAIL;
        return Arrays.stream(values).filter(m2 -> m2 > limit).count() / (double) values.length;
    }

    private Layer points(Definition definition, double[] width, int number) {
        List<SignalSample> list = samples.get(definition.kind);
        double[] error = new double[width.length];
        Arrays.setAll(error, i -> Statistics.halfWidthError(width[i], list.get(i).selected));
        String colour = Charts.SERIES.get(new int[] {0, 1, 3, 2}[number]);
        String sort = definition.kind == Kind.RADIATION ? "radiation: " : "no radiation: ";
        String label = definition.name.startsWith("two") ? "two Gaussians" : "Crystal Ball, Gaussian";
        return Charts.points(mass, width, error, colour, sort + label);
    }

    /** Mean square of the published points' distances from their own curve in the errors that they say, root of it. */
    private double publishedPull() {
        double squares = 0;
        for (int i = 0; i < publishedMass.length; i++) {
            double off = (publishedWidth[i] - published.at(publishedMass[i]).width()) / publishedError[i];
            squares += off * off;
        }
        return Math.sqrt(squares / publishedMass.length);
    }

    private String row(Definition definition, double[] width) {
        StringBuilder row = new StringBuilder("| " + definition.kind.label + " | " + definition.name + " |");
        int within = 0;
        for (int i = 0; i < mass.length; i++) {
            double ratio = width[i] / published.at(mass[i]).width();
            within += Math.abs(ratio - 1) <= REQUIRED ? 1 : 0;
            row.append(String.format(Locale.ROOT, " %.2f |", ratio));
        }
        double[] shape = shape(width);
        row.append(String.format(Locale.ROOT, " %d | %.2f | %.1f |%n", within, shape[0], shape[1]));
        return row.toString();
    }

    /**
     * The published widths from our first mass on as one factor times our curve: the factor, and chi squared per degree of freedom with the scatter
     * of the published points about their own curve as error, and that of our curve.
     */
    private double[] shape(double[] width) {
        SmoothWidths ours = new SmoothWidths(mass, width, OUR_REACH);
        double sum = 0;
        double squares = 0;
        double weights = 0;
        int points = 0;
        for (int i = 0; i < publishedMass.length; i++) {
            if (publishedMass[i] < mass[0] || publishedMass[i] > mass[mass.length - 1]) {
                continue;
            }
            SmoothWidths.Value value = ours.at(publishedMass[i]);
            double off = Math.log(publishedWidth[i] / value.width());
            double weight = 1 / (Math.pow(published.scatter, 2) + Math.pow(value.relativeError(), 2));
            sum += weight * off;
            squares += weight * off * off;
            weights += weight;
            points++;
        }
        double mean = sum / weights;
        return new double[] {Math.exp(mean), (squares - weights * mean * mean) / (points - 1)};
    }
}
