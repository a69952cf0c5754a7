package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/** Tau decays of whole e+e- -> tau+tau-(gamma) events, seen from the rest frame of each tau, against TAUOLA in KKMC. */
final class TauSpectra implements Section {
    private static final int EVENTS = 250_000;

    private record Spectrum(String id, String sample, List<Integer> codes, String observable, String axis) {}

    private static final List<Spectrum> SPECTRA = List.of(
            new Spectrum(
                    "tau-electron", "tau_11_12_16", List.of(11), "p_charged", "Momentum of the e in the τ frame [GeV]"),
            new Spectrum(
                    "tau-muon", "tau_13_14_16", List.of(13), "p_charged", "Momentum of the μ in the τ frame [GeV]"),
            new Spectrum("tau-rho", "tau_16_111_211", List.of(111, 211), "m_visible", "Mass of π^{±}π^{0} [GeV]"),
            new Spectrum(
                    "tau-rho-pion",
                    "tau_16_111_211",
                    List.of(111, 211),
                    "p_charged",
                    "Momentum of the π^{±} in the τ frame [GeV]"),
            new Spectrum(
                    "tau-a1",
                    "tau_16_211_211_211",
                    List.of(211, 211, 211),
                    "m_visible",
                    "Mass of π^{±}π^{±}π^{∓} [GeV]"));

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.simulationRows("generator/decay/kkmc_tautau.csv");
        List<Comparison> histograms = new ArrayList<>();
        for (Spectrum spectrum : SPECTRA) {
            histograms.add(Comparison.ofEntries(Comparison.select(table, spectrum.sample, spectrum.observable), 2));
        }
        EventGenerator generator =
                Generators.pair("ee->tautau", true, 0.005, Map.of()).open();
        EventStream stream = new EventStream(SEED, "tau spectra");
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            fill(histograms, r, Vectors.find(r, 15));
            fill(histograms, r, Vectors.find(r, -15));
        }
        for (int i = 0; i < SPECTRA.size(); i++) {
            Spectrum spectrum = SPECTRA.get(i);
            Comparison histogram = histograms.get(i).scaledToReference();
            Charts.Labels labels = new Charts.Labels(
                    "τ decays in e^{+}e^{−} → τ^{+}τ^{−}(γ)",
                    "√s = 10.58 GeV",
                    spectrum.axis,
                    "Decays per bin",
                    "TAUOLA (KKMC), 15000 events");
            findings.add(Charts.comparison(spectrum.id, labels, histogram, Axis.Scale.LINEAR));
            findings.put(spectrum.id, "%s", histogram.plainVerdict());
        }
        double lowest =
                histograms.stream().mapToDouble(Comparison::probability).min().orElseThrow();
        findings.put("tau.lowest", "%.2f", lowest);
        findings.put("tau.events", "%,d", EVENTS);
    }

    private static void fill(List<Comparison> histograms, ParticleRecord r, int tau) {
        double[] visible = new double[4];
        int charged = -1;
        List<Integer> codes = new ArrayList<>();
        for (int i = tau + 1; i < r.size(); i++) {
            int code = Math.abs(r.pdg[i]);
            if (r.mother[i] == tau && code != 12 && code != 14 && code != 16) {
                codes.add(code);
                Vectors.add(visible, r, i);
                charged = ParticleTable.get(code).charge() != 0 ? i : charged;
            }
        }
        Collections.sort(codes);
        for (int i = 0; i < SPECTRA.size(); i++) {
            Spectrum spectrum = SPECTRA.get(i);
            if (codes.equals(spectrum.codes)) {
                boolean mass = spectrum.observable.equals("m_visible");
                histograms.get(i).fill(mass ? Vectors.mass(visible) : momentumInFrame(r, charged, tau), r.weight);
            }
        }
    }

    /** Momentum of a particle in the rest frame of a tau. */
    private static double momentumInFrame(ParticleRecord r, int i, int tau) {
        double product = r.energy[i] * r.energy[tau] - r.px[i] * r.px[tau] - r.py[i] * r.py[tau] - r.pz[i] * r.pz[tau];
        double energy = product / PhysicalConstants.TAU_MASS;
        double mass = ParticleTable.get(Math.abs(r.pdg[i])).mass();
        return Math.sqrt(Math.max(0, energy * energy - mass * mass));
    }
}
