package org.belladonna.validation;

import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/** Single muons from the luminous region through the tracker and its fit. */
final class MuonGun {
    /** The generated helix of the last muon. */
    final Helix truth = new Helix();

    /** Tracks so far that do not belong to the muon, and those that belong to it beside its first. */
    int fakes;

    int clones;
    private final TrackMatcher matcher = new TrackMatcher();
    private final Detector detector;
    private final Transport transport;
    private final TrackerDigitizer digitizer;
    private final TrackFinder finder;
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth digitTruth = new TrackerTruth();
    private final ParticleRecord event = new ParticleRecord();
    private final EventStream stream;

    MuonGun(Detector detector, String sample) {
        this.detector = detector;
        transport = new Transport(detector);
        digitizer = new TrackerDigitizer(detector);
        finder = new TrackFinder(detector);
        stream = new EventStream(Section.SEED, sample);
    }

    /** Places the random numbers of an event, for whoever chooses momentum and angle. */
    EventStream at(long number) {
        return stream.at(number, Stage.BEAM);
    }

    /** Sends a muon of either charge and any azimuth; its track, or null when none is found. Other tracks are counted. */
    FittedTrack shoot(long number, double p, double theta) {
        stream.at(number, Stage.GENERATOR);
        double phi = stream.uniform(-Math.PI, Math.PI);
        int charge = stream.uniform() < 0.5 ? 1 : -1;
        double energy = Math.hypot(p, PhysicalConstants.MUON_MASS);
        double pt = p * Math.sin(theta);
        event.clear();
        event.add(
                -13 * charge,
                ParticleRecord.FINAL,
                -1,
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                p * Math.cos(theta),
                energy);
        event.setVertex(0, 0.012 * stream.gaussian(), 0.001 * stream.gaussian(), 0.3 * stream.gaussian(), 0);
        truth.setThrough(
                event.x[0], event.y[0], event.z[0], event.px[0], event.py[0], event.pz[0], charge, detector.field());
        hits.clear();
        transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, digitTruth);
        List<FittedTrack> tracks = finder.fit(digits, PhysicalConstants.MUON_MASS);
        matcher.begin(digitTruth);
        FittedTrack found = null;
        for (FittedTrack track : tracks) {
            boolean mine = matcher.particleOf(track) == 0;
            fakes += mine ? 0 : 1;
            clones += mine && found != null ? 1 : 0;
            found = mine && found == null ? track : found;
        }
        return found;
    }

    /** Fitted less generated parameters: d0, phi0, omega, z0, tan lambda. */
    double[] deviations(FittedTrack track) {
        return new double[] {
            track.d0() - truth.d0,
            Helix.wrap(track.phi0() - truth.phi0),
            track.omega() - truth.omega,
            track.z0() - truth.z0,
            track.tanLambda() - truth.tanLambda
        };
    }
}
