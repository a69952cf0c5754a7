package org.belladonna.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;

/** Published curves as layers of a plot, with the sentences that a caption owes them. */
final class Published {
    private static final int DIAMOND = 4;

    private Published() {}

    /** The published curves about a quantity, up to a mass. */
    static List<PublishedCurve> about(ReportInputs inputs, String quantity, double highestMass) {
        List<PublishedCurve> curves = new ArrayList<>();
        for (PublishedCurve curve : inputs.comparison().published()) {
            if (curve.isAbout(quantity)) {
                curves.add(cut(curve, highestMass));
            }
        }
        return curves;
    }

    private static PublishedCurve cut(PublishedCurve curve, double highestMass) {
        int keep = (int) Arrays.stream(curve.mass())
                .takeWhile(mass -> mass <= highestMass)
                .count();
        return new PublishedCurve(
                curve.entry(),
                Arrays.copyOf(curve.mass(), keep),
                Arrays.copyOf(curve.value(), keep),
                Arrays.copyOf(curve.error(), keep));
    }

    static Layer layer(PublishedCurve curve) {
        String label = curve.entry().label();
        return switch (curve.entry().style()) {
            case POINTS ->
                new Layer.Points(curve.mass(), curve.value(), curve.error(), Palette.PUBLISHED, DIAMOND, label);
            case LINE -> new Layer.Curve(curve.mass(), curve.value(), Stroke.solid(Palette.PUBLISHED, 2), label);
            case DASHED ->
                new Layer.Curve(
                        curve.mass(),
                        curve.value(),
                        new Stroke(Palette.PUBLISHED, 2, Stroke.Pattern.DASH_DOTTED),
                        label);
        };
    }

    /** Who published it and what is to be known about it. */
    static String sentence(PublishedCurve curve) {
        PublishedCurve.Entry entry = curve.entry();
        String level = entry.confidenceLevel()
                .map(value -> " (" + Wording.percent(value) + " CL)")
                .orElse("");
        String note = entry.note().isEmpty() ? "" : " " + entry.note();
        return entry.label() + level + ": " + entry.citation() + "." + note;
    }
}
