package org.belladonna.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.hadronic.HadronInelastic;
import org.belladonna.transport.shoot.Distribution;
import org.belladonna.transport.shoot.SlabDescription;
import org.belladonna.transport.shoot.SlabScore;
import org.belladonna.transport.shoot.SlabShoot;

/** Interaction lengths, what hadrons leave in caesium iodide, and what comes through coil and iron. */
final class HadronsInMatter implements Section {
    private static final MaterialLibrary MEDIA = MaterialLibrary.read(Path.of("..", "conf", "materials.conf"));
    /** Nuclear interaction lengths in cm: PDG, Atomic and Nuclear Properties of Materials (2022). */
    private static final Map<String, Double> PDG = new LinkedHashMap<>();

    static {
        PDG.put("Be", 42.10);
        PDG.put("Al", 39.70);
        PDG.put("Si", 46.52);
        PDG.put("Fe", 16.77);
        PDG.put("Cu", 15.32);
        PDG.put("CsI", 38.04);
        PDG.put("W", 9.946);
        PDG.put("Pb", 17.59);
    }

    private static final int DEPOSITS = 4000;
    private static final int BINS = 50;
    private static final double DEPOSIT_END = 1;
    private static final int THROUGH = 800;
    private static final int PLATES = 14;
    private static final double GEV_OF_HIT = 5e-4;
    private static final double NEUTRON_CUT = 1e-3;

    @Override
    public void run(Findings findings) {
        lengths(findings);
        deposits(findings);
        leakage(findings);
    }

    private static double lengthCm(String medium, String particle, double kinetic) {
        Material material = MEDIA.get(medium, "validation");
        return 0.1
                / new HadronInelastic(material, new ProductionCuts(1e-3, 1e-3), Species.named(particle)).perMm(kinetic);
    }

