package org.belladonna.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.TransportSettings;
import org.belladonna.simulation.DetectorShoot;
import org.belladonna.transport.shoot.Distribution;

/** {@code shoot} on a detector. */
final class DetectorShootReport {
    private final ShootOptions options;
    private final Output output;

    DetectorShootReport(ShootOptions options, Output output) {
        this.options = options;
        this.output = output;
    }

    void run() {
        DetectorSource source = source();
        DetectorShoot shoot = new DetectorShoot(source, options.gun(), options.seed());
        ShootTimer timer = new ShootTimer(options.events());
        timer.run(shoot::shoot);
        if (output.json()) {
            output.document(document(source, shoot, timer));
        } else {
            table(shoot, timer);
        }
    }

    private DetectorSource source() {
        DetectorSource source =
                DetectorSource.read(Configurations.named("detectors", options.detector(), "--detector"));
        if (options.givenCutMm().isPresent()) {
            source = source.with("transport.showerCut", options.givenCutMm().get());
        }
        if (options.showers().isPresent()) {
            String showers = options.showers().get().name().toLowerCase(java.util.Locale.ROOT);
            source = source.with("transport.showers", showers);
        }
        return source;
    }

    private Map<String, Object> document(DetectorSource source, DetectorShoot shoot, ShootTimer timer) {
        Map<String, Object> volumes = new LinkedHashMap<>();
        shoot.volumes().forEach((name, values) -> volumes.put(name, ShootTimer.describe(values)));
        Map<String, Object> reconstructed = new LinkedHashMap<>();
        shoot.reconstructed().forEach((name, values) -> {
            if (values.size() > 0) {
                reconstructed.put(name, ShootTimer.describe(values));
            }
        });
        reconstructed.put("triggered", shoot.triggered());
        TransportSettings.Showers showers =
                source.detector().description().transport().showers();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("detector", options.detector());
        document.put("particle", options.particle());
        document.put("events", options.events());
        document.put("seed", options.seed());
        document.put("showers", showers.name().toLowerCase(java.util.Locale.ROOT));
        document.put("volumes", volumes);
        document.put("reconstructed", reconstructed);
        document.put("ended", shoot.ended().total());
        document.put("ended_by", ShootTimer.describe(shoot.ended()));
        document.put("events_per_second", timer.eventsPerSecond());
        document.put("cpu_ms_per_event", timer.cpuMsPerEvent());
        return document;
    }

    private void table(DetectorShoot shoot, ShootTimer timer) {
        List<List<String>> rows = new ArrayList<>();
        shoot.volumes().forEach((name, values) -> rows.add(row(name + " (GeV)", values)));
        shoot.reconstructed().forEach((name, values) -> rows.add(row(name, values)));
        output.table(List.of("quantity", "events", "mean", "rms", "median"), rows);
        output.line("triggered " + Output.number(shoot.triggered()) + "; ended by a bound "
                + shoot.ended().total() + "; " + Output.number(timer.eventsPerSecond())
                + " events per second");
    }

    private static List<String> row(String name, Distribution values) {
        return List.of(
                name,
                Integer.toString(values.size()),
                Output.number(values.mean()),
                Output.number(values.rms()),
                Output.number(values.quantile(0.5)));
    }
}
