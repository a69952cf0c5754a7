package org.belladonna.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/**
 * Hadrons of quark pairs without radiation of the beams, against Pythia 8 with its parton shower. Particles with c tau above 10 mm count as
 * stable there and here.
 */
final class QuarkPairs implements Section {
    private static final int EVENTS = 20_000;
    private static final double STABLE = 10;
    private static final String REFERENCE = "Pythia 8.302, 20000 events";

    private record Spectrum(String id, String flavour, String observable, int pdg, String heading, String axis) {}

    private static final List<Spectrum> SPECTRA = List.of(
            new Spectrum("qq-uds-charged", "uubar", "n_charged", 0, "e^{+}e^{−} → uū", "Charged particles"),
            new Spectrum("qq-charm-charged", "ccbar", "n_charged", 0, "e^{+}e^{−} → cc̄", "Charged particles"),
            new Spectrum("qq-pion", "uubar", "p_pi", 211, "e^{+}e^{−} → uū", "Momentum of π^{±} [GeV]"),
            new Spectrum("qq-kaon", "ssbar", "p_K", 321, "e^{+}e^{−} → ss̄", "Momentum of K^{±} [GeV]"));

    private boolean[] counted = new boolean[64];
    private boolean[] hidden = new boolean[64];

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.simulationRows("generator/hadronization/pythia8_qq.csv");
        for (String flavour : List.of("uubar", "ddbar", "ssbar", "ccbar")) {
            List<Spectrum> spectra = SPECTRA.stream()
                    .filter(spectrum -> spectrum.flavour.equals(flavour))
                    .toList();
            List<Comparison> histograms = new ArrayList<>();
            for (Spectrum spectrum : spectra) {
                histograms.add(Comparison.ofEntries(Comparison.select(table, flavour, spectrum.observable), 2));
            }
            double mean = fill(flavour, spectra, histograms);
            findings.put("qq." + flavour, "%.2f", mean);
            for (int i = 0; i < spectra.size(); i++) {
                Spectrum spectrum = spectra.get(i);
                Charts.Labels labels = new Charts.Labels(
                        spectrum.heading, "√s = 10.58 GeV, no radiation", spectrum.axis, "Entries per bin", REFERENCE);
                findings.add(
                        Charts.comparison(spectrum.id, labels, histograms.get(i).scaledBy(1), Axis.Scale.LINEAR));
            }
        }
        findings.put(
                "qq.total",
                "%.2f",
                Generators.pair("ee->qq", true, 0.001, Map.of()).crossSection().valueFb() / 1e6);
    }

    /** Fills the histograms of a flavour and returns the mean number of charged particles. */
    private double fill(String flavour, List<Spectrum> spectra, List<Comparison> histograms) {
        EventGenerator generator =
                Generators.pair("ee->" + flavour, false, 0.01, Map.of()).open();
        EventStream stream = new EventStream(SEED, flavour);
        ParticleRecord r = new ParticleRecord();
        double sum = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            int charged = mark(r);
            sum += charged;
            for (int k = 0; k < spectra.size(); k++) {
                int pdg = spectra.get(k).pdg;
                if (pdg == 0) {
                    histograms.get(k).fill(charged, 1);
                }
                for (int i = 0; i < r.size() && pdg != 0; i++) {
                    if (counted[i] && Math.abs(r.pdg[i]) == pdg) {
                        histograms.get(k).fill(Vectors.momentum(r, i), 1);
                    }
                }
            }
        }
        return sum / EVENTS;
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
            boolean flies = particle != null && particle.cTau() > STABLE && particle.charge() != 0;
            counted[i] = !hidden[i]
                    && (r.status[i] == ParticleRecord.FINAL || r.status[i] == ParticleRecord.DECAYED && flies);
            charged += counted[i] && particle.charge() != 0 ? 1 : 0;
        }
        return charged;
    }
}
