package org.belladonna.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/** Pairs of muons and taus with photons against KKMC: every spectrum of the reference. */
final class LeptonPairs implements Section {
    private static final int EVENTS = 100_000;
    private static final double COUNTED = 0.1;

    /**
     * A figure.
     *
     * @param pair mumu or tautau
     * @param observable as in the reference
     * @param axis title
     */
    private record Chart(String pair, String observable, String axis) {}

    private static final Map<String, Chart> CHARTS = Map.of(
            "mumu-mass", new Chart("mumu", "sqrt_sprime", "Mass of the pair [GeV]"),
            "mumu-photon", new Chart("mumu", "E_photon_max", "Energy of the hardest photon [GeV]"),
            "mumu-acollinearity", new Chart("mumu", "acollinearity_deg", "Acollinearity [deg]"),
            "tautau-photons", new Chart("tautau", "n_photon_100MeV", "Photons above 100 MeV"));

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.simulationRows("generator/kkmc-lepton-pairs.csv");
        StringBuilder rows = new StringBuilder();
        double lowest = 1;
        for (String pair : List.of("mumu", "tautau")) {
            Map<String, Comparison> histograms = new LinkedHashMap<>();
            table.stream()
                    .filter(row -> row[0].equals(pair))
                    .map(row -> row[1])
                    .distinct()
                    .forEach(name ->
                            histograms.put(name, Comparison.ofEntries(Comparison.select(table, pair, name), 2)));
            fill(pair, histograms);
            for (Map.Entry<String, Comparison> entry : histograms.entrySet()) {
                Comparison histogram = entry.getValue().scaledToReference();
                rows.append(String.format(
                        Locale.ROOT, "| %s | `%s` | %s |%n", pair, entry.getKey(), histogram.plainVerdict()));
                lowest = Math.min(lowest, histogram.probability());
            }
            draw(findings, pair, histograms);
        }
        findings.put("pairs.table", "%s", rows.toString().strip());
        findings.put("pairs.lowest", "%.3f", lowest);
        findings.put("pairs.events", "%,d", EVENTS);
    }

    private static void draw(Findings findings, String pair, Map<String, Comparison> histograms) {
        String heading = pair.equals("mumu") ? "e^{+}e^{−} → μ^{+}μ^{−}(nγ)" : "e^{+}e^{−} → τ^{+}τ^{−}(nγ)";
        String events = pair.equals("mumu") ? "KKMC, 3000 events" : "KKMC, 15000 events";
        CHARTS.forEach((id, chart) -> {
            if (chart.pair().equals(pair)) {
                Charts.Labels labels =
                        new Charts.Labels(heading, "√s = 10.58 GeV", chart.axis(), "Events per bin", events);
                findings.add(Charts.comparison(id, labels, histograms.get(chart.observable()), Axis.Scale.LOGARITHMIC));
            }
        });
    }

    private static void fill(String pair, Map<String, Comparison> histograms) {
        EventGenerator generator = Generators.pair(
                        "ee->" + pair, true, 0.005, Map.of("vacuumPolarization", 1.0, "softCutOff", 1e-4))
                .open();
        int lepton = pair.equals("mumu") ? 13 : 15;
        EventStream stream = new EventStream(SEED, "lepton pairs");
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            int minus = Vectors.find(r, lepton);
            int hardest = hardestPhoton(r);
            for (Map.Entry<String, Comparison> entry : histograms.entrySet()) {
                // The angle of the hardest photon is that of one above 100 MeV.
                if (!entry.getKey().equals("cos_photon_hardest") || hardest >= 0 && r.energy[hardest] > COUNTED) {
                    entry.getValue().fill(value(entry.getKey(), r, minus, hardest), r.weight);
                }
            }
        }
    }

    private static double value(String observable, ParticleRecord r, int minus, int hardest) {
        return switch (observable) {
            case "sqrt_sprime" -> {
                double[] sum = new double[4];
                Vectors.add(sum, r, minus);
                Vectors.add(sum, r, minus + 1);
                yield Vectors.mass(sum);
            }
            case "cos_minus" -> Vectors.cosine(r, minus);
            case "E_minus" -> r.energy[minus];
            case "E_photon_max" -> hardest < 0 ? 0 : r.energy[hardest];
            case "n_photon_100MeV" -> photons(r);
            case "cos_photon_hardest" -> Vectors.cosine(r, hardest);
            case "acollinearity_deg" -> 180 - Math.toDegrees(angle(r, minus, minus + 1));
            default -> throw new IllegalArgumentException(observable);
        };
    }

    /** Whether a particle is a photon of the beams or the pair, not of the decay of a tau. */
    private static boolean radiated(ParticleRecord r, int i) {
        return r.pdg[i] == 22 && r.mother[i] < 2;
    }

    private static int hardestPhoton(ParticleRecord r) {
        int hardest = -1;
        for (int i = 2; i < r.size(); i++) {
            hardest = radiated(r, i) && (hardest < 0 || r.energy[i] > r.energy[hardest]) ? i : hardest;
        }
        return hardest;
    }

    private static int photons(ParticleRecord r) {
        int count = 0;
        for (int i = 2; i < r.size(); i++) {
            count += radiated(r, i) && r.energy[i] > COUNTED ? 1 : 0;
        }
        return count;
    }

    private static double angle(ParticleRecord r, int i, int j) {
        double product = r.px[i] * r.px[j] + r.py[i] * r.py[j] + r.pz[i] * r.pz[j];
        double cosine = product / (Vectors.momentum(r, i) * Vectors.momentum(r, j));
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
