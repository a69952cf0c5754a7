package org.belladonna.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/** Events with a Z' of 2 GeV against differential cross-sections of an independent program. */
final class SignalDistributions implements Section {
    private static final int EVENTS = 200_000;
    private static final double MASS = 2;
    private static final double FB_IN_PB = 1e-3;
    /** The reference has g' = 0.01. */
    private static final double AT_UNIT_COUPLING = 1e4;

    private static final Map<String, String> TITLES = Map.of(
            "E_X", "Energy of the Z′ [GeV]",
            "cos_X", "cos θ of the Z′ to the positron",
            "cos_lminus", "cos θ of the μ^{−} to the positron");

    @Override
    public void run(Findings findings) {
        double lowest = 1;
        PreparedGenerator prepared = stable();
        List<String[]> table = Reference.simulationRows("generator/histograms-mumuzp_2.csv");
        for (Map.Entry<String, String> entry : new TreeMap<>(TITLES).entrySet()) {
            Comparison histogram =
                    Comparison.ofCrossSections(Comparison.select(table, entry.getKey()), 1, AT_UNIT_COUPLING);
            fill(prepared, entry.getKey(), histogram);
            String id = "zprime-" + entry.getKey().toLowerCase(Locale.ROOT).replace('_', '-');
            Charts.Labels labels = new Charts.Labels(
                    "e^{+}e^{−} → μ^{+}μ^{−}Z′, m_{Z′} = 2 GeV, g′ = 1",
                    "√s = 10.58 GeV, no radiation",
                    entry.getValue(),
                    "Cross-section per bin [pb]",
                    "MadGraph5_aMC@NLO amplitude");
            findings.add(Charts.comparison(id, labels, histogram, Axis.Scale.LINEAR));
            findings.put(id, "%s", histogram.plainVerdict());
            lowest = Math.min(lowest, histogram.probability());
        }
        findings.put("signal.lowest", "%.2f", lowest);
        findings.put("signal.events", "%,d", EVENTS);
    }

    private static PreparedGenerator stable() {
        return ProcessCatalog.find("ee->mumu-zprime")
                .prepare(
                        new GeneratorSettings(
                                "ee->mumu-zprime",
                                Optional.of(MASS),
                                Map.of("gprime", 1.0),
                                "stable",
                                GeneratorSettings.Switch.OFF,
                                0.001,
                                Map.of("finalStateRadiation", 0.0),
                                Optional.empty()),
                        Generators.SQRT_S,
                        SEED);
    }

    private static void fill(PreparedGenerator prepared, String observable, Comparison histogram) {
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(SEED, "signal distributions");
        ParticleRecord r = new ParticleRecord();
        double sum = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            sum += r.weight;
            // Record: e-, e+, mu-, mu+, Z'.
            double value = switch (observable) {
                case "E_X" -> r.energy[4];
                case "cos_X" -> -Vectors.cosine(r, 4);
                default -> -Vectors.cosine(r, 2);
            };
            histogram.fill(value, r.weight);
        }
        histogram.scaledBy(FB_IN_PB * prepared.crossSection().valueFb() / sum);
    }
}
