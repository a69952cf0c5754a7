package org.belladonna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.belladonna.report.Html.Column;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;

/** The results as tables of the page. */
final class ResultTables {
    private static final int DIGITS = 3;

    private final ReportInputs inputs;
    private final Wording wording;

    ResultTables(ReportInputs inputs) {
        this.inputs = inputs;
        this.wording = new Wording(inputs);
    }

    /** Observed and expected limits on all quantities. */
    void limits(Html html) {
        limits(html, "yield", "Signal yield [candidates]");
        limits(html, "cross_section_fb", "Cross-section times branching fraction [fb]");
        for (ReportInputs.Coupling coupling : inputs.legend().couplings()) {
            limits(html, coupling.quantity(), coupling.symbol() + ", " + coupling.label());
        }
    }

    private void limits(Html html, String quantity, String title) {
        LimitCurve curve = LimitCurve.of(inputs, quantity);
        if (curve.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Limit limit : curve.rows()) {
            rows.add(List.of(
                    given(limit.mass()),
                    number(limit.observed()),
                    number(limit.expectedMinus2()),
                    number(limit.expectedMinus1()),
                    number(limit.expected()),
                    number(limit.expectedPlus1()),
                    number(limit.expectedPlus2()),
                    number(limit.localPValue()),
                    limit.status()));
        }
        Column n = Column.NUMBER;
        html.table(
                title + ": " + wording.confidence() + " upper limits",
                List.of(n, n, n, n, n, n, n, n, Column.TEXT),
                List.of("Mass [GeV]", "Observed", "−2σ", "−1σ", "Expected", "+1σ", "+2σ", "Local p-value", "Fit"),
                rows);
    }

    /** Position, width and efficiency of each mass hypothesis. */
    void shapes(Html html) {
        List<List<String>> rows = inputs.tables().shapes().stream()
                .sorted(Comparator.comparingDouble(SignalShape::mass))
                .map(shape -> List.of(
                        given(shape.mass()),
                        number(shape.median()),
                        withError(shape.width(), shape.widthError()),
                        withError(shape.efficiency(), shape.efficiencyError()),
                        Wording.whole(shape.entries()),
                        number(shape.crossSection()),
                        given(shape.referenceCoupling())))
                .toList();
        Column n = Column.NUMBER;
        html.table(
                "Signal after all cuts",
                List.of(n, n, n, n, n, n, n),
                List.of(
                        "Mass [GeV]",
                        "Median [GeV^{2}]",
                        "Width [GeV^{2}]",
                        "Efficiency",
                        "Candidates",
                        "Cross-section [fb]",
                        "at coupling"),
                rows);
    }

    /** Weighted candidates of all samples, then each sample in detail. */
    void cutflow(Html html) {
        Cutflow cutflow = Cutflow.of(inputs);
        if (cutflow.isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(List.of("Cut"));
        cutflow.samples().forEach(sample -> head.add(sample.label()));
        List<List<String>> rows = new ArrayList<>();
        for (int step = 0; step < cutflow.cuts().size(); step++) {
            List<String> row = new ArrayList<>(List.of(cutflow.cuts().get(step)));
            for (ReportInputs.Sample sample : cutflow.samples()) {
                CutflowStep here = cutflow.at(sample, step);
                row.add(here == null ? "–" : number(here.sumOfWeights()));
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
        cutflow.samples().forEach(sample -> columns.add(Column.NUMBER));
        html.table("Expected candidates that pass each cut and all cuts before it", columns, head, rows);
        cutflow.samples().forEach(sample -> cutflow(html, cutflow, sample));
    }

    private static void cutflow(Html html, Cutflow cutflow, ReportInputs.Sample sample) {
        List<List<String>> rows = new ArrayList<>();
        CutflowStep previous = cutflow.at(sample, 0);
        for (int step = 0; step < cutflow.cuts().size(); step++) {
            CutflowStep here = cutflow.at(sample, step);
            if (here == null) {
                continue;
            }
            rows.add(List.of(
                    here.cut(),
                    here.expression(),
                    Wording.whole(here.entries()),
                    withError(here.sumOfWeights(), Math.sqrt(here.sumOfSquaredWeights())),
                    step == 0 || previous == null
                            ? "–"
                            : Wording.percent(here.sumOfWeights() / previous.sumOfWeights()),
                    Wording.percent(cutflow.fraction(sample, step)),
                    step == 0 ? "–" : Wording.whole(here.entriesWithoutThis()),
                    step == 0 ? "–" : number(here.sumOfWeightsWithoutThis())));
            previous = here;
        }
        Column n = Column.NUMBER;
        html.raw("<details>").element("summary", sample.label() + ": raw, weighted, relative and N − 1");
        html.table(
                "",
                List.of(Column.TEXT, Column.CODE, n, n, n, n, n, n),
                List.of(
                        "Cut",
                        "Expression",
                        "Candidates",
                        "Weighted",
                        "Relative",
                        "Absolute",
                        "N − 1",
                        "N − 1, weighted"),
                rows);
        html.raw("</details>\n");
    }

    private static String given(double value) {
        return Wording.significant(value, 4);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return size >= 1000 && size < 1e15 ? Wording.whole(Math.round(value)) : Wording.fixed(value, DIGITS);
    }

    private static String withError(double value, double error) {
        return number(value) + " ± " + (error >= 100 ? number(error) : Wording.fixed(error, 2));
    }
}
