package org.belladonna.simulation;

import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.digitization.CalorimeterDigitizer;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.CherenkovDigitizer;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.digitization.MuonDigitizer;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.EventReconstruction;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.reconstruction.vertexing.VertexFinder;
import org.belladonna.transport.ParticleCheck;
import org.belladonna.transport.ParticleFault;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.belladonna.transport.engine.EndedParticles;
import org.belladonna.transport.outer.OuterTransport;
import org.belladonna.trigger.Trigger;

/** From particles in the laboratory to trigger bits, tracks and clusters. Holds work space; one per thread. */
public final class DetectorChain {
    private final TrackerGeometry tracker;
    private final Transport transport;
    private final OuterTransport outer;
    private final TrackerDigitizer trackerDigitizer;
    private final CalorimeterDigitizer calorimeterDigitizer;
    private final MuonDigitizer muonDigitizer;
    private final CherenkovDigitizer cherenkovDigitizer;
    private final Trigger trigger;
    private final TrackFinder trackFinder;
    private final EventReconstruction reconstruction;
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits trackerDigits = new TrackerDigits();
    private final TrackerTruth trackerTruth = new TrackerTruth();
    private final TrackMatcher matcher = new TrackMatcher();
    private final CalorimeterDigits crystals = new CalorimeterDigits();
    private final MuonDigits muons = new MuonDigits();
    private final CherenkovDigits velocities = new CherenkovDigits();
    private List<FittedTrack> fitted = List.of();

    /**
     * What was measured of an event, for pictures and studies; views of the work space that the next event overwrites.
     *
     * @param tracker points in silicon and hits of wires
     * @param crystals crystals above threshold
     * @param muons hits of the muon detector
     * @param tracks fitted tracks with the digits that each used, in the order of the rows
     */
    public record Measured(
            TrackerDigits tracker, CalorimeterDigits crystals, MuonDigits muons, List<FittedTrack> tracks) {}

    /**
     * What was seen of an event.
     *
     * @param triggerBits level-1 lines that fired
     * @param rows tracks and clusters
     */
    public record Reconstructed(long triggerBits, EventReconstruction.Result rows) {}

    public DetectorChain(DetectorSource source) {
        Detector detector = source.detector();
        tracker = detector.tracker();
        transport = new Transport(detector);
        outer = new OuterTransport(
                source.outer(),
                detector.flightField(),
                detector.flightMap(),
                detector.description().transport());
        trackerDigitizer = new TrackerDigitizer(detector);
        calorimeterDigitizer = new CalorimeterDigitizer(source.outer());
        muonDigitizer = new MuonDigitizer(source.outer());
        cherenkovDigitizer = new CherenkovDigitizer(source.outer());
        trigger = new Trigger(source.trigger(), detector, source.outer(), source.beams());
        trackFinder = new TrackFinder(detector);
        reconstruction =
                new EventReconstruction(source.outer(), new VertexFinder(detector), new TrackExtrapolator(detector));
    }

    /** Names of the trigger lines, bit 0 first. */
    public List<String> triggerMenu() {
        return trigger.names();
    }

    /** Particles ended by a bound since construction. */
    public EndedParticles ended() {
        return transport.ended().plus(outer.ended());
    }

    /** What is wrong with particle i of a record in the laboratory, or null when it can be simulated. */
    ParticleFault fault(ParticleRecord record, int i) {
        ParticleFault fault = ParticleCheck.of(record, i);
        if (fault != null || record.status[i] != ParticleRecord.FINAL) {
            return fault;
        }
        double x = record.x[i];
        double y = record.y[i];
        double z = record.z[i];
        return tracker.contains(x, y, z) || outer.contains(x, y, z) ? null : ParticleFault.OUTSIDE_WORLD;
    }

    /** Takes the particles of an event, in the laboratory, through the detector and digitises what they left. */
    public void simulate(ParticleRecord record, EventStream stream, long event) {
        hits.clear();
        transport.transport(record, stream.at(event, Stage.TRANSPORT), outer, hits);
        stream.at(event, Stage.DIGITIZATION);
        trackerDigitizer.digitize(hits.tracker, stream, trackerDigits, trackerTruth);
        calorimeterDigitizer.digitize(hits.crystals, stream, crystals);
        muonDigitizer.digitize(hits.muon, stream, muons);
        cherenkovDigitizer.digitize(hits.cherenkov, stream, velocities);
    }

    /** What the particles of the last {@link #simulate} left; a view of the work space. */
    SimulatedHits hits() {
        return hits;
    }

    /** What was measured of the event of the last {@link #reconstruct}. */
    public Measured measured() {
        return new Measured(trackerDigits, crystals, muons, fitted);
    }

    /** Trigger decision, tracks and clusters of the digits of the last {@link #simulate}. */
    public Reconstructed reconstruct(EventStream stream, long event) {
        long bits = trigger.decide(trackerDigits, crystals, muons, stream.at(event, Stage.TRIGGER));
        fitted = EventReconstruction.ordered(trackFinder.fit(trackerDigits, PhysicalConstants.MUON_MASS));
        matcher.begin(trackerTruth);
        return new Reconstructed(
                bits, reconstruction.reconstruct(fitted, crystals, muons, velocities, matcher::particleOf));
    }
}
