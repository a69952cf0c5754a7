package org.belladonna.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/** Processes given by their particles, sampled along their diagrams, against an independent program. */
final class TreeProcesses implements Section {
    private static final int EVENTS = 100_000;
    private static final double PRECISION = 0.0007;
    private static final double PB_IN_FB = 1000;
    private static final Axis MASS = Axis.linear("m_{X} [GeV]", 0, 10.2);

    /**
     * A process.
     *
     * @param model its model
     * @param products final particles
     * @param couplings couplings of the reference
     */
    private record Process(String model, String products, Map<String, Double> couplings) {}

    private static final Map<String, Process> PROCESSES = new TreeMap<>(Map.ofEntries(
            Map.entry("aa", new Process("qed", "gamma gamma", Map.of())),
            Map.entry("ee", new Process("qed", "e- e+", Map.of())),
            Map.entry("mumu", new Process("qed", "mu- mu+", Map.of())),
            Map.entry("tautau", new Process("qed", "tau- tau+", Map.of())),
            Map.entry("mumua", new Process("qed", "mu- mu+ gamma", Map.of())),
            Map.entry("tautaua", new Process("qed", "tau- tau+ gamma", Map.of())),
            Map.entry("aalp", new Process("alp", "gamma alp", Map.of("gagg", 1e-3))),
            Map.entry("aap", new Process("dark-photon", "gamma darkphoton", Map.of("epsilon", 1e-3))),
            Map.entry("mumuzp", new Process("lmu-ltau", "mu- mu+ zprime", Map.of("gprime", 0.01))),
            Map.entry("tautauzp", new Process("lmu-ltau", "tau- tau+ zprime", Map.of("gprime", 0.01))),
            Map.entry("mumusc", new Process("muonphilic-scalar", "mu- mu+ scalar", Map.of("gS", 0.01))),
            Map.entry("mumuphil", new Process("leptophilic-scalar", "mu- mu+ scalar", Map.of("xi", 1.0))),
            Map.entry("tautauphil", new Process("leptophilic-scalar", "tau- tau+ scalar", Map.of("xi", 1.0))),
            Map.entry("mumualp", new Process("alp", "mu- mu+ alp", Map.of("cll", 1.0))),
            Map.entry("tautaualp", new Process("alp", "tau- tau+ alp", Map.of("cll", 1.0)))));

    private static final Map<String, String> CUTS = Map.of(
            "cos90", "abs-cos(any) < 0.9",
            "cos95_E0.1", "abs-cos(gamma) < 0.95 && energy(gamma) > 0.1",
            "cos90_E1.0", "abs-cos(gamma) < 0.9 && energy(gamma) > 1");

    private static final List<String> HISTOGRAMS = List.of(
            "mumua_0_cos90_E1.0",
            "mumua_0_cos95_E0.1",
            "tautaua_0_cos90_E1.0",
            "tautaua_0_cos95_E0.1",
            "mumualp_2",
            "tautaualp_2",
            "mumusc_1",
            "mumusc_5",
            "mumuzp_0.5",
            "mumuzp_2",
            "mumuzp_6",
            "mumuzp_9",
            "tautauzp_2",
            "tautauphil_0.5",
            "tautauphil_2",
            "tautauphil_5");

    /** Unweighted events of MadEvent, 5000 each. */
    private static final List<String> EVENT_SAMPLES = List.of("mumuzp_0.5", "mumuzp_2", "mumuzp_6", "tautauphil_2");

    @Override
    public void run(Findings findings) {
        crossSections(findings);
        histograms(findings);
        events(findings);
    }

    private static PreparedGenerator prepare(String key, String mass, String cuts) {
        Process process = PROCESSES.get(key);
        String photonOnly = key.equals("aap") ? "abs-cos(gamma) < 0.95" : "abs-cos(any) < 0.95";
        String cut = cuts.equals("cos95") ? photonOnly : CUTS.get(cuts);
        boolean hasMass = !mass.isEmpty() && Double.parseDouble(mass) > 0;
        GeneratorSettings settings = new GeneratorSettings(
                        "ee->\"" + process.products() + "\"",
                        hasMass ? Optional.of(Double.valueOf(mass)) : Optional.empty(),
                        process.couplings(),
                        "invisible",
                        GeneratorSettings.Switch.OFF,
                        PRECISION,
                        Map.of(),
                        Optional.empty())
                .withModel(Optional.of(process.model()), Optional.ofNullable(cut));
        return ProcessCatalog.find(settings).prepare(settings, Generators.SQRT_S, SEED);
    }

    /** Agreement of some cross-sections. */
    private static final class Agreement {
        private int rows;
        private double worst;
        private double worstPull;
        private double squares;

        void add(double ratio, double error) {
            rows++;
            worst = Math.max(worst, Math.abs(ratio - 1));
            worstPull = Math.max(worstPull, Math.abs(ratio - 1) / error);
            squares += (ratio - 1) * (ratio - 1) / (error * error);
        }
    }

