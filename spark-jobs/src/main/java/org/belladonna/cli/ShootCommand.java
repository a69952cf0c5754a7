package org.belladonna.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.Species;
import org.belladonna.transport.medium.MediumLibrary;
import org.belladonna.transport.shoot.Distribution;
import org.belladonna.transport.shoot.SlabDescription;
import org.belladonna.transport.shoot.SlabScore;
import org.belladonna.transport.shoot.SlabShoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shoot}: particle gun on a test world, without Spark. */
@Command(
        name = "shoot",
        mixinStandardHelpOptions = true,
        description = "Shoots particles into a test world by full transport.",
        footer = {
            "",
            "Examples:",
            "  belladonna shoot --detector slab:CsI:300 --particle gamma --kinetic-energy 1 --cut-mm 0.7 --json",
            "  belladonna shoot --detector slab:Be:1,Si:0.3 --particle pi+ --momentum 0.5 --events 5000"
        })
final class ShootCommand implements Callable<Integer> {
    private static final List<Double> QUANTILES =
            List.of(0.001, 0.01, 0.025, 0.05, 0.1, 0.16, 0.25, 0.5, 0.75, 0.84, 0.9, 0.95, 0.975, 0.99, 0.999);

    @Option(
            names = "--detector",
            required = true,
            paramLabel = "WORLD",
            description =
                    "slab:MATERIAL:mm,MATERIAL:mm: layers across z from 0, materials by the names of conf/materials.conf")
    private String detector;

    @Option(names = "--particle", defaultValue = "mu-", description = "name or PDG code (default: ${DEFAULT-VALUE})")
    private String particle;

    @Option(names = "--momentum", paramLabel = "GEV", description = "momentum")
    private Double momentum;

    @Option(names = "--kinetic-energy", paramLabel = "GEV", description = "kinetic energy")
    private Double kineticEnergy;

    @Option(
            names = "--incidence",
            defaultValue = "0",
            paramLabel = "DEGREES",
            description = "angle to the normal in x-z (default: ${DEFAULT-VALUE})")
    private double incidence;

    @Option(
            names = "--field",
            defaultValue = "0",
            paramLabel = "T",
            description = "field along z (default: ${DEFAULT-VALUE})")
    private double field;

    @Option(
            names = "--cut-mm",
            defaultValue = "0.7",
            paramLabel = "MM",
            description = "production range cut (default: ${DEFAULT-VALUE})")
    private double cutMm;

    @Option(
            names = "--grid-mm",
            defaultValue = "60",
            paramLabel = "MM",
            description = "side of the square cells, the beam at the centre of one (default: ${DEFAULT-VALUE})")
    private double gridMm;

    @Option(names = "--events", defaultValue = "1000", description = "number of particles (default: ${DEFAULT-VALUE})")
    private int events;

    @Option(names = "--seed", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        if (!detector.startsWith(SlabDescription.PREFIX)) {
            throw UserException.of("world '" + detector + "'", "--detector", "slab:MATERIAL:mm", "correct it");
        }
        if (events < 1) {
            throw UserException.of(events + " events", "--events", "1 or more", "correct it");
        }
        Path materials = Configurations.root().resolve("materials.conf");
        SlabDescription slab = SlabDescription.parse(detector, MediumLibrary.read(materials));
        SlabShoot gun = new SlabShoot(settings(slab));
        EventStream stream = new EventStream(seed, "shoot");
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int event = 0; event < events; event++) {
            gun.shoot(stream, event);
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        double cpuMs = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) * 1e-6;
        print(slab, gun, seconds, cpuMs);
        return 0;
    }

    private SlabShoot.Settings settings(SlabDescription slab) {
        if ((momentum == null) == (kineticEnergy == null)) {
            throw UserException.of(
                    momentum == null ? "no energy" : "two energies",
                    "shoot",
                    "one of --momentum and --kinetic-energy",
                    "give one of them");
        }
        int pdg = pdg();
        double kinetic = momentum == null
                ? kineticEnergy
                : SlabShoot.kineticEnergy(pdg, OptionalDouble.of(momentum), OptionalDouble.empty());
        return new SlabShoot.Settings(slab, pdg, kinetic, Math.toRadians(incidence), field, cutMm, gridMm);
    }

    private int pdg() {
        for (Species species : Species.ALL) {
            if (species.name().equals(particle)
                    || Integer.toString(species.pdg()).equals(particle)) {
                return species.pdg();
            }
        }
        throw UserException.of(
                "unknown particle '" + particle + "'",
                "--particle",
                "one of " + Species.ALL.stream().map(Species::name).toList(),
                "correct it");
    }

    private void print(SlabDescription slab, SlabShoot gun, double seconds, double cpuMs) {
        SlabScore score = gun.score();
        if (output.json()) {
            output.document(document(slab, gun, seconds, cpuMs));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < slab.layers().size(); i++) {
            Distribution deposit = score.deposit(i);
            Distribution.Peak peak = deposit.peak();
            rows.add(List.of(
                    name(slab, i),
                    Output.number(deposit.mean()),
                    Output.number(deposit.rms()),
                    Output.number(peak.mostProbable()),
                    Output.number(peak.fullWidth())));
        }
        output.table(List.of("layer", "mean (GeV)", "rms", "most probable", "full width"), rows);
        output.line("transmitted " + Output.number((double) score.loss().size() / events) + ", albedo "
                + Output.number(score.albedo()) + " GeV, " + Output.number(cpuMs / events) + " ms CPU and "
                + Output.number((double) gun.tally().steps() / events) + " steps per event");
    }

    private Map<String, Object> document(SlabDescription slab, SlabShoot gun, double seconds, double cpuMs) {
        SlabScore score = gun.score();
        List<Object> layers = new ArrayList<>();
        for (int i = 0; i < slab.layers().size(); i++) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("name", name(slab, i));
            layer.put("material", slab.layers().get(i).medium().name);
            layer.put("deposit", describe(score.deposit(i)));
            layers.add(layer);
        }
        Map<String, Object> transmitted = new LinkedHashMap<>();
        transmitted.put("fraction", (double) score.loss().size() / events);
        if (score.loss().size() > 0) {
            transmitted.put("loss", describe(score.loss()));
            transmitted.put("projected_angle_halfwidth68", score.angle().halfWidth68());
        }
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("c1", score.square(0));
        grid.put("c9", score.square(1));
        grid.put("c25", score.square(2));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("detector", detector);
        document.put("particle", particle);
        document.put("events", events);
        document.put("seed", seed);
        document.put("layers", layers);
        document.put("transmitted", transmitted);
        document.put("albedo", score.albedo());
        document.put("grid", grid);
        document.put("ended", gun.tally().endedByPath + gun.tally().endedByTurns + gun.tally().endedBySteps);
        document.put("events_per_second", events / seconds);
        document.put("cpu_ms_per_event", cpuMs / events);
        document.put("steps_per_event", (double) gun.tally().steps() / events);
        return document;
    }

    private static String name(SlabDescription slab, int i) {
        return i + ":" + slab.layers().get(i).medium().name;
    }

    private static Map<String, Object> describe(Distribution values) {
        Distribution.Peak peak = values.peak();
        Map<String, Object> quantiles = new LinkedHashMap<>();
        QUANTILES.forEach(part -> quantiles.put(Double.toString(part), values.quantile(part)));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("mean", values.mean());
        described.put("rms", values.rms());
        described.put("mpv", peak.mostProbable());
        described.put("fwhm", peak.fullWidth());
        described.put("quantiles", quantiles);
        return described;
    }
}
