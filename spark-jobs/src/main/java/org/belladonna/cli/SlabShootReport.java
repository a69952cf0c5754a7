package org.belladonna.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.TransportSettings;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.random.EventStream;
import org.belladonna.transport.shoot.Distribution;
import org.belladonna.transport.shoot.SlabDescription;
import org.belladonna.transport.shoot.SlabScore;
import org.belladonna.transport.shoot.SlabShoot;

/** {@code shoot} on layers. */
final class SlabShootReport {
    private final ShootOptions options;
    private final Output output;

    SlabShootReport(ShootOptions options, Output output) {
        this.options = options;
        this.output = output;
    }

    void run() {
        options.refuseDetectorOptions();
        Path materials = Configurations.root().resolve("materials.conf");
        SlabDescription slab = SlabDescription.parse(options.detector(), MaterialLibrary.read(materials));
        SlabShoot.Settings settings = new SlabShoot.Settings(
                slab,
                options.pdg(),
                options.oneKineticEnergy(),
                options.incidence(),
                options.field(),
                options.cutMm(),
                options.gridMm(),
                options.physics(),
                options.neutronCut());
        boolean full = options.showers().orElse(TransportSettings.Showers.FULL) == TransportSettings.Showers.FULL;
        SlabShoot gun = full
                ? new SlabShoot(settings)
                : SlabShoot.parametrised(
                        settings,
                        ConfigurationReader.read(
                                Configurations.root().resolve("detectors/belle2/calorimeter.conf"),
                                CalorimeterSettings.class));
        EventStream stream = new EventStream(options.seed(), "shoot");
        ShootTimer timer = new ShootTimer(options.events());
        timer.run(event -> gun.shoot(stream, event));
        print(slab, gun, timer);
    }

    private void print(SlabDescription slab, SlabShoot gun, ShootTimer timer) {
        SlabScore score = gun.score();
        if (output.json()) {
            output.document(document(slab, gun, timer));
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
        output.line("transmitted " + Output.number((double) score.loss().size() / options.events()) + ", albedo "
                + Output.number(score.albedo()) + " GeV, ended by a bound "
                + gun.tally().ended().total() + ", " + Output.number(timer.cpuMsPerEvent()) + " ms CPU and "
                + Output.number((double) gun.tally().steps() / options.events()) + " steps per event");
    }

    private Map<String, Object> document(SlabDescription slab, SlabShoot gun, ShootTimer timer) {
        SlabScore score = gun.score();
        List<Object> layers = new ArrayList<>();
        for (int i = 0; i < slab.layers().size(); i++) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("name", name(slab, i));
            layer.put("material", slab.layers().get(i).medium().name);
            layer.put("deposit", ShootTimer.describe(score.deposit(i)));
            layers.add(layer);
        }
        Map<String, Object> transmitted = new LinkedHashMap<>();
        transmitted.put("fraction", (double) score.loss().size() / options.events());
        if (score.loss().size() > 0) {
            transmitted.put("loss", ShootTimer.describe(score.loss()));
            transmitted.put("projected_angle_halfwidth68", score.angle().halfWidth68());
        }
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("c1", score.square(0));
        grid.put("c9", score.square(1));
        grid.put("c25", score.square(2));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("detector", options.detector());
        document.put("particle", options.particle());
        document.put("events", options.events());
        document.put("seed", options.seed());
        document.put("layers", layers);
        document.put("transmitted", transmitted);
        document.put("albedo", score.albedo());
        document.put("grid", grid);
        document.put("physics", options.physics().name().toLowerCase(Locale.ROOT));
        document.put("slow_neutrons", (double) gun.tally().slowNeutrons / options.events());
        document.put("ended", gun.tally().ended().total());
        document.put("ended_by", ShootTimer.describe(gun.tally().ended()));
        document.put("events_per_second", timer.eventsPerSecond());
        document.put("cpu_ms_per_event", timer.cpuMsPerEvent());
        document.put("steps_per_event", (double) gun.tally().steps() / options.events());
        return document;
    }

    private static String name(SlabDescription slab, int i) {
        return i + ":" + slab.layers().get(i).medium().name;
    }
}
