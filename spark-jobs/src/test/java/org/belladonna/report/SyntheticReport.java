package org.belladonna.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belladonna.interpretation.CouplingLimits;
import org.belladonna.interpretation.Interpretation;
import org.belladonna.interpretation.MuMinusTau;
import org.belladonna.interpretation.MuonAnomaly;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;

/** Invented results, smooth functions of mass that look like a search; they stand for nothing. */
final class SyntheticReport {
    static final Path PUBLISHED = Path.of("../conf/published");
    static final double[] MASSES = {0.1, 0.5, 1, 2, 3, 4, 5, 6, 7, 8};
    static final String METHOD = "cls-asymptotic";

    private static final List<Interpretation> READINGS = List.of(MuMinusTau.invisible(), MuMinusTau.neutrinos());
    private static final String[] CUTS = {
        "generated", "reconstructed", "trigger", "two tracks", "muon identification", "no extra energy", "recoil angle"
    };

    private SyntheticReport() {}

    static ReportInputs inputs() {
        return inputs(new ReportInputs.Tables(histograms(), cutflow(), shapes(), limits()));
    }

    static ReportInputs inputs(ReportInputs.Tables tables) {
        return new ReportInputs(
                new ReportInputs.Heading(
                        "synthetic",
                        "e^{+}e^{−} → μ^{+}μ^{−}Z′, Z′ → invisible",
                        "E+ E- --> MU+ MU- ZPRIME",
                        79.7,
                        10.58,
                        0.9,
                        METHOD,
                        "background-only Asimov data"),
                legend(),
                tables,
                new ReportInputs.Comparison(
                        PublishedCurve.read(PUBLISHED.resolve("zprime-invisible.conf")), Optional.of(band())),
                new ReportInputs.Provenance(
                        "sha256:0123456789abcdef",
                        20261124L,
                        "0.1.0-SNAPSHOT (test)",
                        List.of(
                                new ReportInputs.StageRecord("produce", 1_250_000, 184.2, 351.7),
                                new ReportInputs.StageRecord("select", 81_234, 9.1, 15.3),
                                new ReportInputs.StageRecord("limits", 40, 2.4, 3.1))),
                new ReportInputs.Scope(
                        List.of("Invented numbers <and> signs & that need care."),
                        List.of("Everything: these inputs are made for tests of the report.")));
    }

    static ReportInputs.Legend legend() {
        List<ReportInputs.Sample> samples = new ArrayList<>(List.of(
                background("mumu", "e^{+}e^{−} → μ^{+}μ^{−}(γ)"),
                background("tautau", "e^{+}e^{−} → τ^{+}τ^{−}(γ)"),
                background("eemumu", "e^{+}e^{−} → e^{+}e^{−}μ^{+}μ^{−}")));
        for (double mass : MASSES) {
            samples.add(new ReportInputs.Sample(
                    signal(mass), "Z′, " + Wording.significant(mass, 3) + " GeV", ReportInputs.Role.SIGNAL, ""));
        }
        List<ReportInputs.Coupling> couplings = READINGS.stream()
                .map(reading -> new ReportInputs.Coupling(
                        reading.quantity(), reading.couplingSymbol(), reading.label(), reading.reference()))
                .toList();
        return new ReportInputs.Legend(
                samples,
                List.of(new ReportInputs.Histogram("recoil_mass2", "Squared recoil mass", "M^{2}_{rec} [GeV^{2}]")),
                couplings,
                "Z′");
    }

    private static ReportInputs.Sample background(String name, String label) {
        return new ReportInputs.Sample(name, label, ReportInputs.Role.BACKGROUND, "");
    }

    static String signal(double mass) {
        return "zprime-" + mass;
    }

    private static ReportInputs.MassBand band() {
        MuonAnomaly anomaly = new MuonAnomaly(
                new MuonAnomaly.Settings(251e-11, 59e-11, "(g − 2)_{μ} favoured, 1σ and 2σ", "for this test"));
        MuonAnomaly.Band band = anomaly.band(9, 180);
        MuonAnomaly.Settings settings = anomaly.settings();
        return new ReportInputs.MassBand(
                "gprime",
                settings.label(),
                settings.source(),
                band.mass(),
                band.innerLow(),
                band.innerHigh(),
                band.outerLow(),
                band.outerHigh());
    }

