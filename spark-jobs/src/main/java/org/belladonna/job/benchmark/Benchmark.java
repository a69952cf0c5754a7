package org.belladonna.job.benchmark;

import java.io.IOException;
import java.util.List;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;

/** Something whose speed is measured, on one core after a warm-up: median, smallest and largest of some repeats, per second of
 * processor time or the time of one. */
public interface Benchmark {
    /** Name on the command line. */
    String name();

    /** What is measured, in one sentence. */
    String meaning();

    /**
     * Measures.
     *
     * @param subject what to measure it on
     * @param repeats number of repeats after the warm-up
     */
    List<Figure> run(BenchmarkCampaign subject, int repeats) throws IOException;

    /** All benchmarks. */
    List<Benchmark> ALL = List.of(
            new GeneratorBenchmark(),
            new ProduceBenchmark(),
            new SelectBenchmark(),
            new LimitsBenchmark(),
            new ToysBenchmark(),
            new BumpHuntBenchmark(),
            new TransportBenchmark(),
            new TrackingBenchmark(),
            new EventBenchmark());

    private static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    /** The benchmark of a name. */
    static Benchmark find(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        "unknown benchmark '" + name + "'",
                        "benchmark",
                        "one of " + String.join(", ", names()),
                        Suggestion.of(name, names())));
    }
}
