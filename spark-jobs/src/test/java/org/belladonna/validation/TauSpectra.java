package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/**
 * Tau decays of whole e+e- -> tau+tau-(gamma) events, seen from the rest frame of each tau, against TAUOLA in KKMC, Pythia and
 * EvtGen: every mode with a current, mass of the hadrons and momenta.
 */
final class TauSpectra implements Section {
    private static final int EVENTS = 250_000;
    private static final int OMEGA = 223;
    private static final List<String> PROGRAMS = List.of("kkmc", "pythia8", "evtgen");
    private static final List<String> OBSERVABLES = List.of("m_visible", "p_charged", "p_neutral");

    /**
     * A mode.
     *
     * @param samples names among the references
     * @param codes absolute codes of the products besides neutrinos, sorted
     * @param title for the table
     */
    private record Mode(List<String> samples, List<Integer> codes, String title) {}

    private static final List<Mode> MODES = List.of(
            new Mode(List.of("tau_11_12_16"), List.of(11), "eνν"),
            new Mode(List.of("tau_13_14_16"), List.of(13), "μνν"),
            new Mode(List.of("tau_16_111_211"), List.of(111, 211), "ππ⁰"),
            new Mode(List.of("tau_16_211_211_211"), List.of(211, 211, 211), "3π"),
            new Mode(List.of("tau_16_111_111_211"), List.of(111, 111, 211), "π2π⁰"),
            new Mode(List.of("tau_16_111_111_111_211"), List.of(111, 111, 111, 211), "π3π⁰"),
            new Mode(List.of("tau_16_111_211_211_211"), List.of(111, 211, 211, 211), "3ππ⁰"),
            new Mode(List.of("tau_16_111_321"), List.of(111, 321), "Kπ⁰"),
            new Mode(List.of("tau_16_211_310", "tau_16_211_311"), List.of(211, 311), "πK⁰"));

    private record Chart(String mode, String observable, String axis) {}

    private static final Map<String, Chart> CHARTS = Map.of(
            "tau-electron", new Chart("eνν", "p_charged", "Momentum of the e in the τ frame [GeV]"),
            "tau-muon", new Chart("μνν", "p_charged", "Momentum of the μ in the τ frame [GeV]"),
            "tau-rho", new Chart("ππ⁰", "m_visible", "Mass of π^{±}π^{0} [GeV]"),
            "tau-rho-pion", new Chart("ππ⁰", "p_charged", "Momentum of the π^{±} in the τ frame [GeV]"),
            "tau-a1", new Chart("3π", "m_visible", "Mass of π^{±}π^{±}π^{∓} [GeV]"),
            "tau-a1-neutral", new Chart("π2π⁰", "m_visible", "Mass of π^{±}2π^{0} [GeV]"));

    @Override
    public void run(Findings findings) {
        Map<String, Comparison> histograms = new LinkedHashMap<>();
        for (String program : PROGRAMS) {
            List<String[]> table = Reference.simulationRows("generator/decay/" + program + "_tautau.csv");
            for (Mode mode : MODES) {
                mode.samples()
                        .forEach(sample -> OBSERVABLES.forEach(observable -> {
                            List<String[]> rows = Comparison.select(table, sample, observable);
                            // One bin of 0 is the mass of a lepton, or the momentum of particles that are not there.
                            boolean spectrum = rows.stream()
                                            .filter(row -> !row[4].equals("0"))
                                            .count()
                                    > 1;
                            if (spectrum) {
                                histograms.put(name(mode, observable, program), Comparison.ofEntries(rows, 2));
                            }
                        }));
            }
        }
        fill(histograms);
        histograms.values().forEach(Comparison::scaledToReference);
        report(findings, histograms);
    }

    private static String name(Mode mode, String observable, String program) {
        return mode.title() + " " + observable + " " + program;
    }

