package org.belladonna.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.PanelPlot;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.report.plot.TextStyle;
import org.belladonna.statistics.interval.NormalTail;
import org.belladonna.statistics.unbinned.BumpHunt;
import org.belladonna.statistics.unbinned.GlobalSignificance;
import org.belladonna.statistics.unbinned.LookElsewhere;
import org.belladonna.statistics.unbinned.MassPoint;
import org.belladonna.statistics.unbinned.Points;
import org.belladonna.statistics.unbinned.WindowCurve;
import org.belladonna.statistics.unbinned.WindowModel;

/** Figures of a bump hunt: the fit at the largest excess, local p-values, fitted yields, limits on the yield. */
public final class BumpHuntFigures {
    private static final int DISC = 24;
    private static final int CURVE_POINTS = 400;
    private static final String SIGNAL = "#bd1f01";
    private static final String BACKGROUND = "#3f90da";

    private final BumpHunt hunt;
    private final List<MassPoint> scan;
    private final String conditions;

    /**
     * @param hunt the scan
     * @param scan what it found
     */
    public BumpHuntFigures(BumpHunt hunt, List<MassPoint> scan) {
        this.hunt = hunt;
        this.scan = scan;
        conditions = hunt.settings().title();
    }

    /**
     * Writes figures into an existing folder, as SVG and, where this machine has fonts, as PNG.
     *
     * @return what the user must be told, in one line: why there are no PNG files
     */
    public static Optional<String> write(List<Figure> figures, Path folder) throws IOException {
        return FigureFiles.write(figures, folder);
    }

    /**
     * All figures.
     *
     * @param points the events
     * @param largest the mass with the largest excess
     * @param crossings mean number of up-crossings
     * @param scans number of scans that it is of
     * @param global global p-value that is quoted
     */
    public List<Figure> figures(
            Points points, MassPoint largest, double crossings, long scans, GlobalSignificance global) {
        List<Figure> figures = new ArrayList<>();
        figures.add(fit(points, largest, global));
        figures.add(pValues(largest, crossings, scans, global));
        figures.add(yields());
        figures.addAll(new BumpHuntLimitFigures(hunt, scan, masses()).figures());
        return figures;
    }

    private Axis masses() {
        double low = scan.get(0).mass();
        double high = scan.get(scan.size() - 1).mass();
        double margin = scan.size() > 1 ? 0.02 * (high - low) : scan.get(0).sigma();
        String unit = hunt.settings().observable().unit();
        return Axis.linear("Mass of the hypothesis [" + unit + "]", low - margin, high + margin);
    }

    private double[] mass() {
        return scan.stream().mapToDouble(MassPoint::mass).toArray();
    }

    private Plot.Texts texts(String title, String caption, String heading) {
        return new Plot.Texts(title, caption, heading, conditions);
    }

    private Figure fit(Points points, MassPoint point, GlobalSignificance global) {
        WindowModel model = hunt.hypotheses().get(scan.indexOf(point));
        int bins = (int) Math.max(20, Math.min(60, Math.round((point.high() - point.low()) / point.sigma())));
        double width = (point.high() - point.low()) / bins;
        double[] centres = new double[bins];
        double[] counts = new double[bins];
        double[] squares = new double[bins];
        Arrays.setAll(centres, bin -> point.low() + (bin + 0.5) * width);
        for (int i = 0; i < points.size(); i++) {
            int bin = (int) Math.floor((points.x(i) - point.low()) / width);
            if (bin >= 0 && bin < bins) {
                counts[bin] += points.weight(i);
                squares[bin] += points.weight(i) * points.weight(i);
            }
        }
        double[] errors = Arrays.stream(squares).map(Math::sqrt).toArray();
        double[] x = new double[CURVE_POINTS + 1];
        Arrays.setAll(x, i -> point.low() + (point.high() - point.low()) * i / CURVE_POINTS);
        double[] all = scaled(WindowCurve.total(model, point.best(), x), width);
        double[] background = scaled(WindowCurve.background(model, point.best(), x), width);
        double[] none = new double[x.length];
        double highest = 1.15
                * DoubleStream.concat(
                                java.util.stream.IntStream.range(0, bins).mapToDouble(i -> counts[i] + errors[i]),
                                Arrays.stream(all))
                        .max()
                        .orElse(1);
        double lowest = Arrays.stream(counts).min().orElse(0);
        // The zero is shown unless the spectrum stands so high that a peak would not be seen.
        double from = lowest > 0.6 * highest ? 0.85 * lowest : 0;
        List<Layer> layers = List.of(
                new Layer.Band(x, none, background, BACKGROUND, 0.25, "Background"),
                new Layer.Curve(x, background, new Stroke(BACKGROUND, 1.6, Stroke.Pattern.DASHED), ""),
                new Layer.Curve(x, all, Stroke.solid(SIGNAL, 2), "Signal and background"),
                new Layer.Points(centres, counts, errors, Palette.OURS, DISC, "Data"));
        String unit = hunt.settings().observable().unit();
        String title = hunt.settings().observable().title() + " [" + unit + "]";
        String heading = String.format(
                Locale.ROOT,
                "m = %.4f %s: S = %.1f ± %.1f, local %.1fσ, global %.1fσ",
                point.mass(),
                unit,
                point.yield(),
                point.error(),
                point.significance(),
                global.significance());
        Plot upper = new Plot(
                "bump-hunt-fit",
                texts(
                        "Fit at the largest excess",
                        "Events in the window of the hypothesis with the largest excess, and the unbinned fit to them.",
                        heading),
                Axis.linear(title, point.low(), point.high()),
                Axis.linear(
                        "Events / " + String.format(Locale.ROOT, "%.3g", width) + " " + unit,
                        from,
                        Math.max(1, highest)),
                layers,
                Plot.Order.LAST_FIRST);
        return new PanelPlot(upper, Axis.linear("Pull", -4.5, 4.5), pulls(model, point, centres, counts, width));
    }

