package org.belladonna.transport.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One particle through full transport, for JMH. {@link StepAllocationTest} runs it with the profiler of allocation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {
    private final EventStream stream = new EventStream(1, "steps");
    private final Track start = new Track();
    private final Sum sum = new Sum();
    private final TransportEngine crystal = block();
    private final TransportEngine chamber = chamber();
    private long event;

    private static final class Sum implements TransportSink {
        private double energy;

        @Override
        public void deposit(Track at, double deposit) {
            energy += deposit;
        }

        @Override
        public void leave(Track track) {
            energy += track.kinetic;
        }
    }

    private static Region region(String material) {
        Material medium = TestMedia.get(material);
        return new Region(medium, ProductionCuts.ofRange(medium, 0.7));
    }

    private static TransportEngine block() {
        return new TransportEngine(
                new LayerWorld(List.of(1e5), 0), List.of(region("CsI")), StepLimits.STANDARD, Physics.EM);
    }

    private static TransportEngine chamber() {
        return new TransportEngine(
                new TubeWorld(
                        List.of(new TubeWorld.Tube(10, 0), new TubeWorld.Tube(11, 1), new TubeWorld.Tube(1100, 0)),
                        2000,
                        1.5,
                        1200),
                List.of(region("HeC2H6"), region("Be")),
                StepLimits.STANDARD,
                Physics.EM);
    }

    /** A photon of 1 GeV in CsI; the energy left so far. */
    @Benchmark
    public double photonInCrystal() {
        return shoot(crystal, 22, 1);
    }

    /** A muon of 1 GeV across a drift chamber in a field. */
    @Benchmark
    public double muonInChamber() {
        return shoot(chamber, 13, 1);
    }

    private double shoot(TransportEngine engine, int pdg, double kinetic) {
        stream.at(event++, Stage.BENCHMARK);
        start.kind = Species.kind(pdg);
        start.kinetic = kinetic;
        start.x = 0;
        start.y = 0;
        start.z = 0;
        start.ux = pdg == 13 ? 1 : 0;
        start.uy = 0;
        start.uz = pdg == 13 ? 0 : 1;
        engine.push(start);
        engine.run(stream, sum);
        return sum.energy;
    }

    /** Mean number of steps of a particle, over some hundred. */
    double stepsPerParticle(boolean photon) {
        TransportEngine engine = photon ? crystal : chamber;
        long before = engine.tally().steps();
        int particles = 200;
        for (int i = 0; i < particles; i++) {
            shoot(engine, photon ? 22 : 13, 1);
        }
        return (engine.tally().steps() - before) / (double) particles;
    }
}
