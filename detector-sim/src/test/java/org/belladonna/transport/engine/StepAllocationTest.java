package org.belladonna.transport.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Nothing is allocated on a step: bytes per particle by JMH's gc profiler over the steps of a particle. What remains is what the
 * harness itself allocates in an iteration. No time is tested: a machine on which the compiler is late is measured again.
 */
class StepAllocationTest {
    private static final double BYTES_PER_STEP = 0.1;

    /** How often it is measured at most, until the compiler has found that nothing needs to be allocated. */
    private static final int ROUNDS = 20;

    @ParameterizedTest
    @CsvSource({"photonInCrystal, true", "muonInChamber, false"})
    void aStepAllocatesNothing(String benchmark, boolean photon) throws RunnerException {
        double steps = new StepBenchmark().stepsPerParticle(photon);
        double perParticle = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS && perParticle / steps >= BYTES_PER_STEP; i++) {
            perParticle = bytesPerParticle(benchmark);
        }
        assertTrue(perParticle / steps < BYTES_PER_STEP, perParticle + " bytes a particle of " + steps + " steps");
    }

    private static double bytesPerParticle(String benchmark) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(StepBenchmark.class.getName() + "." + benchmark)
                        .forks(0)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }
}