    private static void lengths(Findings findings) {
        StringBuilder rows = new StringBuilder();
        PDG.forEach((medium, pdg) -> rows.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                medium,
                pdg,
                lengthCm(medium, "n", 10),
                lengthCm(medium, "p", 1),
                lengthCm(medium, "pi-", 1),
                lengthCm(medium, "K-", 1))));
        findings.put("hadron.lengths", "%s", rows.toString().strip());
        double[] kinetic = Arrays.stream(Charts.range(Math.log(0.025), Math.log(10), 80))
                .map(Math::exp)
                .toArray();
        List<Layer> layers = new ArrayList<>();
        String[] particles = {"pi-", "pi+", "K-", "K+", "p", "anti-p"};
        for (int i = 0; i < particles.length; i++) {
            String particle = particles[i];
            HadronInelastic process = new HadronInelastic(
                    MEDIA.get("Fe", "validation"), new ProductionCuts(1e-3, 1e-3), Species.named(particle));
            double[] length =
                    Arrays.stream(kinetic).map(t -> 0.1 / process.perMm(t)).toArray();
            layers.add(new Layer.Curve(kinetic, length, Stroke.solid(Charts.SERIES.get(i), 2), particle));
        }
        Axis x = Axis.logarithmic("Kinetic energy [GeV]", 0.025, 10);
        layers.add(Charts.level(x, PDG.get("Fe"), Charts.OURS, "PDG, neutrons of 200 GeV"));
        findings.add(Charts.plot(
                "hadron-lengths",
                "Inelastic interaction length in iron",
                "sources: see docs/hadronic.md",
                x,
                Axis.linear("Length [cm]", 0, 45),
                layers));
    }

    private static SlabShoot gun(String slab, String particle, double momentum, Physics physics) {
        Species species = Species.named(particle);
        double kinetic = Math.hypot(momentum, species.mass()) - species.mass();
        return new SlabShoot(new SlabShoot.Settings(
                SlabDescription.parse(slab, MEDIA), species.pdg(), kinetic, 0, 0, 0.7, 60, physics, NEUTRON_CUT));
    }

    private static SlabScore shoot(SlabShoot gun, String particle, int events) {
        EventStream stream = new EventStream(SEED, "validation hadrons " + particle);
        for (int i = 0; i < events; i++) {
            gun.shoot(stream, i);
        }
        return gun.score();
    }

    private static void deposits(Findings findings) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= BINS; i++) {
            edges.add(DEPOSIT_END * i / BINS);
        }
        List<Layer> layers = new ArrayList<>();
        String[] particles = {"pi-", "pi+", "K_L0", "p"};
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < particles.length; i++) {
            SlabScore score = shoot(gun("slab:CsI:300", particles[i], 1, Physics.FULL), particles[i], DEPOSITS);
            Distribution deposit = score.deposit(0);
            double[] bins = new double[BINS];
            for (int b = 0; b < BINS; b++) {
                bins[b] = share(deposit, edges.get(b), edges.get(b + 1));
            }
            layers.add(new Layer.Steps(edges, bins, Stroke.solid(Charts.SERIES.get(i), 2), particles[i]));
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    particles[i],
                    deposit.mean(),
                    deposit.quantile(0.5),
                    score.loss().size() / (double) DEPOSITS,
                    score.behind(),
                    score.albedo()));
        }
        findings.put("hadron.deposits", "%s", rows.toString().strip());
        findings.put("hadron.events", "%,d", DEPOSITS);
        findings.add(Charts.plot(
                "hadron-deposit",
                "Energy left in 300 mm of caesium iodide",
                "1 GeV/c, full transport",
                Axis.linear("Energy [GeV]", 0, DEPOSIT_END),
                Axis.logarithmic("Share per 20 MeV", 2e-4, 1),
                layers));
    }

    /** Of the values between two. */
    private static double share(Distribution values, double low, double high) {
        return values.below(high) - values.below(low);
    }

    /** Calorimeter, coil and plates as one stack; whether there is a hit in the plastic behind each plate. */
    private static void leakage(Findings findings) {
        StringBuilder slab = new StringBuilder("slab:CsI:300,Al:63,Fe:26");
        for (int i = 0; i < PLATES; i++) {
            slab.append(",polystyrene:10,Fe:47");
        }
        slab.append(",polystyrene:10");
        double[] plate = Charts.range(0, PLATES, PLATES + 1);
        Axis x = Axis.linear("Plates of 47 mm of iron", 0, PLATES);
        List<Layer> layers = new ArrayList<>();
        String[] particles = {"mu-", "pi-", "pi+", "K+", "K_L0"};
        for (int i = 0; i < particles.length; i++) {
            SlabScore score = shoot(gun(slab.toString(), particles[i], 2, Physics.FULL), particles[i], THROUGH);
            double[] hit = new double[PLATES + 1];
            for (int k = 0; k <= PLATES; k++) {
                hit[k] = 1 - score.deposit(3 + 2 * k).below(GEV_OF_HIT);
            }
            layers.add(new Layer.Curve(plate, hit, Stroke.solid(Charts.SERIES.get(i), 2), particles[i]));
            if (particles[i].equals("pi-")) {
                findings.put("hadron.through", "%.1f%%", 100 * hit[PLATES]);
            }
        }
        double[] alone = new double[PLATES + 1];
        double kinetic = Math.hypot(2, Species.named("pi-").mass())
                - Species.named("pi-").mass();
        double front = 30 / lengthCm("CsI", "pi-", kinetic) + 6.3 / lengthCm("Al", "pi-", kinetic);
        for (int k = 0; k <= PLATES; k++) {
            alone[k] = Math.exp(-front - (2.6 + 4.7 * k) / lengthCm("Fe", "pi-", kinetic));
        }
        layers.add(Charts.dashed(plate, alone, Charts.OURS, "pi- that have not interacted"));
        findings.put("hadron.unscathed", "%.1f%%", 100 * alone[PLATES]);
        findings.add(Charts.plot(
                "hadron-leakage",
                "Hits behind calorimeter, coil and plates",
                "2 GeV/c at right angles, above 0.5 MeV in 10 mm of plastic",
                x,
                Axis.logarithmic("Share of particles", 0.002, 1.5),
                layers));
    }
}
