package org.belladonna.validation;

import java.util.List;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/** Muon pairs with photons against KKMC. */
final class LeptonPairs implements Section {
    private static final int EVENTS = 100_000;
    private static final String CONDITIONS = "√s = 10.58 GeV";

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.simulationRows("generator/kkmc-lepton-pairs.csv");
        Comparison mass = Comparison.ofEntries(Comparison.select(table, "mumu", "sqrt_sprime"), 2);
        Comparison photon = Comparison.ofEntries(Comparison.select(table, "mumu", "E_photon_max"), 2);
        Comparison acollinearity = Comparison.ofEntries(Comparison.select(table, "mumu", "acollinearity_deg"), 2);
        EventGenerator generator = Generators.pair(
                        "ee->mumu", true, 0.005, Map.of("vacuumPolarization", 1.0, "softCutOff", 1e-4))
                .open();
        EventStream stream = new EventStream(SEED, "lepton pairs");
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            int minus = Vectors.find(r, 13);
            int plus = Vectors.find(r, -13);
            double[] sum = new double[4];
            Vectors.add(sum, r, minus);
            Vectors.add(sum, r, plus);
            mass.fill(Vectors.mass(sum), r.weight);
            photon.fill(hardestPhoton(r), r.weight);
            acollinearity.fill(180 - Math.toDegrees(angle(r, minus, plus)), r.weight);
        }
        add(findings, "mumu-mass", "Mass of the pair [GeV]", mass);
        add(findings, "mumu-photon", "Energy of the hardest photon [GeV]", photon);
        add(findings, "mumu-acollinearity", "Acollinearity [deg]", acollinearity);
        double lowest = Math.min(mass.probability(), Math.min(photon.probability(), acollinearity.probability()));
        findings.put("mumu.lowest", "%.2f", lowest);
        findings.put("mumu.events", "%,d", EVENTS);
    }

    private static void add(Findings findings, String id, String axis, Comparison histogram) {
        histogram.scaledToReference();
        Charts.Labels labels = new Charts.Labels(
                "e^{+}e^{−} → μ^{+}μ^{−}(nγ)", CONDITIONS, axis, "Events per bin", "KKMC, 3000 events");
        findings.add(Charts.comparison(id, labels, histogram, Axis.Scale.LOGARITHMIC));
        findings.put(id, "%s", histogram.plainVerdict());
    }

    private static double hardestPhoton(ParticleRecord r) {
        double hardest = 0;
        for (int i = 2; i < r.size(); i++) {
            hardest = r.pdg[i] == 22 ? Math.max(hardest, r.energy[i]) : hardest;
        }
        return hardest;
    }

    private static double angle(ParticleRecord r, int i, int j) {
        double product = r.px[i] * r.px[j] + r.py[i] * r.py[j] + r.pz[i] * r.pz[j];
        double cosine = product / (Vectors.momentum(r, i) * Vectors.momentum(r, j));
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
