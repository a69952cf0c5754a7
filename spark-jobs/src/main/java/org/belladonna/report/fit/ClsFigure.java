package org.belladonna.report.fit;

import java.util.Arrays;
import java.util.List;
import org.belladonna.report.Palette;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.UpperLimit;

/** CLs against signal strength, observed and expected with its two bands, by the asymptotic formulas. */
final class ClsFigure {
    private static final int POINTS = 81;
    private static final int DISC = 24;
    private static final int EVERY = 4;
    private static final double BEYOND = 1.25;

    private ClsFigure() {}

    static List<Figure> of(FitFigures.Subject subject) {
        double cl = subject.limit().confidenceLevel();
        AsymptoticCls method = new AsymptoticCls(cl);
        UpperLimit limit = method.limit(subject.likelihood(), subject.data());
        if (limit.status() != LimitStatus.FOUND) {
            return List.of();
        }
        double high = BEYOND * Math.max(limit.observed(), limit.expected(2));
        double[] mu = new double[POINTS];
        double[][] expected = new double[5][POINTS];
        double[] observed = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            // At 0 itself both hypotheses are one.
            mu[i] = high * Math.max(i, 1e-3) / (POINTS - 1);
            HypothesisTest test = method.test(subject.likelihood(), subject.data(), mu[i]);
            observed[i] = test.cls();
            for (int n = 0; n < 5; n++) {
                expected[n][i] = test.expectedCls()[n];
            }
        }
        String percent = Numbers.short3(100 * cl) + "% CL";
        Plot.Texts texts = new Plot.Texts(
                "CLs against signal strength",
                "CLs by the asymptotic formulas; expected: median and central 68% and 95% intervals for background"
                        + " alone. The limit is where a curve crosses the horizontal line.",
                subject.name(),
                subject.poi() + " < " + Numbers.short3(limit.observed()) + " at " + percent + " (expected "
                        + Numbers.short3(limit.expected(0)) + ")");
        return List.of(new Plot(
                "cls",
                texts,
                Axis.linear(subject.poi(), 0, high),
                Axis.linear("CL_{s}", 0, 1.05),
                layers(mu, expected, observed, 1 - cl, "1 − CL = " + Numbers.short3(1 - cl)),
                Plot.Order.LAST_FIRST));
    }

    private static List<Layer> layers(
            double[] mu, double[][] expected, double[] observed, double threshold, String label) {
        double[] few = new double[(POINTS + EVERY - 1) / EVERY];
        double[] fewObserved = new double[few.length];
        Arrays.setAll(few, i -> mu[EVERY * i]);
        Arrays.setAll(fewObserved, i -> observed[EVERY * i]);
        double[] ends = {0, mu[POINTS - 1]};
        double[] level = {threshold, threshold};
        return List.of(
                new Layer.Band(mu, expected[0], expected[4], Palette.TWO_SIGMA, 1, "Expected ± 2σ"),
                new Layer.Band(mu, expected[1], expected[3], Palette.ONE_SIGMA, 1, "Expected ± 1σ"),
                new Layer.Curve(
                        mu, expected[2], new Stroke(Palette.OURS, 2, Stroke.Pattern.DASHED), "Expected, median"),
                new Layer.Curve(ends, level, Stroke.solid(Palette.ALERT, 1.6), label),
                new Layer.Curve(mu, observed, Stroke.solid(Palette.OURS, 1.6), ""),
                new Layer.Points(few, fewObserved, new double[few.length], Palette.OURS, DISC, "Observed"));
    }
}
