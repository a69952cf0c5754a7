package org.belladonna.job.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.DetectorSource;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.simulation.EventSimulator;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;

/**
 * Events of two muons and a photon: their full transport in the concentric detector, where Geant4 was timed, and all from particles to the row of
 * the event table in the detector of the campaign, with full and with parametrised showers.
 */
final class EventBenchmark implements Benchmark {
    private static final int TRANSPORTED = 120;
    private static final int EVENTS = 400;
    private static final int WARM_UP = 3;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String meaning() {
        return "events of two muons and a photon: transport, and all from particles to the row of the table";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) {
        List<Figure> figures = new ArrayList<>();
        figures.add(transport(repeats));
        for (String showers : List.of("full", "parametrised")) {
            subject.progress().note("events: " + showers + " showers");
            DetectorSource source = subject.campaign().detector().with("transport.showers", showers);
            figures.addAll(chain(source, showers + " showers", repeats));
        }
        return figures;
    }

    private static Figure transport(int repeats) {
        MaterialLibrary media = MaterialLibrary.read(Path.of(System.getProperty("belladonna.home", "."))
                .resolve("conf")
                .resolve("materials.conf"));
        TransportEngine engine = TransportWorlds.concentric(media);
        EventStream stream = new EventStream(1, "benchmark");
        Repeats times = new Repeats(repeats);
        for (int repeat = -WARM_UP; repeat < repeats; repeat++) {
            long begin = ProcessorTime.ofThread();
            for (int event = 0; event < TRANSPORTED; event++) {
                stream.at(event, Stage.BENCHMARK);
                shoot(engine, stream);
            }
            if (repeat >= 0) {
                times.addEach(TRANSPORTED, ProcessorTime.ofThread() - begin, 1e-6);
            }
        }
        return times.figure("two muons and a photon, transport in the concentric detector", "ms");
    }

    private static void shoot(TransportEngine engine, EventStream stream) {
        Track start = new Track();
        for (RadiativePair.Part part : RadiativePair.PARTS) {
            double[] u = RadiativePair.direction(stream);
            start.kind = Species.kind(part.pdg());
            start.kinetic = part.kinetic();
            start.ux = u[0];
            start.uy = u[1];
            start.uz = u[2];
            engine.push(start);
        }
        engine.run(stream, new Nothing());
    }

    /** Takes nothing of what the transport tells. */
    private static final class Nothing implements TransportSink {
        @Override
        public void deposit(Track at, double energy) {
            // The time is that of the transport alone.
        }

        @Override
        public void leave(Track track) {
            // Likewise.
        }
    }

    private static List<Figure> chain(DetectorSource source, String showers, int repeats) {
        EventSimulator simulator =
                new EventSimulator(source, new RadiativePair(), List.of(), 1, "benchmark", 1).inLaboratory();
        Repeats simulation = new Repeats(repeats);
        Repeats reconstruction = new Repeats(repeats);
        Repeats all = new Repeats(repeats);
        for (int repeat = -WARM_UP; repeat < repeats; repeat++) {
            long simulating = 0;
            long reconstructing = 0;
            for (int event = 0; event < EVENTS; event++) {
                long begin = ProcessorTime.ofThread();
                simulator.generate(event);
                simulator.simulateDetector();
                long simulated = ProcessorTime.ofThread();
                simulator.reconstruct();
                simulating += simulated - begin;
                reconstructing += ProcessorTime.ofThread() - simulated;
            }
            if (repeat >= 0) {
                simulation.add(EVENTS, simulating);
                reconstruction.add(EVENTS, reconstructing);
                all.add(EVENTS, simulating + reconstructing);
            }
        }
        return List.of(
                simulation.figure("transport and digitisation, " + showers, "events/s"),
                reconstruction.figure("trigger and reconstruction, " + showers, "events/s"),
                all.figure("particles to row, " + showers, "events/s"));
    }
}