    private static void report(Findings findings, Map<String, Comparison> histograms) {
        StringBuilder rows = new StringBuilder();
        for (Mode mode : MODES) {
            for (String observable : OBSERVABLES) {
                List<String> cells = new ArrayList<>();
                for (String program : PROGRAMS) {
                    Comparison histogram = histograms.get(name(mode, observable, program));
                    cells.add(histogram == null ? "" : String.format(Locale.ROOT, "%.2g", histogram.probability()));
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.append(String.format(
                            Locale.ROOT, "| %s | `%s` | %s |%n", mode.title(), observable, String.join(" | ", cells)));
                }
            }
        }
        CHARTS.forEach((id, chart) -> {
            Charts.Labels labels = new Charts.Labels(
                    "τ decays in e^{+}e^{−} → τ^{+}τ^{−}(γ)",
                    "√s = 10.58 GeV",
                    chart.axis(),
                    "Decays per bin",
                    "TAUOLA (KKMC), 15000 events");
            Comparison histogram = histograms.get(chart.mode() + " " + chart.observable() + " kkmc");
            findings.add(Charts.comparison(id, labels, histogram, Axis.Scale.LINEAR));
        });
        findings.put("tau.table", "%s", rows.toString().strip());
        findings.put(
                "tau.lowest",
                "%.3f",
                CHARTS.values().stream()
                        .mapToDouble(chart -> histograms
                                .get(chart.mode() + " " + chart.observable() + " kkmc")
                                .probability())
                        .min()
                        .orElseThrow());
        findings.put("tau.events", "%,d", EVENTS);
    }

    private static void fill(Map<String, Comparison> histograms) {
        EventGenerator generator =
                Generators.pair("ee->tautau", true, 0.005, Map.of()).open();
        EventStream stream = new EventStream(SEED, "tau spectra");
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            fill(histograms, r, Vectors.find(r, 15));
            fill(histograms, r, Vectors.find(r, -15));
        }
    }

    private static void fill(Map<String, Comparison> histograms, ParticleRecord r, int tau) {
        List<Integer> products = visible(r, tau);
        List<Integer> codes = new ArrayList<>();
        double[] sum = new double[4];
        for (int i : products) {
            codes.add(Math.abs(r.pdg[i]));
            Vectors.add(sum, r, i);
        }
        Collections.sort(codes);
        for (Mode mode : MODES) {
            if (!codes.equals(mode.codes())) {
                continue;
            }
            for (String program : PROGRAMS) {
                fill(histograms, name(mode, "m_visible", program), Vectors.mass(sum), r.weight);
                for (int i : products) {
                    boolean charged = ParticleTable.get(r.pdg[i]).charge() != 0;
                    String observable = charged ? "p_charged" : "p_neutral";
                    fill(histograms, name(mode, observable, program), momentumInFrame(r, i, tau), r.weight);
                }
            }
        }
    }

    private static void fill(Map<String, Comparison> histograms, String name, double x, double weight) {
        if (histograms.containsKey(name)) {
            histograms.get(name).fill(x, weight);
        }
    }

    /** Products of a tau besides neutrinos; those of an omega instead of it. */
    private static List<Integer> visible(ParticleRecord r, int tau) {
        List<Integer> found = new ArrayList<>();
        for (int i = tau + 1; i < r.size(); i++) {
            int code = Math.abs(r.pdg[i]);
            boolean neutrino = code == 12 || code == 14 || code == 16;
            boolean ofOmega = r.pdg[r.mother[i]] == OMEGA && r.mother[r.mother[i]] == tau;
            if ((r.mother[i] == tau || ofOmega) && !neutrino && code != OMEGA) {
                found.add(i);
            }
        }
        return found;
    }

    /** Momentum of a particle in the rest frame of a tau. */
    private static double momentumInFrame(ParticleRecord r, int i, int tau) {
        double product = r.energy[i] * r.energy[tau] - r.px[i] * r.px[tau] - r.py[i] * r.py[tau] - r.pz[i] * r.pz[tau];
        double energy = product / PhysicalConstants.TAU_MASS;
        double mass = ParticleTable.get(Math.abs(r.pdg[i])).mass();
        return Math.sqrt(Math.max(0, energy * energy - mass * mass));
    }
}
