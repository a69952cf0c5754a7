package org.belladonna.reconstruction.tracking;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.generator.io.EventFile;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/** Efficiency, fakes and clones of finding on events of a file or on single muons. A tool, not a test. */
public final class TrackingStudy {
    private static final double[] EDGES = {0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 6};

    private final Transport transport;
    private final TrackerDigitizer digitizer;
    private final TrackFinder finder;
    private final TrackMatcher matcher = new TrackMatcher();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth truth = new TrackerTruth();
    private final EventStream stream = new EventStream(77, "tracking study");
    private final double[] thrown = new double[EDGES.length];
    private final double[] found = new double[EDGES.length];
    private double displaced;
    private double displacedFound;
    private double tracks;
    private double fakes;
    private double clones;
    private long nanos;
    private final boolean verbose;

    private TrackingStudy(Detector detector, boolean verbose) {
        this.verbose = verbose;
        transport = new Transport(detector);
        digitizer = new TrackerDigitizer(detector);
        finder = new TrackFinder(detector);
    }

    public static void main(String[] arguments) {
        Detector detector = Detectors.belle2With(arguments.length > 2 ? arguments[2] : "");
        TrackingStudy study = new TrackingStudy(detector, arguments.length > 3);
        int events = Integer.parseInt(arguments[1]);
        ParticleRecord record = new ParticleRecord();
        if (arguments[0].equals("muons")) {
            for (int i = 0; i < events; i++) {
                study.muon(record, i);
                study.event(record, i);
            }
        } else {
            Path beams = Path.of("..", "conf", "detectors", "belle2.conf");
            BeamSettings settings = ConfigurationReader.read(
                    ConfigurationReader.parse(beams)
                            .getConfig("beams")
                            .atPath("x")
                            .getConfig("x"),
                    BeamSettings.class);
            Collision collision = new Collision(settings);
            try (EventFile file = EventFile.open(Path.of(arguments[0]))) {
                for (int i = 0; i < events && file.next(record); i++) {
                    collision.sample(study.stream, i);
                    collision.toLaboratory(record);
                    study.event(record, i);
                }
            }
        }
        study.print(events);
    }

    private static long processor() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void muon(ParticleRecord record, int number) {
        stream.at(number, Stage.GENERATOR);
        double p = 0.1 + 1.2 * stream.exponential();
        double cosine = stream.uniform(Math.cos(Math.toRadians(150)), Math.cos(Math.toRadians(17)));
        double phi = stream.uniform(-Math.PI, Math.PI);
        double pt = p * Math.sqrt(1 - cosine * cosine);
        int pdg = stream.uniform() < 0.5 ? 13 : -13;
        record.clear();
        record.add(pdg, 1, -1, pt * Math.cos(phi), pt * Math.sin(phi), p * cosine, Math.hypot(p, 0.10566));
        record.setVertex(0, 0.012 * stream.gaussian(), 0.001 * stream.gaussian(), 0.3 * stream.gaussian(), 0);
    }

    private void event(ParticleRecord record, int number) {
        hits.clear();
        transport.transport(record, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
        long before = processor();
        List<FittedTrack> list = finder.fit(digits, 0.1396);
        if (number >= 200) {
            nanos += processor() - before;
        }
        matcher.begin(truth);
        boolean[] seen = new boolean[record.size()];
        // Both pions of a K_S and the muon of a pion are not second tracks of what was generated.
        Set<Integer> flights = new HashSet<>();
        for (FittedTrack track : list) {
            int particle = matcher.particleOf(track);
            tracks++;
            if (particle < 0) {
                fakes++;
                say(number, "fake", track, -1, record);
            } else if (!flights.add(flightOf(track, particle))) {
                clones++;
                say(number, "clone", track, particle, record);
            } else {
                seen[particle] = true;
            }
        }
        count(record, seen, number);
    }

    private int flightOf(FittedTrack track, int particle) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int digit : track.digits()) {
            if (truth.particle[digit] == particle) {
                votes.merge(truth.flight[digit], 1, Integer::sum);
            }
        }
        return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private void say(int number, String what, FittedTrack t, int i, ParticleRecord record) {
        if (verbose) {
            System.out.printf(
                    Locale.ROOT,
                    "%d %s pt %.3f tan %.2f d0 %.2f z0 %.2f hits %d %d %d chi2/ndf %.2f of %s%n",
                    number,
                    what,
                    0.45e-3 / Math.abs(t.omega()),
                    t.tanLambda(),
                    t.d0(),
                    t.z0(),
                    t.nPxdHits(),
                    t.nSvdHits(),
                    t.nCdcHits(),
                    t.chi2() / t.ndf(),
                    i < 0 ? "" : record.pdg[i] + " pt " + Math.hypot(record.px[i], record.py[i]));
        }
    }

    private void count(ParticleRecord record, boolean[] seen, int number) {
        for (int i = 0; i < record.size(); i++) {
            int pdg = Math.abs(record.pdg[i]);
            boolean stable = pdg == 11 || pdg == 13 || pdg == 211 || pdg == 321 || pdg == 2212;
            if (!stable
                    || record.status[i] != ParticleRecord.FINAL
                    || ParticleTable.get(record.pdg[i]).charge() == 0) {
                continue;
            }
            double pt = Math.hypot(record.px[i], record.py[i]);
            double theta = Math.toDegrees(Math.atan2(pt, record.pz[i]));
            if (theta < 17 || theta > 150) {
                continue;
            }
            double radius = Math.hypot(record.x[i], record.y[i]);
            if (radius > 5) {
                if (radius < 300 && pt > 0.15) {
                    displaced++;
                    displacedFound += seen[i] ? 1 : 0;
                }
                continue;
            }
            int bin = 0;
            while (bin < EDGES.length - 1 && pt > EDGES[bin + 1]) {
                bin++;
            }
            thrown[bin]++;
            found[bin] += seen[i] ? 1 : 0;
            if (!seen[i] && verbose && pt > 0.15) {
                int mine = 0;
                int wires = 0;
                for (int d = 0; d < digits.size(); d++) {
                    mine += truth.particle[d] == i && d < digits.siliconSize() ? 1 : 0;
                    wires += truth.particle[d] == i && d >= digits.siliconSize() ? 1 : 0;
                }
                System.out.printf(
                        Locale.ROOT,
                        "%d lost %d pt %.3f theta %.0f r %.2f points %d wires %d%n",
                        number,
                        record.pdg[i],
                        pt,
                        theta,
                        radius,
                        mine,
                        wires);
            }
        }
    }

    private void print(int events) {
        double all = 0;
        double allFound = 0;
        for (int bin = 0; bin < EDGES.length; bin++) {
            System.out.printf(
                    Locale.ROOT, "pt from %.2f: %.4f of %.0f%n", EDGES[bin], found[bin] / thrown[bin], thrown[bin]);
            all += thrown[bin];
            allFound += found[bin];
        }
        System.out.printf(
                Locale.ROOT,
                "all %.4f of %.0f; displaced %.4f of %.0f; tracks %.0f fakes %.4f clones %.4f; %.1f us per event, %.1f per track%n",
                allFound / all,
                all,
                displacedFound / displaced,
                displaced,
                tracks,
                fakes / tracks,
                clones / tracks,
                nanos * 1e-3 / Math.max(1, events - 200),
                nanos * 1e-3 / Math.max(1, tracks * (events - 200.0) / events));
    }
}
