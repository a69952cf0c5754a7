package org.belladonna.job.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Squared amplitudes and unweighted events of the generators, without a detector. */
final class GeneratorBenchmark implements Benchmark {
    private static final double SQRT_S = 10.58;
    private static final int AMPLITUDES = 1_000_000;
    private static final String SIGNAL = "ee->mumu-zprime";
    private static final String PAIRS = "ee->\"e- e+ mu- mu+\"";

    /** Cuts that a search for missing mass beside two muons leaves of electrons with muons. */
    private static final Map<String, Double> QUICKSTART_CUTS =
            Map.of("minPairMass", 0.5, "minLeptonPt", 0.3, "minPairPt", 0.4);

    @Override
    public String name() {
        return "generators";
    }

    @Override
    public String meaning() {
        return "squared amplitudes and unweighted events at tree level";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) throws IOException {
        subject.progress().note("generators: integration, then events");
        List<Figure> figures = new ArrayList<>();
        figures.add(amplitude("e- e+ -> mu- mu+", 4, repeats));
        figures.add(events(SIGNAL + " m=1", settings(SIGNAL, Optional.of(1.0), "", ""), 200_000, repeats));
        String direct = "ee->\"mu- mu+ zprime\"";
        figures.add(events(direct + " m=1", settings(direct, Optional.of(1.0), "lmu-ltau", ""), 200_000, repeats));
        figures.add(events(
                PAIRS + " W>0.5", settings(PAIRS, Optional.empty(), "qed", "mass(mu-,mu+) > 0.5"), 40_000, repeats));
        for (String background : List.of("ee->mumu", "ee->ee", "ee->gamma-gamma")) {
            figures.add(events(background, settings(background, Optional.empty(), "", ""), 40_000, repeats));
        }
        for (String leptons :
                List.of("ee->ee-mumu", "ee->ee-tautau", "ee->ee-ee", "ee->mumu-mumu", "ee->mumu-tautau")) {
            figures.add(events(leptons + " radiating", radiating(leptons, Map.of()), 20_000, repeats));
        }
        figures.add(events("ee->ee-mumu radiating, cuts", radiating("ee->ee-mumu", QUICKSTART_CUTS), 20_000, repeats));
        for (String process : List.of("ee->tautau", "ee->qq", "ee->bb")) {
            figures.add(events(process + " decayed", settings(process, Optional.empty(), "", ""), 20_000, repeats));
        }
        return figures;
    }

    private static Figure amplitude(String process, int legs, int repeats) throws IOException {
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        TreeAmplitude amplitude = new TreeAmplitude(qed, process);
        double[] p = new double[4 * legs];
        double energy = SQRT_S / 2;
        return Repeats.time(process + " squared", "points/s", repeats, () -> {
            double sum = 0;
            for (int i = 0; i < AMPLITUDES; i++) {
                double cosine = -1 + 2 * (i + 0.5) / AMPLITUDES;
                pair(p, 0, 1, Math.sqrt(energy * energy - square(amplitude.mass(0))), energy);
                pair(p, 8, cosine, Math.sqrt(energy * energy - square(amplitude.mass(2))), energy);
                sum += amplitude.squared(p);
            }
            if (!(sum > 0)) {
                throw new IllegalStateException("an amplitude of the benchmark is not positive");
            }
            return AMPLITUDES;
        });
    }

    private static double square(double x) {
        return x * x;
    }

    private static void pair(double[] p, int at, double cosine, double momentum, double energy) {
        double transverse = momentum * Math.sqrt((1 - cosine) * (1 + cosine));
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            p[at + 4 * i] = sign * transverse;
            p[at + 4 * i + 1] = 0;
            p[at + 4 * i + 2] = sign * momentum * cosine;
            p[at + 4 * i + 3] = energy;
        }
    }

    private static Figure events(String name, GeneratorSettings settings, int count, int repeats) throws IOException {
        PreparedGenerator prepared = ProcessCatalog.find(settings).prepare(settings, SQRT_S, 1);
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(1, name);
        ParticleRecord record = new ParticleRecord();
        long[] next = {0};
        return Repeats.time(name, "events/s", repeats, () -> {
            for (int i = 0; i < count; i++) {
                generator.generate(stream, next[0]++, SQRT_S, record);
            }
            return count;
        });
    }

    private static GeneratorSettings radiating(String process, Map<String, Double> cuts) {
        return new GeneratorSettings(
                process,
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.005,
                cuts,
                Optional.empty());
    }

    private static GeneratorSettings settings(String process, Optional<Double> mass, String model, String cut) {
        Map<String, Double> couplings = mass.isPresent() ? Map.of("gprime", 0.01) : Map.of();
        return new GeneratorSettings(
                process,
                mass,
                couplings,
                "invisible",
                GeneratorSettings.Switch.OFF,
                0.005,
                Map.of(),
                Optional.empty(),
                Optional.of(model).filter(text -> !text.isEmpty()),
                Optional.of(cut).filter(text -> !text.isEmpty()),
                Map.of(),
                List.of());
    }
}
