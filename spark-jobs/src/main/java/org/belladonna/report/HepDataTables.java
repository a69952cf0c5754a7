package org.belladonna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.belladonna.report.hepdata.Submission;
import org.belladonna.report.hepdata.Table;
import org.belladonna.report.hepdata.Table.Deviation;
import org.belladonna.report.hepdata.Table.Value;
import org.belladonna.report.plot.Markup;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;

/** The tables of a report that go to HEPData: limits, signal shapes and the cut flow. */
final class HepDataTables {
    private final ReportInputs inputs;
    private final Wording wording;

    HepDataTables(ReportInputs inputs) {
        this.inputs = inputs;
        this.wording = new Wording(inputs);
    }

    /** The submission, or nothing when there is no table to submit. */
    Optional<Submission> submission() {
        List<Table> tables = new ArrayList<>();
        limits("cross_section_fb", "Limit on the cross-section", "Cross-section times branching fraction", "FB")
                .ifPresent(tables::add);
        for (ReportInputs.Coupling coupling : inputs.legend().couplings()) {
            String name = "Limit on " + coupling.quantity().replace(":", ", reading ");
            String symbol = Markup.plain(coupling.symbol() + ", " + coupling.label());
            limits(coupling.quantity(), name, symbol, "").ifPresent(tables::add);
        }
        if (!inputs.tables().shapes().isEmpty()) {
            tables.add(shapes());
        }
        inputs.legend()
                .histograms()
                .forEach(histogram -> distribution(histogram).ifPresent(tables::add));
        Cutflow cutflow = Cutflow.of(inputs);
        if (!cutflow.isEmpty()) {
            tables.add(cutflow(cutflow));
        }
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Submission(comment(), tables));
    }

    private String comment() {
        ReportInputs.Heading heading = inputs.heading();
        ReportInputs.Provenance provenance = inputs.provenance();
        return "Simulated search: " + Markup.plain(heading.title()) + " for "
                + Wording.significant(heading.luminosityInvFb(), 4) + " fb^-1, made with Belladonna "
                + provenance.codeVersion() + ", campaign " + heading.campaign() + ", configuration "
                + provenance.configurationHash() + ", seed " + provenance.seed() + ". Observed: "
                + Markup.plain(heading.observed()) + ".";
    }

    private Optional<Table> limits(String quantity, String name, String symbol, String unit) {
        LimitCurve curve = LimitCurve.of(inputs, quantity);
        if (curve.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> qualifiers = new LinkedHashMap<>();
        qualifiers.put("CL", Wording.percent(inputs.heading().confidenceLevel()));
        qualifiers.put("Method", inputs.heading().method());
        List<Value> observed = new ArrayList<>();
        List<Value> expected = new ArrayList<>();
        for (Limit limit : curve.rows()) {
            double median = limit.expected();
            observed.add(Value.of(limit.observed()));
            expected.add(new Value(
                    median,
                    List.of(
                            new Deviation(limit.expectedMinus1() - median, limit.expectedPlus1() - median, "1 sigma"),
                            new Deviation(
                                    limit.expectedMinus2() - median, limit.expectedPlus2() - median, "2 sigma"))));
        }
        return Optional.of(new Table(
                "limit_" + quantity.replace(':', '_') + ".yaml",
                about(
                        name,
                        wording.confidence() + " upper limits, observed and expected",
                        List.of(unit.isEmpty() ? "COUPLING" : "SIG")),
                List.of(mass(curve.rows(), Limit::mass)),
                List.of(
                        new Table.Dependent(symbol + ", observed upper limit", unit, qualifiers, observed),
                        new Table.Dependent(symbol + ", expected upper limit", unit, qualifiers, expected))));
    }

    private Table shapes() {
        List<SignalShape> shapes = inputs.tables().shapes().stream()
                .sorted(Comparator.comparingDouble(SignalShape::mass))
                .toList();
        List<Value> efficiency = new ArrayList<>();
        List<Value> width = new ArrayList<>();
        for (SignalShape shape : shapes) {
            efficiency.add(statistical(shape.efficiency(), shape.efficiencyError()));
            width.add(statistical(shape.width(), shape.widthError()));
        }
        String description = "Signal efficiency, and half of the central 68.27% interval of the squared recoil mass";
        return new Table(
                "signal.yaml",
                about("Signal efficiency and resolution", description, List.of("EFF")),
                List.of(mass(shapes, SignalShape::mass)),
                List.of(
                        new Table.Dependent("Efficiency", "", Map.of(), efficiency),
                        new Table.Dependent("Resolution of the squared recoil mass", "GEV**2", Map.of(), width)));
    }

    private Optional<Table> distribution(ReportInputs.Histogram histogram) {
        Map<String, SampleHistogram> filled =
                SampleHistogram.shared(inputs.tables().histograms(), histogram.name());
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        List<Double> edges = filled.values().iterator().next().edges();
        List<Table.Interval> bins = new ArrayList<>();
        for (int i = 0; i < edges.size() - 1; i++) {
            bins.add(new Table.Interval(edges.get(i), edges.get(i + 1)));
        }
        List<Table.Dependent> columns = new ArrayList<>();
        for (ReportInputs.Sample sample : inputs.legend().samples()) {
            SampleHistogram own = filled.getOrDefault(sample.name(), SampleHistogram.empty(edges));
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < bins.size(); i++) {
                values.add(statistical(own.weights()[i], Math.sqrt(own.squares()[i])));
            }
            columns.add(new Table.Dependent("Expected candidates", "", sampleQualifier(sample), values));
        }
        String description = "Expected candidates after the cuts that all mass hypotheses share; signals at the"
                + " cross-section of their reference coupling";
        return Optional.of(new Table(
                "distribution_" + histogram.name() + ".yaml",
                about("Distribution of " + histogram.name(), description, List.of("N")),
                List.of(new Table.Independent(Markup.plain(histogram.axis()), "", bins)),
                columns));
    }

    private static Map<String, String> sampleQualifier(ReportInputs.Sample sample) {
        return Map.of("Sample", Markup.plain(sample.label()));
    }

    private static Value statistical(double value, double error) {
        return new Value(value, List.of(new Deviation(-error, error, "stat")));
    }

    private Table cutflow(Cutflow cutflow) {
        List<Table.Dependent> columns = new ArrayList<>();
        for (ReportInputs.Sample sample : cutflow.samples()) {
            List<Value> values = new ArrayList<>();
            for (int step = 0; step < cutflow.cuts().size(); step++) {
                CutflowStep here = cutflow.at(sample, step);
                values.add(
                        here == null
                                ? Value.of(Double.NaN)
                                : statistical(here.sumOfWeights(), Math.sqrt(here.sumOfSquaredWeights())));
            }
            columns.add(new Table.Dependent("Expected candidates", "", sampleQualifier(sample), values));
        }
        return new Table(
                "cutflow.yaml",
                about("Cut flow", "Expected candidates after each cut and all cuts before it", List.of("N")),
                List.of(new Table.Independent("Cut", "", cutflow.cuts())),
                columns);
    }

    private Table.About about(String name, String description, List<String> observables) {
        return new Table.About(
                name,
                "Report of campaign " + inputs.heading().campaign(),
                description + ". Simulation at "
                        + Wording.significant(inputs.heading().luminosityInvFb(), 4) + " fb^-1.",
                List.of(inputs.heading().reaction()),
                observables,
                inputs.heading().sqrtS());
    }

    private <T> Table.Independent mass(List<T> rows, ToDoubleFunction<T> mass) {
        List<Double> masses = rows.stream().mapToDouble(mass).boxed().toList();
        return new Table.Independent("M(" + inputs.legend().resonance() + ")", "GEV", masses);
    }
}