    static List<SignalShape> shapes() {
        List<SignalShape> shapes = new ArrayList<>();
        for (double mass : MASSES) {
            double width = 0.3 * (1 - Math.pow(mass / 9.5, 2)) + 0.03;
            double efficiency = 0.34 * (1 - Math.pow(mass / 8.6, 4)) + 0.01;
            double crossSection = 4e5 * Math.exp(-1.05 * mass) / (0.2 + mass);
            long entries = Math.round(20_000 * efficiency);
            shapes.add(new SignalShape(
                    signal(mass),
                    mass,
                    mass * mass,
                    width,
                    width / Math.sqrt(entries / 4.),
                    entries,
                    efficiency,
                    Math.sqrt(efficiency * (1 - efficiency) / 20_000),
                    crossSection,
                    1));
        }
        return shapes;
    }

    static List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        int i = 0;
        for (SignalShape shape : shapes()) {
            double median = 4 + 30 * Math.pow(shape.mass() / 8, 2) + 8 / (1 + shape.mass());
            double observed = median * (1 + 0.3 * Math.sin(2.3 * i++));
            Limit yield =
                    limit(shape, "yield", 79.7 * shape.efficiency() * median, 79.7 * shape.efficiency() * observed);
            Limit crossSection = limit(shape, "cross_section_fb", median, observed);
            limits.add(yield);
            limits.add(crossSection);
            READINGS.forEach(reading -> limits.add(CouplingLimits.convert(crossSection, shape, reading)));
        }
        return limits;
    }

    private static Limit limit(SignalShape shape, String quantity, double median, double observed) {
        return new Limit(
                shape.mass(),
                0.9,
                METHOD,
                quantity,
                observed,
                0.53 * median,
                0.72 * median,
                median,
                1.42 * median,
                1.93 * median,
                observed - median,
                0.5,
                "converged");
    }

    static List<CutflowStep> cutflow() {
        List<CutflowStep> steps = new ArrayList<>();
        for (ReportInputs.Sample sample : legend().samples()) {
            boolean signal = sample.role() == ReportInputs.Role.SIGNAL;
            double passing = signal ? 0.83 : 0.25;
            double weight = signal ? 0.1 : 40;
            long entries = 100_000;
            for (int step = 0; step < CUTS.length; step++) {
                steps.add(new CutflowStep(
                        sample.name(),
                        step,
                        CUTS[step],
                        step == 0 ? "" : "muon_id_low > 0.5 AND value_" + step + " < " + step,
                        entries,
                        weight * entries,
                        weight * weight * entries,
                        entries + 100,
                        weight * (entries + 100)));
                entries = Math.round(entries * passing);
            }
        }
        return steps;
    }

    static List<HistogramBin> histograms() {
        List<HistogramBin> bins = new ArrayList<>();
        int number = 90;
        for (int i = 0; i < number; i++) {
            double low = -2 + i;
            double x = low + 0.5;
            add(bins, "mumu", i, 4e4 * Math.exp(-Math.abs(x) / 1.2) + 30 * Math.exp(-x / 20), 5);
            add(bins, "tautau", i, 900 * Math.exp(-Math.pow((x - 30) / 22, 2)), 3);
            add(bins, "eemumu", i, 1800 * Math.exp(-Math.pow((x - 80) / 15, 2)), 8);
            for (SignalShape shape : shapes()) {
                double sigma = shape.width() + 0.3;
                double peak = Math.exp(-0.5 * Math.pow((x - shape.median()) / sigma, 2)) / (2.5 * sigma);
                double expected = shape.crossSection() * 79.7 * shape.efficiency();
                add(bins, shape.hypothesis(), i, expected * (peak + 1e-4), 0.05);
            }
        }
        return bins;
    }

    private static void add(List<HistogramBin> bins, String sample, int bin, double expected, double weight) {
        double low = -2 + bin;
        // A second axis, over which the report has to sum.
        for (int half = 0; half < 2; half++) {
            bins.add(new HistogramBin(
                    "recoil_mass2",
                    "",
                    Double.NaN,
                    sample,
                    "",
                    2 * bin + half,
                    low,
                    low + 1,
                    half,
                    half + 1,
                    Math.round(expected / weight / 2),
                    expected / 2,
                    expected * weight / 2));
        }
    }
}