    /** Data less the fit, over the root of the fit. */
    private static List<Layer> pulls(
            WindowModel model, MassPoint point, double[] centres, double[] counts, double width) {
        double[] expected = scaled(WindowCurve.total(model, point.best(), centres), width);
        double[] pulls = new double[centres.length];
        for (int i = 0; i < pulls.length; i++) {
            pulls[i] = (counts[i] - expected[i]) / Math.sqrt(expected[i]);
        }
        double[] none = new double[pulls.length];
        double[] ends = {point.low(), point.high()};
        return List.of(
                new Layer.Band(ends, new double[] {-2, -2}, new double[] {2, 2}, Palette.TWO_SIGMA, 0.35, ""),
                new Layer.Band(ends, new double[] {-1, -1}, new double[] {1, 1}, Palette.ONE_SIGMA, 0.35, ""),
                new Layer.Curve(ends, new double[] {0, 0}, Stroke.solid(SIGNAL, 1.6), ""),
                new Layer.Points(centres, pulls, none, Palette.OURS, DISC, ""));
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private Figure pValues(MassPoint largest, double crossings, long scans, GlobalSignificance global) {
        double[] p = scan.stream().mapToDouble(MassPoint::pValue).toArray();
        List<Layer> layers = new ArrayList<>();
        double least = largest.pValue();
        int lines = Math.max(3, (int) Math.ceil(largest.significance()));
        Stroke dots = new Stroke("#717581", 1.2, Stroke.Pattern.DOTTED);
        Stroke dashes = new Stroke(Palette.PUBLISHED, 1.4, Stroke.Pattern.DASHED);
        for (int z = 1; z <= lines; z++) {
            layers.add(new Layer.Level(NormalTail.above(z), z + "σ", TextStyle.Anchor.END, dots, ""));
        }
        double level = hunt.settings().lookElsewhere().level();
        for (int z = 1; z <= 3; z++) {
            double local = localFor(NormalTail.above(z), level, crossings, scans);
            if (local > 0) {
                least = z == 1 ? Math.min(least, local) : least;
                layers.add(new Layer.Level(local, "global " + z + "σ", TextStyle.Anchor.START, dashes, ""));
            }
        }
        layers.add(new Layer.Curve(mass(), p, Stroke.solid(BACKGROUND, 1.6), "Local p-value, q_{0}"));
        layers.add(new Layer.Points(
                new double[] {largest.mass()},
                new double[] {largest.pValue()},
                new double[1],
                SIGNAL,
                DISC,
                String.format(
                        Locale.ROOT,
                        "Largest: %.4f, local %.2fσ, global %.2fσ (p = %.2g)",
                        largest.mass(),
                        largest.significance(),
                        global.significance(),
                        global.pValue())));
        double bottom = Math.min(NormalTail.above(lines), least) / 4;
        return new Plot(
                "bump-hunt-p-value",
                texts(
                        "Local p-values",
                        "One-sided p-value of the background at each mass. Dashed: the local p-value that corresponds to a"
                                + " global significance, from " + global.method() + ".",
                        ""),
                masses(),
                Axis.logarithmic("Local p-value", bottom, 1),
                layers,
                Plot.Order.LAST_FIRST);
    }

    /** Local p-value at which the bound on the global one is a given value; 0 if it is beyond 8 sigma. */
    private static double localFor(double target, double level, double crossings, long scans) {
        double low = 0;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double z = (low + high) / 2;
            if (LookElsewhere.grossVitells(z * z, level, crossings, scans).pValue() > target) {
                low = z;
            } else {
                high = z;
            }
        }
        return low == 0 || high == 8 ? 0 : NormalTail.above(high);
    }

    private Figure yields() {
        double[] yield = scan.stream().mapToDouble(MassPoint::yield).toArray();
        double[] up = new double[yield.length];
        double[] down = new double[yield.length];
        for (int i = 0; i < yield.length; i++) {
            up[i] = yield[i] + scan.get(i).error();
            down[i] = yield[i] - scan.get(i).error();
        }
        double[] finite = DoubleStream.concat(
                        DoubleStream.concat(Arrays.stream(up), Arrays.stream(down)), Arrays.stream(yield))
                .filter(Double::isFinite)
                .toArray();
        double high = Arrays.stream(finite).max().orElse(1);
        double low = Arrays.stream(finite).min().orElse(-1);
        double margin = 0.06 * Math.max(1e-9, high - low);
        List<Layer> layers = List.of(
                new Layer.Band(mass(), down, up, Palette.ONE_SIGMA, 0.45, "± 1σ"),
                new Layer.Curve(mass(), yield, Stroke.solid(Palette.OURS, 1.6), "Fitted signal yield"),
                new Layer.Level(0, "", TextStyle.Anchor.END, new Stroke("#717581", 1, Stroke.Pattern.SOLID), ""));
        return new Plot(
                "bump-hunt-yield",
                texts("Fitted yields", "Best-fit number of signal events at each mass with its standard error.", ""),
                masses(),
                Axis.linear("Signal yield", low - margin, high + margin),
                layers,
                Plot.Order.LAST_FIRST);
    }
}
