package org.belladonna.job.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;

/**
 * Full transport of single particles, in processor time: photons and electrons in a block of CsI and muons through a concentric
 * detector, with electromagnetic processes alone, and pions and neutrons in CsI with all; production cut 0.7 mm. Needs no campaign.
 */
final class TransportBenchmark implements Benchmark {
    private static final double MUON_MASS = 0.1056583755;
    /** Rounds that are not measured. */
    private static final int WARM_UP = 4;

    @Override
    public String name() {
        return "transport";
    }

    @Override
    public String meaning() {
        return "full transport of photons, electrons, muons and hadrons: time per particle, per step, memory per step";
    }

    /** Takes nothing, but must look at it. */
    private static final class Sum implements TransportSink {
        private double sum;

        @Override
        public void deposit(Track at, double energy) {
            sum += energy;
        }

        @Override
        public void leave(Track track) {
            sum += track.kinetic;
        }
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) {
        MaterialLibrary media = MaterialLibrary.read(Path.of(System.getProperty("belladonna.home", "."))
                .resolve("conf")
                .resolve("materials.conf"));
        List<Figure> figures = new ArrayList<>();
        TransportEngine block = TransportWorlds.block(media, Physics.EM);
        Gun photon = new Gun("1 GeV photon in CsI", block, 22, 1, 240);
        photon.measure(repeats, figures);
        new Gun("4 GeV electron in CsI", block, 11, 4, 80).measure(repeats, figures);
        TransportEngine hadrons = TransportWorlds.block(media, Physics.FULL);
        new Gun("1 GeV pi- in CsI, hadronic", hadrons, -211, 1, 150).measure(repeats, figures);
        new Gun("1 GeV neutron in CsI, hadronic", hadrons, 2112, 1, 150).measure(repeats, figures);
        double kinetic = Math.hypot(3, MUON_MASS) - MUON_MASS;
        new Gun("3 GeV/c muon, concentric", TransportWorlds.concentric(media), 13, kinetic, 1000)
                .measure(repeats, figures);
        return figures;
    }

    private static final class Gun {
        private final String name;
        private final TransportEngine engine;
        private final int pdg;
        private final double kinetic;
        private final int events;
        private final Track start = new Track();
        private final EventStream stream = new EventStream(1, "benchmark");
        private final Sum sum = new Sum();

        Gun(String name, TransportEngine engine, int pdg, double kinetic, int events) {
            this.name = name;
            this.engine = engine;
            this.pdg = pdg;
            this.kinetic = kinetic;
            this.events = events;
        }

        private void shoot() {
            for (int event = 0; event < events; event++) {
                stream.at(event, Stage.BENCHMARK);
                start.kind = Species.kind(pdg);
                start.kinetic = kinetic;
                start.x = 0;
                start.y = 0;
                start.z = 0;
                start.ux = 0;
                start.uy = 0;
                start.uz = 1;
                if (pdg == 13) {
                    // From 60 to 120 degrees.
                    start.uz = stream.uniform(-0.5, 0.5);
                    start.ux = Math.sqrt(1 - start.uz * start.uz);
                }
                engine.push(start);
                engine.run(stream, sum);
            }
        }

        void measure(int repeats, List<Figure> figures) {
            for (int i = 0; i < WARM_UP; i++) {
                shoot();
            }
            double[] times = new double[repeats];
            long steps = engine.tally().steps();
            long charged = engine.tally().chargedSteps;
            long bytes = allocated();
            for (int i = 0; i < repeats; i++) {
                long begin = ProcessorTime.ofThread();
                shoot();
                times[i] = (ProcessorTime.ofThread() - begin) * 1e-6 / events;
            }
            bytes = allocated() - bytes;
            double perEvent = (double) (engine.tally().steps() - steps) / repeats / events;
            double chargedPerEvent = (double) (engine.tally().chargedSteps - charged) / repeats / events;
            Arrays.sort(times);
            double median = (times[(repeats - 1) / 2] + times[repeats / 2]) / 2;
            figures.add(new Figure(name, median, "ms", median, times[0], times[repeats - 1], repeats));
            double scale = 1e6 / perEvent;
            figures.add(new Figure(
                    name + ": step",
                    median * scale,
                    "ns",
                    median * scale,
                    times[0] * scale,
                    times[repeats - 1] * scale,
                    repeats));
            figures.add(one(name + ": charged steps", chargedPerEvent, "per event"));
            figures.add(one(name + ": photon steps", perEvent - chargedPerEvent, "per event"));
            // What is left and what leaves: the transport did its work.
            double energy = sum.sum / ((repeats + WARM_UP) * (double) events);
            figures.add(one(name + ": energy seen", energy, "GeV per event"));
            figures.add(one(name + ": memory", bytes / (perEvent * repeats * events), "bytes per step"));
        }

        private static Figure one(String name, double value, String unit) {
            return new Figure(name, value, unit, value, value, value, 1);
        }

        private static long allocated() {
            return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                    : 0;
        }
    }
}