    private static void crossSections(Findings findings) {
        Map<String, Agreement> agreements = new LinkedHashMap<>();
        List<double[]> points = new ArrayList<>();
        int met = 0;
        int all = 0;
        for (String[] row : Reference.rows("tree-cross-sections.csv")) {
            CrossSection ours = prepare(row[0], row[1], row[2]).crossSection();
            double reference = PB_IN_FB * Double.parseDouble(row[3]);
            double ratio = ours.valueFb() / reference;
            double error =
                    Math.hypot(ours.errorFb() / ours.valueFb(), PB_IN_FB * Double.parseDouble(row[4]) / reference);
            agreements.computeIfAbsent(row[0], key -> new Agreement()).add(ratio, error);
            met += Math.abs(ratio - 1) < Math.max(0.003, 3 * error) ? 1 : 0;
            all++;
            if (!row[1].isEmpty()) {
                points.add(new double[] {Double.parseDouble(row[1]), ratio, error});
            }
        }
        StringBuilder table = new StringBuilder();
        agreements.forEach((key, a) -> table.append(String.format(
                Locale.ROOT,
                "| ee → %s | %s | %d | %.2f%% | %.1f | %.2f |%n",
                PROCESSES.get(key).products(),
                PROCESSES.get(key).model(),
                a.rows,
                100 * a.worst,
                a.worstPull,
                Math.sqrt(a.squares / a.rows))));
        findings.put("tree.table", "%s", table.toString().strip());
        findings.put("tree.met", "%d of %d", met, all);
        findings.add(Charts.plot(
                "tree-cross-sections",
                "Signals: σ over the reference",
                "√s = 10.58 GeV, tree level, no radiation",
                MASS,
                Axis.linear("Ratio", 0.98, 1.02),
                List.of(
                        Charts.goal(MASS, 0.997, 1.003, "0.3%"),
                        Charts.level(MASS, 1, Charts.SERIES.get(2), ""),
                        Charts.ours(
                                column(points, 0), column(points, 1), column(points, 2), "all signals, all masses"))));
    }

    private static double[] column(List<double[]> points, int index) {
        return points.stream().mapToDouble(point -> point[index]).toArray();
    }

    private static void histograms(Findings findings) {
        StringBuilder table = new StringBuilder();
        double lowest = 1;
        int count = 0;
        for (String name : HISTOGRAMS) {
            Map<String, Comparison> histograms = new LinkedHashMap<>();
            List<String[]> rows = Reference.simulationRows("generator/histograms-" + name + ".csv");
            rows.stream()
                    .map(row -> row[0])
                    .distinct()
                    .forEach(observable -> histograms.put(
                            observable, Comparison.ofCrossSections(Comparison.select(rows, observable), 1, PB_IN_FB)));
            String[] parts = name.split("_", 3);
            fill(prepare(parts[0], parts[1], parts.length > 2 ? parts[2] : "none"), histograms);
            double smallest = histograms.values().stream()
                    .mapToDouble(Comparison::probability)
                    .min()
                    .orElseThrow();
            count += histograms.size();
            lowest = Math.min(lowest, smallest);
            table.append(String.format(Locale.ROOT, "| %s | %d | %.3f |%n", name, histograms.size(), smallest));
        }
        findings.put("tree.histograms", "%s", table.toString().strip());
        findings.put("tree.count", "%d", count);
        findings.put("tree.lowest", "%.3f", lowest);
        findings.put("tree.events", "%,d", EVENTS);
    }

    private static void events(Findings findings) {
        StringBuilder table = new StringBuilder();
        for (String name : EVENT_SAMPLES) {
            Map<String, Comparison> histograms = new LinkedHashMap<>();
            List<String[]> rows = Reference.simulationRows("generator/events-" + name + ".csv");
            rows.stream()
                    .map(row -> row[0])
                    .distinct()
                    .forEach(observable ->
                            histograms.put(observable, Comparison.ofEntries(Comparison.select(rows, observable), 1)));
            String[] parts = name.split("_");
            fill(prepare(parts[0], parts[1], "none"), histograms);
            double smallest = histograms.values().stream()
                    .map(Comparison::scaledToReference)
                    .mapToDouble(Comparison::probability)
                    .min()
                    .orElseThrow();
            table.append(String.format(Locale.ROOT, "| %s | %d | %.3f |%n", name, histograms.size(), smallest));
        }
        findings.put("tree.samples", "%s", table.toString().strip());
    }

    private static void fill(PreparedGenerator prepared, Map<String, Comparison> histograms) {
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(SEED, "tree processes");
        ParticleRecord r = new ParticleRecord();
        double sum = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            sum += r.weight;
            for (Map.Entry<String, Comparison> entry : histograms.entrySet()) {
                entry.getValue().fill(value(entry.getKey(), r), r.weight);
            }
        }
        for (Comparison histogram : histograms.values()) {
            histogram.scaledBy(prepared.crossSection().valueFb() / sum);
        }
    }

    /** An observable of a record e-, e+, f-, f+, X; polar angles are to the positron. */
    private static double value(String observable, ParticleRecord r) {
        return switch (observable) {
            case "E_X" -> r.energy[4];
            case "cos_X" -> -Vectors.cosine(r, 4);
            case "cos_lminus" -> -Vectors.cosine(r, 2);
            case "E_lplus" -> r.energy[3];
            case "cos_ll" -> between(r, 2, 3);
            case "cos_X_lminus" -> between(r, 2, 4);
            case "pT_X" -> Math.hypot(r.px[4], r.py[4]);
            case "m_ll" -> {
                double energy = r.energy[2] + r.energy[3];
                yield Math.sqrt(energy * energy - dot(r, 4, 4));
            }
            default -> throw new IllegalArgumentException(observable);
        };
    }

    private static double between(ParticleRecord r, int i, int j) {
        return dot(r, i, j) / Math.sqrt(dot(r, i, i) * dot(r, j, j));
    }

    private static double dot(ParticleRecord r, int i, int j) {
        return r.px[i] * r.px[j] + r.py[i] * r.py[j] + r.pz[i] * r.pz[j];
    }
}
