package org.belladonna.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/** Particles through the tracker, with beam background: which of them have a track, and what is found beside them. */
final class TrackFinding {
    /** Tracks so far. */
    int tracks;
    /** Of them those that belong to no particle, and those of a flight that has a track already. */
    int fakes;

    int seconds;

    private final Transport transport;
    private final TrackerDigitizer digitizer;
    private final TrackFinder finder;
    private final TrackMatcher matcher = new TrackMatcher();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth truth = new TrackerTruth();
    private final Set<Integer> seen = new HashSet<>();

    TrackFinding(Detector detector) {
        transport = new Transport(detector);
        digitizer = new TrackerDigitizer(detector);
        finder = new TrackFinder(detector);
    }

    /** Takes an event in the laboratory through the tracker and returns its tracks, fitted as pions. */
    List<FittedTrack> run(ParticleRecord record, EventStream stream, long number) {
        hits.clear();
        transport.transport(record, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
        matcher.begin(truth);
        seen.clear();
        Set<List<Integer>> flights = new HashSet<>();
        List<FittedTrack> found = finder.fit(digits, PhysicalConstants.PION_MASS);
        for (FittedTrack track : found) {
            int particle = matcher.particleOf(track);
            tracks++;
            if (particle < 0) {
                fakes++;
            } else {
                seen.add(particle);
                seconds += flights.add(List.of(particle, flight(track, particle))) ? 0 : 1;
            }
        }
        return found;
    }

    /** Of the particle itself or of one that it became. */
    private int flight(FittedTrack track, int particle) {
        for (int digit : track.digits()) {
            if (truth.particle[digit] == particle) {
                return truth.flight[digit];
            }
        }
        throw new IllegalStateException("a track matched to a particle without digits of it");
    }

    /** Whether a particle of the last event has a track. */
    boolean found(int particle) {
        return seen.contains(particle);
    }

    double fakeShare() {
        return fakes / (double) tracks;
    }

    double secondShare() {
        return seconds / (double) tracks;
    }
}
