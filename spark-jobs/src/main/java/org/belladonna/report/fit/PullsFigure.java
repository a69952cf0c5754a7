package org.belladonna.report.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.belladonna.report.Palette;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.RowLayer;
import org.belladonna.report.plot.RowsPlot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.statistics.fit.ParameterEstimate;

/** Pulls of the nuisance parameters and their impacts on the parameter of interest, the largest first. */
final class PullsFigure {
    private static final int MOST_ROWS = 25;
    private static final double LEAST_PULL = 2.4;
    private static final String UP = "#3f90da";
    private static final String DOWN = "#ffa90e";

    private PullsFigure() {}

    static List<Figure> of(FitFigures.Subject subject) {
        List<ParameterEstimate> moving = subject.study().byImpact();
        List<ParameterEstimate> ranked = moving.isEmpty() ? byPull(subject) : moving;
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<ParameterEstimate> shown = ranked.subList(0, Math.min(MOST_ROWS, ranked.size()));
        ParameterEstimate poi =
                subject.study().estimates().get(subject.likelihood().poi());
        String rest = ranked.size() > shown.size()
                ? " The " + (ranked.size() - shown.size()) + " smallest impacts are left out."
                : "";
        Plot.Texts texts = new Plot.Texts(
                "Pulls and impacts",
                "Left: best value of each nuisance parameter less what its auxiliary measurement gave, in units of the"
                        + " width of that, with its error after the fit; the value itself where there is no such"
                        + " measurement. Right: change of the best value of the parameter of interest when the parameter is"
                        + " held at either end of its error." + rest,
                subject.name(),
                subject.poi() + " = " + Numbers.withErrors(poi));
        return List.of(new RowsPlot(
                "pulls-impacts",
                texts,
                shown.stream().map(e -> e.parameter().label()).toList(),
                List.of(pulls(shown), impacts(shown, "Δ" + subject.poi()))));
    }

    /** A signal held at its bound moves with nothing: the constrained parameters by their pulls. */
    private static List<ParameterEstimate> byPull(FitFigures.Subject subject) {
        return subject.study().estimates().stream()
                .filter(e -> Double.isFinite(e.pull()))
                .sorted(Comparator.comparingDouble(e -> -Math.abs(e.pull())))
                .toList();
    }

    private static RowsPlot.Panel pulls(List<ParameterEstimate> shown) {
        double[] pulls = column(shown, ParameterEstimate::pull);
        double[] errors = column(shown, e -> Double.isNaN(e.pullError()) ? 0 : e.pullError());
        double reach = LEAST_PULL;
        for (int i = 0; i < pulls.length; i++) {
            reach = Double.isNaN(pulls[i]) ? reach : Math.max(reach, 1.1 * (Math.abs(pulls[i]) + errors[i]));
        }
        Stroke dots = new Stroke(Palette.UNCERTAINTY, 1, Stroke.Pattern.DOTTED);
        List<String> values = shown.stream()
                .map(e -> Double.isNaN(e.pull()) ? Numbers.withErrors(e) : "")
                .toList();
        return new RowsPlot.Panel(
                Axis.linear("(θ̂ − θ_{0}) / Δθ", -reach, reach),
                List.of(
                        new RowLayer.Line(-1, dots),
                        new RowLayer.Line(0, Stroke.solid(Palette.UNCERTAINTY, 1)),
                        new RowLayer.Line(1, dots),
                        new RowLayer.Points(pulls, errors, Palette.OURS, "Pull and error after the fit"),
                        new RowLayer.Texts(values)));
    }

    private static RowsPlot.Panel impacts(List<ParameterEstimate> shown, String title) {
        double[] up = column(shown, e -> e.impact().postfitUp());
        double[] down = column(shown, e -> e.impact().postfitDown());
        double[] upBefore = column(shown, e -> e.impact().prefitUp());
        double[] downBefore = column(shown, e -> e.impact().prefitDown());
        double reach = 1.1
                * Stream.of(up, down, upBefore, downBefore)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .filter(size -> Double.isFinite(size) && size > 0)
                        .max()
                        .orElse(1);
        return new RowsPlot.Panel(
                Axis.linear(title, -reach, reach),
                List.of(
                        new RowLayer.Bars(up, UP, RowLayer.Bars.Style.FILLED, "θ̂ + its error"),
                        new RowLayer.Bars(down, DOWN, RowLayer.Bars.Style.FILLED, "θ̂ − its error"),
                        new RowLayer.Bars(upBefore, UP, RowLayer.Bars.Style.OUTLINED, "θ̂ + error before the fit"),
                        new RowLayer.Bars(downBefore, DOWN, RowLayer.Bars.Style.OUTLINED, "θ̂ − error before the fit"),
                        new RowLayer.Line(0, Stroke.solid(Palette.UNCERTAINTY, 1))));
    }

    private static double[] column(List<ParameterEstimate> rows, ToDoubleFunction<ParameterEstimate> value) {
        return rows.stream().mapToDouble(value).toArray();
    }
}
