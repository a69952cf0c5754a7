package org.belladonna.report.fit;

import java.util.Arrays;
import java.util.List;
import org.belladonna.report.Palette;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.statistics.fit.LikelihoodScan;
import org.belladonna.statistics.fit.ParameterEstimate;
import org.belladonna.statistics.likelihood.Likelihood;

/** -2 ln L against the parameter of interest, with and without the freedom of the nuisance parameters. */
final class ProfileFigure {
    private static final int POINTS = 121;
    private static final double WIDTHS = 3.2;
    private static final double HIGHEST = 9.5;

    private ProfileFigure() {}

    static List<Figure> of(FitFigures.Subject subject) {
        Likelihood likelihood = subject.likelihood();
        int poi = likelihood.poi();
        if (subject.study().estimates().isEmpty()) {
            return List.of();
        }
        ParameterEstimate estimate = subject.study().estimates().get(poi);
        double width = Double.isNaN(estimate.profile().up())
                ? estimate.error()
                : estimate.profile().up();
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            return List.of();
        }
        double low = Math.max(estimate.parameter().lower(), estimate.value() - WIDTHS * width);
        double high = estimate.value() + WIDTHS * width;
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = low + (high - low) * i / (POINTS - 1);
        }
        LikelihoodScan curve =
                LikelihoodScan.of(likelihood, subject.data(), subject.study().fit(), poi, values);
        String name = subject.poi();
        Plot.Texts texts = new Plot.Texts(
                "Profile of the likelihood",
                "−2 ln L above its minimum, minimised over all nuisance parameters, and with these held at their best"
                        + " values. Horizontal lines: one, two and three standard deviations of one parameter.",
                subject.name(),
                name + " = " + Numbers.withErrors(estimate));
        return List.of(new Plot(
                "likelihood-profile",
                texts,
                Axis.linear(name, low, high),
                Axis.linear("−2 Δ ln L", 0, HIGHEST),
                List.of(
                        threshold(low, high, 1),
                        threshold(low, high, 4),
                        threshold(low, high, 9),
                        new Layer.Curve(
                                values,
                                shown(curve.fixed()),
                                new Stroke(Palette.INTEREST_INNER, 2, Stroke.Pattern.DASHED),
                                "Nuisance parameters held"),
                        new Layer.Curve(
                                values,
                                shown(curve.profile()),
                                Stroke.solid(Palette.OURS, 2.2),
                                "Nuisance parameters fitted")),
                Plot.Order.LAST_FIRST));
    }

    /** What ends below the legend. */
    private static double[] shown(double[] rise) {
        return Arrays.stream(rise).map(v -> v > HIGHEST ? Double.NaN : v).toArray();
    }

    private static Layer threshold(double low, double high, double rise) {
        Stroke dots = new Stroke(Palette.UNCERTAINTY, 1, Stroke.Pattern.DOTTED);
        return new Layer.Curve(new double[] {low, high}, new double[] {rise, rise}, dots, "");
    }
}
