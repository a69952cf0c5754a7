package org.belladonna.cli;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.belladonna.transport.engine.EndedParticles;
import org.belladonna.transport.shoot.Distribution;

/** Runs the events of a gun, takes the time, and describes distributions for the reports of {@code shoot}. */
final class ShootTimer {
    private static final List<Double> QUANTILES =
            List.of(0.001, 0.01, 0.025, 0.05, 0.1, 0.16, 0.25, 0.5, 0.75, 0.84, 0.9, 0.95, 0.975, 0.99, 0.999);

    private final int events;
    private double seconds;
    private double cpuMs;

    ShootTimer(int events) {
        this.events = events;
    }

    /** Shoots all events. */
    void run(LongConsumer shoot) {
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int event = 0; event < events; event++) {
            shoot.accept(event);
        }
        seconds = (System.nanoTime() - start) * 1e-9;
        cpuMs = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) * 1e-6;
    }

    double eventsPerSecond() {
        return events / seconds;
    }

    double cpuMsPerEvent() {
        return cpuMs / events;
    }

    /** Mean, width, peak and quantiles, for JSON. */
    static Map<String, Object> describe(Distribution values) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("mean", values.mean());
        described.put("rms", values.rms());
        Distribution.Peak peak = values.peak();
        described.put("mpv", peak.mostProbable());
        described.put("fwhm", peak.fullWidth());
        Map<String, Object> quantiles = new LinkedHashMap<>();
        QUANTILES.forEach(part -> quantiles.put(Double.toString(part), values.quantile(part)));
        described.put("quantiles", quantiles);
        return described;
    }

    /** What was ended by which bound, for JSON. */
    static Map<String, Object> describe(EndedParticles ended) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("path", ended.byPath());
        described.put("turns", ended.byTurns());
        described.put("steps", ended.bySteps());
        described.put("energy", ended.energy());
        return described;
    }
}
