package org.belladonna.job.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.reconstruction.tracking.TrackFitter;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/**
 * Tracks of single muons of 1 GeV in the barrel of the campaign's detector, with its background: the time of a Kalman fit from its digits with all material,
 * the memory that it allocates, and the time in which the tracks of an event are found and fitted.
 */
final class TrackingBenchmark implements Benchmark {
    private static final int MUONS = 200;
    private static final int FITS = 10;
    private static final int WARM_UP = 5;
    private static final double MOMENTUM = 1;
    private static final double LARGEST_COSINE = 0.5;
    private static final int PARAMETERS = 5;

    /** What a muon left, and its track. */
    private record Muon(TrackerDigits digits, FittedTrack track) {}

    @Override
    public String name() {
        return "tracking";
    }

    @Override
    public String meaning() {
        return "a Kalman fit of a muon with all its measurements and materials: time, memory; finding in an event";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) {
        Detector detector = subject.campaign().detector().detector();
        TrackFinder finder = new TrackFinder(detector);
        List<Muon> muons = shoot(detector, finder);
        TrackFitter fitter = new TrackFitter(detector);
        List<Figure> figures = new ArrayList<>();
        Repeats fits = new Repeats(repeats);
        Repeats events = new Repeats(repeats);
        long bytes = 0;
        for (int repeat = -WARM_UP; repeat < repeats; repeat++) {
            bytes = allocated();
            long begin = ProcessorTime.ofThread();
            fit(fitter, muons);
            long fitted = ProcessorTime.ofThread();
            bytes = allocated() - bytes;
            for (Muon muon : muons) {
                finder.fit(muon.digits, PhysicalConstants.MUON_MASS);
            }
            if (repeat >= 0) {
                fits.addEach((long) FITS * muons.size(), fitted - begin, 1e-3);
                events.addEach(muons.size(), ProcessorTime.ofThread() - fitted, 1e-3);
            }
        }
        double measurements = muons.stream()
                .mapToInt(muon -> muon.track.ndf() + PARAMETERS)
                .average()
                .orElseThrow();
        figures.add(fits.figure("fit of a muon of 1 GeV", "us"));
        figures.add(one("measurements in a fit", measurements, "per fit"));
        figures.add(one("memory of a fit", (double) bytes / FITS / muons.size(), "bytes per fit"));
        figures.add(events.figure("finding and fit in an event of one muon, with background", "us"));
        return figures;
    }

    private static Figure one(String name, double value, String unit) {
        return new Figure(name, value, unit, value, value, value, 1);
    }

    private static void fit(TrackFitter fitter, List<Muon> muons) {
        for (int i = 0; i < FITS; i++) {
            for (int k = 0; k < muons.size(); k++) {
                Muon muon = muons.get(k);
                if (!fitter.refit(muon.digits, muon.track, PhysicalConstants.MUON_MASS)) {
                    throw new IllegalStateException("a track of a muon cannot be fitted again");
                }
            }
        }
    }

    private static List<Muon> shoot(Detector detector, TrackFinder finder) {
        Transport transport = new Transport(detector);
        TrackerDigitizer digitizer = new TrackerDigitizer(detector);
        SimulatedHits hits = new SimulatedHits();
        TrackerTruth truth = new TrackerTruth();
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(1, "benchmark");
        double energy = Math.hypot(MOMENTUM, PhysicalConstants.MUON_MASS);
        List<Muon> muons = new ArrayList<>();
        for (int event = 0; event < MUONS; event++) {
            stream.at(event, Stage.BENCHMARK);
            double cosine = stream.uniform(-LARGEST_COSINE, LARGEST_COSINE);
            double phi = stream.uniform(-Math.PI, Math.PI);
            double pt = MOMENTUM * Math.sqrt(1 - cosine * cosine);
            record.clear();
            record.add(13, ParticleRecord.FINAL, -1, pt * Math.cos(phi), pt * Math.sin(phi), MOMENTUM * cosine, energy);
            hits.clear();
            transport.transport(record, stream.at(event, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            TrackerDigits digits = new TrackerDigits();
            digitizer.digitize(hits.tracker, stream.at(event, Stage.DIGITIZATION), digits, truth);
            List<FittedTrack> tracks = finder.fit(digits, PhysicalConstants.MUON_MASS);
            if (!tracks.isEmpty()) {
                muons.add(new Muon(digits, tracks.get(0)));
            }
        }
        return muons;
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }
}
