package org.belladonna.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.unbinned.BumpHunt;
import org.belladonna.statistics.unbinned.MassPoint;

/** Limits of a bump hunt with their expected bands: on the yield and, where the efficiency is known, on the cross-section. */
final class BumpHuntLimitFigures {
    /** A limit that spans more than this factor is shown on a logarithmic axis. */
    private static final double WIDE = 20;

    private final BumpHunt hunt;
    private final List<MassPoint> scan;
    private final Axis masses;

    BumpHuntLimitFigures(BumpHunt hunt, List<MassPoint> scan, Axis masses) {
        this.hunt = hunt;
        this.scan = scan;
        this.masses = masses;
    }

    /** What is limited. */
    private record Quantity(String id, String title, ToDoubleFunction<MassPoint> perEvent) {}

    List<Figure> figures() {
        List<Quantity> quantities = new ArrayList<>();
        quantities.add(new Quantity("bump-hunt-limit-", "signal yield", point -> 1));
        if (hunt.settings().efficiency().given()) {
            quantities.add(new Quantity(
                    "bump-hunt-cross-section-limit-",
                    "cross-section [fb]",
                    point -> hunt.crossSectionPerEvent(point.mass())));
        }
        List<Figure> figures = new ArrayList<>();
        for (int cl = 0; cl < hunt.settings().cl().size(); cl++) {
            for (Quantity quantity : quantities) {
                figures.add(figure(quantity, cl));
            }
        }
        return figures;
    }

    private Figure figure(Quantity quantity, int cl) {
        double[] mass = scan.stream().mapToDouble(MassPoint::mass).toArray();
        double[] observed = limit(quantity, cl, UpperLimit::observed);
        double[][] expected = new double[5][];
        for (int sigma = -2; sigma <= 2; sigma++) {
            int at = sigma;
            expected[sigma + 2] = limit(quantity, cl, limit -> limit.expected(at));
        }
        List<Layer> layers = List.of(
                new Layer.Band(mass, expected[0], expected[4], Palette.TWO_SIGMA, 1, "Expected ± 2σ"),
                new Layer.Band(mass, expected[1], expected[3], Palette.ONE_SIGMA, 1, "Expected ± 1σ"),
                new Layer.Curve(
                        mass, expected[2], new Stroke(Palette.OURS, 2, Stroke.Pattern.DASHED), "Expected, median"),
                new Layer.Curve(mass, observed, Stroke.solid(Palette.OURS, 1.6), "Observed"));
        String percent = Wording.significant(100 * hunt.settings().cl().get(cl), 4);
        String level = percent + "% CL";
        return new Plot(
                quantity.id() + percent.replace('.', '-'),
                new Plot.Texts(
                        "Upper limits on the " + quantity.title() + ", " + level,
                        level + " upper limits by asymptotic CLs; expected for background alone.",
                        "CLs, " + level,
                        hunt.settings().title()),
                masses,
                axis("Upper limit on the " + quantity.title(), observed, expected),
                layers,
                Plot.Order.LAST_FIRST);
    }

    private static Axis axis(String title, double[] observed, double[][] expected) {
        double[] drawn = DoubleStream.concat(
                        Arrays.stream(observed),
                        DoubleStream.concat(Arrays.stream(expected[0]), Arrays.stream(expected[4])))
                .filter(value -> value > 0 && Double.isFinite(value))
                .toArray();
        double high = Arrays.stream(drawn).max().orElse(1);
        double low = Arrays.stream(drawn).min().orElse(0.1);
        return high > WIDE * low ? Axis.logarithmic(title, low / 1.5, high * 1.3) : Axis.linear(title, 0, high * 1.05);
    }

    /** Limits stand two by two: CLs, then profile likelihood. */
    private double[] limit(Quantity quantity, int cl, ToDoubleFunction<UpperLimit> value) {
        return scan.stream()
                .mapToDouble(point -> point.limits().isEmpty()
                        ? Double.NaN
                        : quantity.perEvent().applyAsDouble(point)
                                * value.applyAsDouble(point.limits().get(2 * cl)))
                .toArray();
    }
}
