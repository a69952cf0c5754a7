package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belladonna.beam.Collision;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.io.EventFile;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.TrackingSample;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.junit.jupiter.api.Test;

/** How many of the tracks of whole events are found, and what is found beside them; with the beam background. */
class TrackingEfficiencyTest {
    private static final double FIRST_ANGLE = Math.toRadians(17);
    private static final double LAST_ANGLE = Math.toRadians(150);
    private static final Set<Integer> STABLE = Set.of(11, 13, 211, 321, 2212);
    /** From the beam spot, mm. */
    private static final double PROMPT = 5;

    private final Detector detector = Detectors.belle2();
    private final Collision collision = new Collision(detector.description().beams());
    private final Transport transport = new Transport(detector);
    private final TrackerDigitizer digitizer = new TrackerDigitizer(detector);
    private final TrackFinder finder = new TrackFinder(detector);
    private final TrackMatcher matcher = new TrackMatcher();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth truth = new TrackerTruth();
    private final ParticleRecord record = new ParticleRecord();
    private final EventStream stream = new EventStream(23, "tracking efficiency");
    private int expected;
    private int found;
    private int tracks;
    private int fakes;
    private int seconds;

    /** Takes the event of {@link #record} through the tracker; particles from a momentum or transverse momentum on count. */
    private void event(long number, double leastMomentum, double leastTransverse) {
        collision.sample(stream, number);
        collision.toLaboratory(record);
        hits.clear();
        transport.transport(record, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
        matcher.begin(truth);
        Set<Integer> seen = new HashSet<>();
        Set<List<Integer>> flights = new HashSet<>();
        for (FittedTrack track : finder.fit(digits, PhysicalConstants.PION_MASS)) {
            int particle = matcher.particleOf(track);
            tracks++;
            if (particle < 0) {
                fakes++;
                continue;
            }
            seen.add(particle);
            seconds += flights.add(List.of(particle, flight(track, particle))) ? 0 : 1;
        }
        for (int i = 0; i < record.size(); i++) {
            if (counts(i, leastMomentum, leastTransverse)) {
                expected++;
                found += seen.contains(i) ? 1 : 0;
            }
        }
    }

    /** Of the particle itself or of one that it became, whichever made the track's first digit that is the particle's. */
    private int flight(FittedTrack track, int particle) {
        for (int digit : track.digits()) {
            if (truth.particle[digit] == particle) {
                return truth.flight[digit];
            }
        }
        throw new IllegalStateException("a track matched to a particle without digits of it");
    }

    private boolean counts(int i, double leastMomentum, double leastTransverse) {
        double pt = Math.hypot(record.px[i], record.py[i]);
        double theta = Math.atan2(pt, record.pz[i]);
        return record.status[i] == ParticleRecord.FINAL
                && STABLE.contains(Math.abs(record.pdg[i]))
                && Math.hypot(pt, record.pz[i]) > leastMomentum
                && pt > leastTransverse
                && theta > FIRST_ANGLE
                && theta < LAST_ANGLE
                && Math.hypot(record.x[i], record.y[i]) < PROMPT;
    }

    @Test
    void muonsOfRadiativePairsAreFound() {
        GeneratorSettings settings = new GeneratorSettings(
                "ee->mumu",
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.02,
                Map.of(),
                Optional.empty());
        EventGenerator generator = ProcessCatalog.find("ee->mumu")
                .prepare(settings, collision.sqrtS(), 3)
                .open();
        for (int number = 0; number < 2500; number++) {
            collision.sample(stream, number);
            generator.generate(stream, number, collision.sqrtS(), record);
            event(number, 0.3, 0);
        }
        assertTrue(expected > 2500, "muons " + expected);
        assertTrue(found >= 0.98 * expected, "found " + found + " of " + expected);
        assertTrue(fakes < 0.01 * tracks, "fakes " + fakes + " of " + tracks);
        assertTrue(seconds < 0.01 * tracks, "second tracks " + seconds + " of " + tracks);
    }

    /** Muons that turn around in the drift chamber, where the last hits are next to the turning point. */
    @Test
    void tracksThatTurnAroundAreFound() {
        TrackingSample sample = TrackingSample.single(13, 0.17);
        for (int number = 0; number < 500; number++) {
            sample.next(number, stream, record);
            event(number, 0, 0.11);
        }
        assertTrue(expected > 300, "muons " + expected);
        assertTrue(found >= 0.97 * expected, "found " + found + " of " + expected);
        assertTrue(seconds < 0.04 * tracks, "second tracks " + seconds + " of " + tracks);
    }

    /** B0 anti-B0 of EvtGen, nine charged particles each, turned about the beams so that each meets other sensors and wires. */
    @Test
    void tracksOfGenericEventsAreFound() {
        int turns = 12;
        for (int turn = 0; turn < turns; turn++) {
            try (EventFile file =
                    EventFile.open(Path.of("src/test/resources/org/belladonna/generator/io/evtgen_bbbar.hepmc.gz"))) {
                for (int number = 1000 * turn; file.next(record); number++) {
                    TrackingSample.rotate(record, 2 * Math.PI * turn / turns);
                    event(number, 0, 0.1);
                }
            }
        }
        assertTrue(expected > 1500, "particles " + expected);
        assertTrue(found >= 0.97 * expected, "found " + found + " of " + expected);
        assertTrue(fakes < 0.01 * tracks, "fakes " + fakes + " of " + tracks);
        assertTrue(seconds < 0.02 * tracks, "second tracks " + seconds + " of " + tracks);
    }
}
