package org.belladonna.job.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.belladonna.error.UserException;

/**
 * Time that processors spent, in nanoseconds. Rates per core are taken from it and not from the wall clock, so that they mean the
 * same on a machine that has other work to do.
 */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Of the calling thread. */
    static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of all threads of the process, garbage collection and the JVM's compilers among them. */
    static long ofProcess() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return system.getProcessCpuTime();
        }
        throw UserException.of(
                "the JVM does not tell processor time",
                System.getProperty("java.vm.name"),
                "HotSpot",
                "use another JVM");
    }
}
