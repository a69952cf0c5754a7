package org.belladonna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.schema.SignalShape;

/** Resolution and efficiency of the signal against mass. */
final class ShapeFigures {
    private static final int DISC = 24;

    private final ReportInputs inputs;
    private final Wording wording;
    private final List<SignalShape> shapes;

    ShapeFigures(ReportInputs inputs) {
        this.inputs = inputs;
        this.wording = new Wording(inputs);
        this.shapes = inputs.tables().shapes().stream()
                .sorted(Comparator.comparingDouble(SignalShape::mass))
                .toList();
    }

    List<Figure> figures() {
        return shapes.isEmpty() ? List.of() : List.of(resolution(), efficiency());
    }

    private Figure resolution() {
        List<Layer> layers = new ArrayList<>();
        StringBuilder caption = new StringBuilder("Half of the central 68.27% interval of the squared recoil mass of"
                + " selected signal candidates, with its statistical error.");
        for (PublishedCurve curve : Published.about(inputs, "resolution", mass().high())) {
            layers.add(Published.layer(curve));
            caption.append(' ').append(Published.sentence(curve));
        }
        layers.add(points(SignalShape::width, SignalShape::widthError));
        return new Plot(
                "resolution",
                wording.texts("Resolution of the recoil mass", caption.toString()),
                mass(),
                upTo("σ(M^{2}_{rec}) [GeV^{2}]", layers),
                layers,
                Plot.Order.LAST_FIRST);
    }

    private Figure efficiency() {
        List<Layer> layers = List.of(points(SignalShape::efficiency, SignalShape::efficiencyError));
        String caption =
                "Weight of selected candidates over generated weight, all cuts and the trigger included, with its"
                        + " statistical error. Initial-state radiation is part of the generated sample.";
        return new Plot(
                "efficiency",
                wording.texts("Signal efficiency", caption),
                mass(),
                upTo("Signal efficiency", layers),
                layers,
                Plot.Order.LAST_FIRST);
    }

    private Layer.Points points(ToDoubleFunction<SignalShape> value, ToDoubleFunction<SignalShape> error) {
        double[] mass = shapes.stream().mapToDouble(SignalShape::mass).toArray();
        double[] y = shapes.stream().mapToDouble(value).toArray();
        double[] errors = shapes.stream().mapToDouble(error).toArray();
        return new Layer.Points(mass, y, errors, Palette.OURS, DISC, "This simulation");
    }

    private Axis mass() {
        return MassAxis.of(
                inputs, shapes.stream().mapToDouble(SignalShape::mass).toArray());
    }

    /** An axis from zero to just above everything that is drawn. */
    private static Axis upTo(String title, List<Layer> layers) {
        double highest = 0;
        for (Layer layer : layers) {
            double[] values = layer instanceof Layer.Points points ? points.y() : ((Layer.Curve) layer).y();
            for (double value : values) {
                highest = Double.isFinite(value) ? Math.max(highest, value) : highest;
            }
        }
        return Axis.linear(title, 0, highest > 0 ? 1.12 * highest : 1);
    }
}
