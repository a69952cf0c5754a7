package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;

/** What "weighted sigma" of the published signal may be: a few definitions of a width, most probable first, as smooth curves over the published one. */
final class RecoilDefinitions {
    private static final double[] SHOWN = {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    /** In widths of the detector alone. */
    private static final double RANGE = 4;

    private final List<SignalSample> samples;
    private final List<PeakFit> fits;
    private final double[] mass;
    private final PublishedWidths published;

    /**
     * @param samples with radiation, by mass
     * @param fits of their peaks with their own beams
     */
    RecoilDefinitions(List<SignalSample> samples, List<PeakFit> fits, PublishedWidths published) {
        this.samples = samples;
        this.fits = fits;
        this.published = published;
        mass = samples.stream().mapToDouble(sample -> sample.mass).toArray();
    }

    /** One definition. */
    private record Definition(String name, SmoothWidths ours) {}

    private static TwoGaussians.Widths two(SignalSample sample) {
        return TwoGaussians.fit(
                sample.ownBeams, sample.mass * sample.mass, Statistics.halfWidth(sample.detector), RANGE);
    }

    private Definition ofFits(String name, ToDoubleFunction<PeakFit> width) {
        return new Definition(name, smooth(fits.stream().mapToDouble(width).toArray()));
    }

    private Definition ofSamples(String name, ToDoubleFunction<SignalSample> width) {
        return new Definition(name, smooth(samples.stream().mapToDouble(width).toArray()));
    }

    private SmoothWidths smooth(double[] widths) {
        return new SmoothWidths(mass, widths, PublishedWidths.REACH);
    }

    private List<Definition> definitions() {
        return List.of(
                ofFits("Crystal Ball and Gaussian, in quadrature", fit -> fit.width),
                ofFits("Crystal Ball and Gaussian, mean", fit -> fit.meanWidth),
                ofSamples("two Gaussians, in quadrature", s -> two(s).rootMeanSquare()),
                ofSamples("two Gaussians, mean", s -> two(s).mean()),
                ofSamples("detector alone, half of 68%", s -> Statistics.halfWidth(s.detector)),
                ofSamples("half of the shortest 68%", s -> Statistics.shortestHalfWidth(s.ownBeams)));
    }

    void run(Findings findings) {
        StringBuilder table = new StringBuilder();
        List<Layer> layers = new ArrayList<>();
        Axis x = Axis.linear("m_{Z′} [GeV]", 0, 9.5);
        layers.add(Charts.goal(x, 1 - PublishedWidths.REQUIRED, 1 + PublishedWidths.REQUIRED, "required"));
        double[] where = Charts.range(PublishedWidths.FIRST, PublishedWidths.LAST, 86);
        for (Definition definition : definitions()) {
            table.append(row(definition));
            Function<Double, Double> ratio =
                    m -> definition.ours.at(m).width() / published.curve().at(m).width();
            double[] y = Arrays.stream(where).map(ratio::apply).toArray();
            int number = layers.size() - 1;
            layers.add(
                    number == 0
                            ? Charts.solid(where, y, Charts.OURS, definition.name)
                            : Charts.dashed(where, y, Charts.SERIES.get(number - 1), definition.name));
        }
        findings.put("recoil.definitions", "%s", table.toString().strip());
        findings.add(Charts.plot(
                "recoil-definitions",
                "Width over the published one, smooth curves",
                "own beams",
                x,
                Axis.linear("Ratio", 0.5, 2.1),
                layers));
    }

    private String row(Definition definition) {
        StringBuilder row = new StringBuilder("| " + definition.name + " |");
        for (double m : SHOWN) {
            row.append(String.format(
                    Locale.ROOT,
                    " %.2f |",
                    definition.ours.at(m).width() / published.curve().at(m).width()));
        }
        PublishedWidths.Verdict verdict = published.compare(definition.ours);
        row.append(String.format(
                Locale.ROOT,
                " %.0f%% | %.0f%% | %.2f | %.1f |%n",
                100 * verdict.worst(),
                100 * definition.ours.scatter,
                verdict.factor(),
                verdict.chi2Shape()));
        return row.toString();
    }
}
