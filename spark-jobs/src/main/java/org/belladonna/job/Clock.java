package org.belladonna.job;

import java.lang.management.ManagementFactory;

/** Wall-clock and processor time of a stage: for manifests and progress only, never for results. */
final class Clock {
    private final long wall = System.nanoTime();
    private final long cpu = processCpu();

    private Clock() {}

    static Clock start() {
        return new Clock();
    }

    double seconds() {
        return (System.nanoTime() - wall) * 1e-9;
    }

    /** Processor time of this process: in local mode that of the whole stage, on a cluster that of the driver. */
    double cpuSeconds() {
        return (processCpu() - cpu) * 1e-9;
    }

    private static long processCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
