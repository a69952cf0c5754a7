package org.belladonna.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.beam.Collision;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.CampaignSettings.ObservedSettings;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.interpretation.Interpretation;
import org.belladonna.interpretation.MuonAnomaly;
import org.belladonna.report.PublishedCurve;
import org.belladonna.report.ReportInputs;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;
import org.belladonna.selection.ObservedTable;
import org.belladonna.selection.SearchSettings;
import org.belladonna.table.Manifest;

/** Gathers from tables, manifests and configuration what a report is made of. */
final class ReportAssembly {
    private static final int BAND_POINTS = 160;

    private final Campaign campaign;
    private final Results results;
    private final TableStage stage;
    private final Configuration hadoop;

    ReportAssembly(Campaign campaign, Results results, TableStage stage, Configuration hadoop) {
        this.campaign = campaign;
        this.results = results;
        this.stage = stage;
        this.hadoop = hadoop;
    }

    ReportInputs inputs() {
        List<SignalShape> shapes = stage.read(SignalShape.class);
        List<Limit> limits = stage.read(Limit.class);
        SearchSettings.ReportSettings report = campaign.search().report();
        return new ReportInputs(
                heading(limits),
                legend(),
                new ReportInputs.Tables(stage.read(HistogramBin.class), stage.read(CutflowStep.class), shapes, limits),
                new ReportInputs.Comparison(published(report), band(report, shapes)),
                provenance(),
                new ReportInputs.Scope(report.modelled(), report.leftOut()));
    }

    private ReportInputs.Heading heading(List<Limit> limits) {
        SearchSettings search = campaign.search();
        return new ReportInputs.Heading(
                campaign.settings().name(),
                search.title(),
                search.report().reaction(),
                campaign.settings().luminosityInvFb(),
                new Collision(campaign.detector().beams()).sqrtS(),
                campaign.settings().cl(),
                limits.isEmpty() ? "" : limits.get(0).method(),
                observed(campaign.settings().observed()));
    }

    private static String observed(ObservedSettings observed) {
        return switch (observed.kind()) {
            case ASIMOV -> "Asimov data of the background (blinded)";
            case PSEUDO_EXPERIMENT -> "Pseudo-experiment of the background, seed " + observed.seed() + " (blinded)";
            case TABLE -> "Data table " + observed.table().orElse("");
        };
    }

    private ReportInputs.Legend legend() {
        List<ReportInputs.Sample> samples = new ArrayList<>(campaign.samples().stream()
                .map(sample -> new ReportInputs.Sample(
                        sample.name(),
                        sample.title().replace(Campaign.MASS, Campaign.written(sample.mass())),
                        sample.isSignal() ? ReportInputs.Role.SIGNAL : ReportInputs.Role.BACKGROUND,
                        ""))
                .toList());
        if (campaign.settings().observed().kind() == ObservedSettings.Kind.TABLE) {
            samples.add(new ReportInputs.Sample(ObservedTable.SAMPLE, "Data", ReportInputs.Role.DATA, ""));
        }
        List<ReportInputs.Histogram> histograms = campaign.search().histograms().stream()
                .map(histogram -> new ReportInputs.Histogram(
                        histogram.name(),
                        histogram
                                .without()
                                .map(cut -> histogram.title() + ", without the cut '" + cut + "'")
                                .orElse(histogram.title()),
                        histogram.title()))
                .toList();
        List<ReportInputs.Coupling> couplings =
                LimitsJob.interpretations(campaign.search().interpretation().readings()).stream()
                        .map(ReportAssembly::coupling)
                        .toList();
        return new ReportInputs.Legend(
                samples, histograms, couplings, campaign.search().report().resonance());
    }

    private static ReportInputs.Coupling coupling(Interpretation reading) {
        return new ReportInputs.Coupling(
                reading.quantity(), reading.couplingSymbol(), reading.label(), reading.reference());
    }

    private List<PublishedCurve> published(SearchSettings.ReportSettings report) {
        return report.published()
                .map(name -> PublishedCurve.read(campaign.beside("published", name, "search.report.published")))
                .orElse(List.of());
    }

    private Optional<ReportInputs.MassBand> band(SearchSettings.ReportSettings report, List<SignalShape> shapes) {
        if (report.muonAnomaly().isEmpty() || shapes.isEmpty()) {
            return Optional.empty();
        }
        MuonAnomaly.Settings settings = ConfigurationReader.read(
                campaign.beside("published", report.muonAnomaly().get(), "search.report.muonAnomaly"),
                MuonAnomaly.Settings.class);
        double low = shapes.stream().mapToDouble(SignalShape::mass).min().orElseThrow();
        double high = shapes.stream().mapToDouble(SignalShape::mass).max().orElseThrow();
        MuonAnomaly anomaly = new MuonAnomaly(settings);
        double[][] columns = new double[5][BAND_POINTS];
        for (int i = 0; i < BAND_POINTS; i++) {
            double mass = low + (high - low) * i / (BAND_POINTS - 1);
            MuonAnomaly.Range inner = anomaly.couplings(mass, 1);
            MuonAnomaly.Range outer = anomaly.couplings(mass, 2);
            columns[0][i] = mass;
            columns[1][i] = inner.low();
            columns[2][i] = inner.high();
            columns[3][i] = outer.low();
            columns[4][i] = outer.high();
        }
        return Optional.of(new ReportInputs.MassBand(
                campaign.search().interpretation().coupling(),
                settings.label(),
                settings.source(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]));
    }

    private ReportInputs.Provenance provenance() {
        List<ReportInputs.StageRecord> stages = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (String table : List.of(ProduceJob.TABLE, SelectJob.CANDIDATES, "histograms", "limits")) {
            Manifest.read(results.folder(table), hadoop).ifPresent(manifest -> {
                versions.add(manifest.codeVersion());
                stages.add(new ReportInputs.StageRecord(
                        table, manifest.rows(), manifest.wallSeconds(), manifest.cpuSeconds()));
            });
        }
        return new ReportInputs.Provenance(
                Campaign.hash(campaign.configuration()),
                campaign.settings().seed(),
                String.join(", ", versions.stream().sorted().toList()),
                stages);
    }
}
