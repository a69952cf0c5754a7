package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;

/**
 * tau -> mu alpha against a tag of three charged pions: the muon's energy in the pseudo rest frame of the tau, which takes the tau's
 * direction as opposite to the tag's (ARGUS, Z. Phys. C 68 (1995) 25; Belle II, Phys. Rev. Lett. 130 (2023) 181803).
 */
final class TauToAlpha implements Section {
    private static final int EVENTS = 40_000;
    private static final int BINS = 48;
    private static final double HIGHEST = 2.4;
    private static final double[] MASSES = {0, 1.0, 1.4};

    @Override
    public void run(Findings findings) {
        double[] edges = Charts.range(0, HIGHEST, BINS + 1);
        List<Double> list = Arrays.stream(edges).boxed().toList();
        List<Layer> layers = new ArrayList<>();
        double highest = 0;
        for (int i = 0; i <= MASSES.length; i++) {
            String signal = i == MASSES.length ? "muon" : "mu alpha " + MASSES[i] + " GeV V-A";
            double[] x = energies(signal);
            double[] fractions = histogram(x);
            highest = Math.max(highest, Arrays.stream(fractions).max().orElseThrow());
            String label = i == MASSES.length ? "τ → μνν" : "τ → μα, " + MASSES[i] + " GeV";
            layers.add(new Layer.Steps(list, fractions, Stroke.solid(Charts.SERIES.get(i), 1.8), label));
            if (i < MASSES.length) {
                double mean = Arrays.stream(x).average().orElseThrow();
                double square = Arrays.stream(x).map(v -> v * v).average().orElseThrow();
                findings.put("alpha.mean." + i, "%.2f", mean);
                findings.put("alpha.rms." + i, "%.2f", Math.sqrt(square - mean * mean));
            }
        }
        findings.add(Charts.plot(
                "tau-alpha",
                "e^{+}e^{−} → τ^{+}τ^{−}, tag τ → 3π ν",
                "√s = 10.58 GeV",
                Axis.linear("2 E_{μ}/m_{τ} in the pseudo rest frame", 0, HIGHEST),
                Axis.linear("Fraction per 0.05", 0, 1.2 * highest),
                layers));
    }

    private static double[] histogram(double[] values) {
        double[] fractions = new double[BINS];
        for (double value : values) {
            int bin = (int) (value / HIGHEST * BINS);
            if (bin < BINS) {
                fractions[bin] += 1.0 / values.length;
            }
        }
        return fractions;
    }

    private static double[] energies(String signal) {
        GeneratorSettings settings = new GeneratorSettings(
                        "ee->tautau",
                        Optional.empty(),
                        Map.of(),
                        "invisible",
                        GeneratorSettings.Switch.OFF,
                        0.01,
                        Map.of(),
                        Optional.empty())
                .withDecays(Map.of("tau-", signal, "tau+", "three-prong"));
        EventGenerator generator = ProcessCatalog.find("ee->tautau")
                .prepare(settings, Generators.SQRT_S, SEED)
                .open();
        EventStream stream = new EventStream(SEED, "alpha " + signal);
        ParticleRecord r = new ParticleRecord();
        List<Double> found = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            double[] tag = new double[4];
            int plus = Vectors.find(r, -15);
            boolean threePions = true;
            for (int i = plus + 1; i < r.size(); i++) {
                if (r.mother[i] == plus && Math.abs(r.pdg[i]) != 16) {
                    threePions &= Math.abs(r.pdg[i]) == 211;
                    Vectors.add(tag, r, i);
                }
            }
            if (threePions) {
                found.add(pseudoEnergy(r, Vectors.find(r, 13), tag));
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double pseudoEnergy(ParticleRecord r, int muon, double[] tag) {
        double half = Generators.SQRT_S / 2;
        double tau = PhysicalConstants.TAU_MASS;
        double momentum = Math.sqrt(half * half - tau * tau);
        double size = Math.sqrt(tag[0] * tag[0] + tag[1] * tag[1] + tag[2] * tag[2]);
        double along = -(tag[0] * r.px[muon] + tag[1] * r.py[muon] + tag[2] * r.pz[muon]) / size;
        double mass = ParticleTable.get(13).mass();
        double energy = Math.hypot(Vectors.momentum(r, muon), mass);
        return 2 * (half * energy - momentum * along) / (tau * tau);
    }
}
