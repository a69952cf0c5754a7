package org.belladonna.reconstruction.tracking;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.belladonna.beam.Collision;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.reconstruction.vertexing.VertexFinder;
import org.belladonna.schema.Vertex;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/**
 * Efficiency of finding by transverse momentum, why particles are lost, fakes, second tracks, and time. A tool, not a test:
 *
 * <pre>
 * events FILE N | single PDG MOMENTUM N | pair MASS MOMENTUM DISTANCE PDG PDG N [verbose]
 * </pre>
 */
public final class TrackingStudy {
    private static final double[] EDGES = {0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 6};
    /** From the beam spot, mm. */
    private static final double PROMPT = 5;
    /** How far from the true place a vertex may be, mm. */
    private static final double THERE = 20;
    /** Events at first whose time does not count. */
    private static final int WARM = 50;

    private final Detector detector = Detectors.belle2();
    private final Transport transport = new Transport(detector);
    private final TrackerDigitizer digitizer = new TrackerDigitizer(detector);
    private final TrackFinder finder = new TrackFinder(detector);
    private final VertexFinder vertexFinder = new VertexFinder(detector);
    private final TrackMatcher matcher = new TrackMatcher();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth truth = new TrackerTruth();
    private final LossReason reason = new LossReason(detector.tracker().drift);
    private final EventStream stream = new EventStream(77, "tracking study");
    private final ParticleRecord record = new ParticleRecord();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> losses = new TreeMap<>();
    private int tracks;
    private int fakes;
    private int seconds;
    private int pairs;
    private int vertices;
    private long nanos;
    private int timed;
    private boolean verbose;

    private TrackingStudy() {}

    public static void main(String[] arguments) {
        new TrackingStudy().run(List.of(arguments));
    }

    private void run(List<String> arguments) {
        verbose = arguments.contains("verbose");
        int last = arguments.size() - (verbose ? 2 : 1);
        int events = Integer.parseInt(arguments.get(last));
        try (TrackingSample sample = sample(arguments)) {
            for (int number = 0; number < events; number++) {
                sample.next(number, stream, record);
                event(number);
            }
        }
        print(events);
    }

    private TrackingSample sample(List<String> arguments) {
        switch (arguments.get(0)) {
            case "events":
                Collision collision = new Collision(detector.description().beams());
                return TrackingSample.file(Path.of(arguments.get(1)), collision);
            case "single":
                return TrackingSample.single(Integer.parseInt(arguments.get(1)), Double.parseDouble(arguments.get(2)));
            default:
                return TrackingSample.pair(
                        Double.parseDouble(arguments.get(1)),
                        Double.parseDouble(arguments.get(2)),
                        Double.parseDouble(arguments.get(3)),
                        Integer.parseInt(arguments.get(4)),
                        Integer.parseInt(arguments.get(5)));
        }
    }

    private void event(int number) {
        hits.clear();
        transport.transport(record, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<FittedTrack> list = finder.fit(digits, PhysicalConstants.PION_MASS);
        if (number >= WARM) {
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            timed++;
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
                say(number, "fake", track, -1);
            } else {
                seen[particle] = true;
                if (!flights.add(flightOf(track, particle))) {
                    seconds++;
                    say(number, "second", track, particle);
                }
            }
        }
        boolean all = true;
        for (int i = 0; i < record.size(); i++) {
            all &= seen[i];
            if (expected(i)) {
                count(number, i, seen[i]);
            }
        }
        pairs += all ? 1 : 0;
        vertices += vertexFinder.find(list).stream().anyMatch(this::there) ? 1 : 0;
    }

    /** Whether a vertex is where the first particle begins, within some millimetres. */
    private boolean there(Vertex vertex) {
        double dx = vertex.x() - record.x[0];
        double dy = vertex.y() - record.y[0];
        double dz = vertex.z() - record.z[0];
        return dx * dx + dy * dy + dz * dz < THERE * THERE;
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

    private void say(int number, String what, FittedTrack t, int i) {
        if (verbose) {
            System.out.printf(
                    Locale.ROOT,
                    "%d %s pt %.3f tan %.2f d0 %.2f z0 %.2f hits %d %d %d chi2/ndf %.2f of %s%n",
                    number,
                    what,
                    PhysicalConstants.CURVATURE * detector.field() / Math.abs(t.omega()),
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

    private boolean expected(int i) {
        int pdg = Math.abs(record.pdg[i]);
        boolean stable = pdg == 11 || pdg == 13 || pdg == 211 || pdg == 321 || pdg == 2212;
        double theta = Math.toDegrees(Math.atan2(Math.hypot(record.px[i], record.py[i]), record.pz[i]));
        return stable
                && record.status[i] == ParticleRecord.FINAL
                && ParticleTable.get(record.pdg[i]).charge() != 0
                && theta > TrackingSample.FIRST_ANGLE
                && theta < TrackingSample.LAST_ANGLE;
    }

    private void count(int number, int i, boolean found) {
        double pt = Math.hypot(record.px[i], record.py[i]);
        double radius = Math.hypot(record.x[i], record.y[i]);
        int bin = 0;
        while (bin < EDGES.length - 1 && pt > EDGES[bin + 1]) {
            bin++;
        }
        String key =
                String.format(Locale.ROOT, "%s pt from %.2f", radius < PROMPT ? "prompt   " : "displaced", EDGES[bin]);
        int[] of = counts.computeIfAbsent(key, k -> new int[2]);
        of[0]++;
        of[1] += found ? 1 : 0;
        if (!found) {
            String why = reason.of(i, hits.tracker, digits, truth);
            losses.merge(key + ": " + why, 1, Integer::sum);
            if (verbose) {
                System.out.printf(
                        Locale.ROOT,
                        "%d lost %d pt %.3f theta %.0f r %.2f %s %s%n",
                        number,
                        record.pdg[i],
                        pt,
                        Math.toDegrees(Math.atan2(pt, record.pz[i])),
                        radius,
                        why,
                        reason.details());
            }
        }
    }

    private void print(int events) {
        counts.forEach(
                (key, of) -> System.out.printf(Locale.ROOT, "%s: %.4f of %d%n", key, of[1] / (double) of[0], of[0]));
        losses.forEach((key, n) -> System.out.printf("lost, %s: %d%n", key, n));
        System.out.printf(
                Locale.ROOT,
                "all of an event %.3f, vertex %.3f; tracks %d fakes %d seconds %d; %.0f us per event%n",
                pairs / (double) events,
                vertices / (double) events,
                tracks,
                fakes,
                seconds,
                nanos * 1e-3 / Math.max(1, timed));
    }
}
