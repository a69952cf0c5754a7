package org.belladonna.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/**
 * Hadrons of quark pairs without radiation of the beams, against Pythia 8 with the same published tune. Particles with c tau above 10 mm
 * count as stable there and here.
 */
final class QuarkPairs implements Section {
    private static final int EVENTS = 20_000;
    private static final double STABLE = 10;
    private static final String REFERENCE = "Pythia 8.302, 20000 events";
    private static final int D_PLUS = 411;
    private static final int D_ZERO = 421;

    private record Chart(String id, String flavour, String observable, String heading, String axis) {}

    private static final List<Chart> CHARTS = List.of(
            new Chart("qq-uds-charged", "uubar", "n_charged", "e^{+}e^{−} → uū", "Charged particles"),
            new Chart("qq-charm-charged", "ccbar", "n_charged", "e^{+}e^{−} → cc̄", "Charged particles"),
            new Chart("qq-pion", "uubar", "p_pi", "e^{+}e^{−} → uū", "Momentum of π^{±} [GeV]"),
            new Chart("qq-kaon", "ssbar", "p_K", "e^{+}e^{−} → ss̄", "Momentum of K^{±} [GeV]"),
            new Chart("qq-shape", "uubar", "R2", "e^{+}e^{−} → uū", "R_{2}"),
            new Chart("qq-charm", "ccbar", "p_D0", "e^{+}e^{−} → cc̄", "Momentum of D^{0} [GeV]"));

    private static final Map<Integer, String> SPECIES = Map.of(
            211, "p_pi", 321, "p_K", 2212, "p_p", 310, "p_KS", 3122, "p_Lambda", D_ZERO, "p_D0", D_PLUS, "p_Dplus");

    private static final List<String> OBSERVABLES =
            List.of("n_charged", "R2", "p_pi", "p_K", "p_KS", "p_p", "p_Lambda", "p_D0", "p_Dplus");

    private static final List<String> FLAVOURS = List.of("uubar", "ddbar", "ssbar", "ccbar");

    private boolean[] counted = new boolean[64];
    private boolean[] hidden = new boolean[64];

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.simulationRows("generator/hadronization/pythia8_qq.csv");
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (String flavour : FLAVOURS) {
            Map<String, Comparison> histograms = new LinkedHashMap<>();
            for (String observable : OBSERVABLES) {
                if (flavour.equals("ccbar") || !observable.startsWith("p_D")) {
                    histograms.put(observable, Comparison.ofEntries(Comparison.select(table, flavour, observable), 2));
                }
            }
            findings.put("qq." + flavour, "%.2f", fill(flavour, histograms));
            for (String observable : OBSERVABLES) {
                Comparison histogram = histograms.get(observable);
                cells.computeIfAbsent(observable, key -> new ArrayList<>())
                        .add(
                                histogram == null
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "%.2g",
                                                histogram.scaledBy(1).probability()));
            }
            for (Chart chart : CHARTS) {
                if (chart.flavour.equals(flavour)) {
                    Charts.Labels labels = new Charts.Labels(
                            chart.heading, "√s = 10.58 GeV, no radiation", chart.axis, "Entries per bin", REFERENCE);
                    Comparison histogram = histograms.get(chart.observable).scaledBy(1);
                    findings.add(Charts.comparison(chart.id, labels, histogram, Axis.Scale.LINEAR));
                }
            }
        }
        StringBuilder lines = new StringBuilder("| p-value | u | d | s | c |\n| --- | --- | --- | --- | --- |");
        cells.forEach((observable, values) -> lines.append("\n| ")
                .append(observable)
                .append(" | ")
                .append(String.join(" | ", values))
                .append(" |"));
        findings.put("qq.table", "%s", lines);
        findings.put(
                "qq.total",
                "%.2f",
                Generators.pair("ee->qq", true, 0.001, Map.of()).crossSection().valueFb() / 1e6);
    }

    /** Fills the histograms of a flavour and returns the mean number of charged particles. */
    private double fill(String flavour, Map<String, Comparison> histograms) {
        EventGenerator generator =
                Generators.pair("ee->" + flavour, false, 0.01, Map.of()).open();
        EventStream stream = new EventStream(SEED, flavour);
        ParticleRecord r = new ParticleRecord();
        double sum = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            int charged = mark(r);
            sum += charged;
            histograms.get("n_charged").fill(charged, 1);
            histograms.get("R2").fill(shape(r), 1);
            for (int i = 0; i < r.size(); i++) {
                int pdg = Math.abs(r.pdg[i]);
                String species = SPECIES.get(pdg);
                if (histograms.containsKey(species) && (counted[i] || pdg == D_ZERO || pdg == D_PLUS)) {
                    histograms.get(species).fill(Vectors.momentum(r, i), 1);
                }
            }
        }
        return sum / EVENTS;
    }

    /** Ratio of the second to the zeroth Fox-Wolfram moment of what counts, without neutrinos. */
    private double shape(ParticleRecord r) {
        double zeroth = 0;
        double second = 0;
        for (int i = 0; i < r.size(); i++) {
            for (int j = 0; j < r.size(); j++) {
                if (isSeen(r, i) && isSeen(r, j)) {
                    double sizes = Vectors.momentum(r, i) * Vectors.momentum(r, j);
                    double cosine = (r.px[i] * r.px[j] + r.py[i] * r.py[j] + r.pz[i] * r.pz[j]) / sizes;
                    zeroth += sizes;
                    second += sizes * (1.5 * cosine * cosine - 0.5);
                }
            }
        }
        return second / zeroth;
    }

    private boolean isSeen(ParticleRecord r, int i) {
        int pdg = Math.abs(r.pdg[i]);
        return counted[i] && pdg != 12 && pdg != 14 && pdg != 16;
    }

    /** Marks what counts as stable and returns the number of charged ones. */
    private int mark(ParticleRecord r) {
        if (counted.length < r.size()) {
            counted = new boolean[2 * r.size()];
            hidden = new boolean[2 * r.size()];
        }
        int charged = 0;
        for (int i = 0; i < r.size(); i++) {
            int mother = r.mother[i];
            hidden[i] = mother >= 0 && (hidden[mother] || counted[mother]);
            ParticleTable.Particle particle = ParticleTable.find(r.pdg[i]);
            boolean flies = particle != null && particle.cTau() > STABLE && Math.abs(r.pdg[i]) != 311;
            counted[i] = !hidden[i]
                    && (r.status[i] == ParticleRecord.FINAL || r.status[i] == ParticleRecord.DECAYED && flies);
            charged += counted[i] && particle.charge() != 0 ? 1 : 0;
        }
        return charged;
    }
}
