package org.belladonna.report;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.report.plot.Figure;

/** All figures of a report, by section of the page. */
record Figures(List<Figure> limits, List<Figure> shapes, List<Figure> distributions, List<Figure> cutflow) {
    static Figures of(ReportInputs inputs) {
        return new Figures(
                new LimitFigures(inputs).figures(),
                new ShapeFigures(inputs).figures(),
                new StackFigures(inputs).figures(),
                CutflowFigure.figures(inputs));
    }

    List<Figure> all() {
        List<Figure> all = new ArrayList<>(limits);
        all.addAll(shapes);
        all.addAll(distributions);
        all.addAll(cutflow);
        return all;
    }
}
