package org.belladonna.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;

/** Upper limits against mass: on the cross-section, and on each coupling in each of its readings. */
final class LimitFigures {
    private static final int DISC = 24;
    private static final double ROOM = 1.5;

    private final ReportInputs inputs;
    private final Wording wording;

    LimitFigures(ReportInputs inputs) {
        this.inputs = inputs;
        this.wording = new Wording(inputs);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        LimitCurve crossSection = LimitCurve.of(inputs, "cross_section_fb");
        if (!crossSection.isEmpty()) {
            figures.add(crossSection(crossSection));
        }
        for (ReportInputs.Coupling coupling : inputs.legend().couplings()) {
            LimitCurve curve = LimitCurve.of(inputs, coupling.quantity());
            if (!curve.isEmpty()) {
                figures.add(coupling(coupling, curve));
            }
        }
        return figures;
    }

    private Figure crossSection(LimitCurve curve) {
        List<Layer> layers = new ArrayList<>(bands(curve));
        StringBuilder caption = new StringBuilder(made()
                + " The limit is on the cross-section of the signal generator, radiation included, times the branching"
                + " fraction into the final state.");
        published("cross_section_fb", curve, layers, caption);
        layers.addAll(lines(curve));
        return new Plot(
                "limit-cross-section",
                wording.limitTexts("Upper limit on the cross-section", caption.toString()),
                MassAxis.of(inputs, curve.mass()),
                decades("Upper limit on σ B [fb]", curve, layers),
                layers,
                Plot.Order.LAST_FIRST);
    }

    private Figure coupling(ReportInputs.Coupling coupling, LimitCurve curve) {
        List<Layer> layers = new ArrayList<>(bands(curve));
        StringBuilder caption = new StringBuilder(made() + " Reading: " + coupling.label() + " (" + coupling.reference()
                + "), in the narrow-width approximation.");
        inputs.comparison()
                .band()
                .filter(band -> coupling.quantity().startsWith(band.coupling() + ":"))
                .ifPresent(band -> interest(band, layers, caption));
        published(coupling.quantity(), curve, layers, caption);
        layers.addAll(lines(curve));
        String name = coupling.quantity().replaceAll("[^A-Za-z0-9]+", "-");
        String title = "Upper limit on " + coupling.symbol() + ", " + coupling.label();
        return new Plot(
                "limit-" + name,
                couplingTexts(title, caption.toString(), coupling),
                MassAxis.of(inputs, curve.mass()),
                decades("Upper limit on " + coupling.symbol(), curve, layers),
                layers,
                Plot.Order.LAST_FIRST);
    }

    private Plot.Texts couplingTexts(String title, String caption, ReportInputs.Coupling coupling) {
        Plot.Texts texts = wording.limitTexts(title, caption);
        String heading = Wording.sentence(coupling.label()) + ", " + wording.confidence() + " upper limits";
        return new Plot.Texts(texts.title(), texts.caption(), heading, texts.conditions());
    }

    private String made() {
        ReportInputs.Heading heading = inputs.heading();
        return wording.confidence() + " upper limits, method " + heading.method() + ". Observed: " + heading.observed()
                + ". Expected: median and central 68% and 95% intervals for background alone.";
    }

    private static List<Layer> bands(LimitCurve curve) {
        return List.of(
                new Layer.Band(curve.mass(), curve.minus2(), curve.plus2(), Palette.TWO_SIGMA, 1, "Expected ± 2σ"),
                new Layer.Band(curve.mass(), curve.minus1(), curve.plus1(), Palette.ONE_SIGMA, 1, "Expected ± 1σ"));
    }

    /** The median, and what was observed where it exists. */
    private static List<Layer> lines(LimitCurve curve) {
        List<Layer> lines = new ArrayList<>();
        Stroke dashes = new Stroke(Palette.OURS, 2, Stroke.Pattern.DASHED);
        lines.add(new Layer.Curve(curve.mass(), curve.median(), dashes, "Expected, median"));
        if (Arrays.stream(curve.observed()).anyMatch(Double::isFinite)) {
            double[] none = new double[curve.mass().length];
            lines.add(new Layer.Curve(curve.mass(), curve.observed(), Stroke.solid(Palette.OURS, 1.6), ""));
            lines.add(new Layer.Points(curve.mass(), curve.observed(), none, Palette.OURS, DISC, "Observed"));
        }
        return lines;
    }

    private static void interest(ReportInputs.MassBand band, List<Layer> layers, StringBuilder caption) {
        layers.add(new Layer.Band(band.mass(), band.outerLow(), band.outerHigh(), Palette.INTEREST, 0.6, ""));
        layers.add(new Layer.Band(
                band.mass(), band.innerLow(), band.innerHigh(), Palette.INTEREST_INNER, 0.6, band.label()));
        caption.append(' ')
                .append(band.label())
                .append(": ")
                .append(band.citation())
                .append('.');
    }

    private void published(String quantity, LimitCurve ours, List<Layer> layers, StringBuilder caption) {
        double highest = MassAxis.of(inputs, ours.mass()).high();
        for (PublishedCurve curve : Published.about(inputs, quantity, highest)) {
            layers.add(Published.layer(curve));
            caption.append(' ').append(Published.sentence(curve));
        }
    }

    /** Whole decades around our limits and all lines and points beside them; bands of interest may leave the frame. */
    private static Axis decades(String title, LimitCurve ours, List<Layer> layers) {
        DoubleStream values = DoubleStream.concat(Arrays.stream(ours.minus2()), Arrays.stream(ours.plus2()));
        for (Layer layer : layers) {
            if (layer instanceof Layer.Points points) {
                values = DoubleStream.concat(values, Arrays.stream(points.y()));
            } else if (layer instanceof Layer.Curve curve) {
                values = DoubleStream.concat(values, Arrays.stream(curve.y()));
            }
        }
        double[] drawn =
                values.filter(value -> value > 0 && Double.isFinite(value)).toArray();
        double low = Arrays.stream(drawn).min().orElse(1) / ROOM;
        double high = Arrays.stream(drawn).max().orElse(1) * ROOM;
        return Axis.logarithmic(title, Math.pow(10, Math.floor(Math.log10(low))), high);
    }
}
