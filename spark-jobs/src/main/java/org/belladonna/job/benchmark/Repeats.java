package org.belladonna.job.benchmark;

import java.io.IOException;
import java.util.Arrays;

/** Rates of something that is done again and again on one core, or times of it. */
final class Repeats {
    private final double[] rates;
    private int done;

    Repeats(int repeats) {
        rates = new double[repeats];
    }

    /** Work that says how much of it was done. */
    interface Work {
        long run() throws IOException;
    }

    /** Does it once to warm up, then takes the processor time of each repeat. */
    static Figure time(String name, String unit, int repeats, Work work) throws IOException {
        work.run();
        Repeats measured = new Repeats(repeats);
        for (int i = 0; i < repeats; i++) {
            long start = ProcessorTime.ofProcess();
            long count = work.run();
            measured.add(count, ProcessorTime.ofProcess() - start);
        }
        return measured.figure(name, unit);
    }

    /** Adds a repeat by the time of each of {@code count} things, in a unit of which a nanosecond is {@code unit}. */
    void addEach(long count, long nanoseconds, double unit) {
        rates[done++] = nanoseconds * unit / count;
    }

    void add(long count, long nanoseconds) {
        rates[done++] = count / (nanoseconds * 1e-9);
    }

    Figure figure(String name, String unit) {
        double[] sorted = Arrays.copyOf(rates, done);
        Arrays.sort(sorted);
        double median = (sorted[(done - 1) / 2] + sorted[done / 2]) / 2;
        return new Figure(name, median, unit, median, sorted[0], sorted[done - 1], done);
    }
}
