package org.belladonna.validation;

import java.util.List;
import org.belladonna.kinematics.Helix;
import org.belladonna.report.plot.Axis;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.belladonna.simulation.EventSimulator;

/**
 * Efficiency of the track lines for mu+ mu- gamma with both muons in the barrel, of all events and as it is measured in data: by the energy line, which
 * the photon fires.
 */
final class TriggerPerformance implements Section {
    private static final double[] EDGES = {0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 2.5, 3, 4, 5};
    private static final int EVENTS = 12_000;
    private static final double THETA_MIN = Math.toRadians(37);
    private static final double THETA_MAX = Math.toRadians(120);
    /** Azimuth between the muons, well above the 90 degrees that the line asks for. */
    private static final double OPENING = Math.toRadians(100);

    private static final String LINE = "ffo";
    private static final String REFERENCE = "hie";

    private final double[] all = new double[EDGES.length - 1];
    private final double[] fired = new double[EDGES.length - 1];
    private final double[] referred = new double[EDGES.length - 1];
    private final double[] both = new double[EDGES.length - 1];

    @Override
    public void run(Findings findings) {
        EventSimulator simulator = new EventSimulator(
                Detectors.belle2(),
                Generators.pair("ee->mumu-gamma", true, 0.01, java.util.Map.of()),
                List.of(),
                SEED,
                "validation trigger",
                1);
        List<String> menu = simulator.triggerMenu();
        for (int event = 0; event < EVENTS; event++) {
            if (simulator.generate(event)) {
                simulator.simulateDetector();
                count(simulator.reconstruct(), menu);
            }
        }
        double[] centres = new double[all.length];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 0.5 * (EDGES[i] + EDGES[i + 1]);
        }
        Axis x = Axis.linear("Smaller p_{T} of the two muons [GeV]", 0, 5);
        findings.add(Charts.plot(
                "trigger-reference",
                "Two tracks (ffo) by an orthogonal reference",
                "e^{+}e^{−} → μ^{+}μ^{−}γ, 37° < θ < 120°, Δφ > 100°",
                x,
                Axis.linear("Efficiency", 0, 1.1),
                List.of(
                        Charts.ours(centres, share(fired, all), error(fired, all), "of all events"),
                        Charts.points(
                                centres,
                                share(both, referred),
                                error(both, referred),
                                Charts.SERIES.get(1),
                                "of those with E > 1 GeV in the calorimeter (hie)"),
                        Charts.level(x, 0.95, Charts.SERIES.get(2), "95%, said of one track above 0.3 GeV"))));
        findings.put("trigger.reference", "%.1f%%", 100 * above(both, referred, 0.5));
        findings.put("trigger.truth", "%.1f%%", 100 * above(fired, all, 0.5));
        findings.put("trigger.soft", "%.0f%%", 100 * share(fired, all)[2]);
    }

    private void count(Event row, List<String> menu) {
        GeneratorParticle minus = muon(row, 13);
        GeneratorParticle plus = muon(row, -13);
        double apart = Math.abs(Helix.wrap(Math.atan2(minus.py(), minus.px()) - Math.atan2(plus.py(), plus.px())));
        double pt = Math.min(Math.hypot(minus.px(), minus.py()), Math.hypot(plus.px(), plus.py()));
        if (!inBarrel(minus) || !inBarrel(plus) || apart < OPENING || pt < EDGES[0] || pt >= EDGES[EDGES.length - 1]) {
            return;
        }
        int bin = 0;
        while (pt >= EDGES[bin + 1]) {
            bin++;
        }
        boolean line = (row.triggerBits() >> menu.indexOf(LINE) & 1) == 1;
        boolean reference = (row.triggerBits() >> menu.indexOf(REFERENCE) & 1) == 1;
        all[bin]++;
        fired[bin] += line ? 1 : 0;
        referred[bin] += reference ? 1 : 0;
        both[bin] += line && reference ? 1 : 0;
    }

    private static GeneratorParticle muon(Event row, int pdg) {
        return row.generator().stream()
                .filter(particle -> particle.pdg() == pdg && particle.status() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static boolean inBarrel(GeneratorParticle particle) {
        double theta = Math.atan2(Math.hypot(particle.px(), particle.py()), particle.pz());
        return theta > THETA_MIN && theta < THETA_MAX;
    }

    private static double[] share(double[] part, double[] whole) {
        double[] share = new double[part.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = whole[i] == 0 ? 0 : part[i] / whole[i];
        }
        return share;
    }

    private static double[] error(double[] part, double[] whole) {
        double[] error = share(part, whole);
        for (int i = 0; i < error.length; i++) {
            error[i] = whole[i] == 0 ? 0 : Statistics.shareError(error[i], whole[i]);
        }
        return error;
    }

    private static double above(double[] part, double[] whole, double momentum) {
        double sum = 0;
        double passed = 0;
        for (int i = 0; i < part.length; i++) {
            if (EDGES[i] >= momentum) {
                sum += whole[i];
                passed += part[i];
            }
        }
        return passed / sum;
    }
}
