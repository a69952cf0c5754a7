package org.belladonna.simulation;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.beam.Collision;
import org.belladonna.detector.Detector;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.schema.Event;
import org.belladonna.schema.Track;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/**
 * Makes events of one sample, one at a time: {@link #generate}, {@link #simulateDetector}, {@link #reconstruct}. The same
 * event number always gives the same row. One object per thread.
 */
public final class EventSimulator {
    private final EventStream stream;
    private final String sample;
    private final double weight;
    private final List<ThinningSettings> thinning;
    private final EventGenerator generator;
    private final Collision collision;
    private final double field;
    private final Transport transport;
    private final TrackerDigitizer trackerDigitizer;
    private final TrackFinder trackFinder;
    private final ParticleRecord record = new ParticleRecord();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits trackerDigits = new TrackerDigits();
    private long event;
    private double eventWeight;

    public EventSimulator(
            Detector detector,
            PreparedGenerator prepared,
            List<ThinningSettings> thinning,
            long seed,
            String sample,
            double weight) {
        this.stream = new EventStream(seed, sample);
        this.sample = sample;
        this.weight = weight;
        this.thinning = List.copyOf(thinning);
        this.generator = prepared.open();
        this.collision = new Collision(detector.description().beams());
        this.field = detector.field();
        this.transport = new Transport(detector);
        this.trackerDigitizer = new TrackerDigitizer(detector);
        this.trackFinder = new TrackFinder(detector);
    }

    /** Names of the trigger lines, bit 0 first. */
    public List<String> triggerMenu() {
        return List.of("ffo");
    }

    public boolean generate(long eventNumber) {
        event = eventNumber;
        collision.sample(stream, event);
        generator.generate(stream, event, collision.sqrtS(), record);
        eventWeight = weight * record.weight;
        for (ThinningSettings region : thinning) {
            if (region.contains(record, collision.sqrtS())) {
                if (stream.at(event, Stage.THINNING).uniform() >= region.keep()) {
                    return false;
                }
                eventWeight /= region.keep();
                break;
            }
        }
        collision.toLaboratory(record);
        return true;
    }

    public void simulateDetector() {
        hits.clear();
        transport.transport(record, stream.at(event, Stage.TRANSPORT), (state, s, h) -> {}, hits);
        trackerDigits.clear();
        trackerDigitizer.digitize(hits.tracker, stream.at(event, Stage.DIGITIZATION), trackerDigits);
    }

    public Event reconstruct() {
        List<Track> tracks = new ArrayList<>();
        for (FittedTrack t : trackFinder.fit(trackerDigits, PhysicalConstants.PION_MASS)) {
            double pt = PhysicalConstants.CURVATURE * Math.abs(field / t.omega());
            float[] cov = new float[15];
            for (int i = 0; i < 15; i++) cov[i] = (float) t.covariance()[i];
            tracks.add(new Track(
                    t.charge(),
                    (float) (pt * Math.cos(t.phi0())),
                    (float) (pt * Math.sin(t.phi0())),
                    (float) (pt * t.tanLambda()),
                    (float) t.d0(),
                    (float) t.phi0(),
                    (float) t.omega(),
                    (float) t.z0(),
                    (float) t.tanLambda(),
                    cov,
                    (float) t.chi2(),
                    t.ndf(),
                    t.nPxdHits(),
                    t.nSvdHits(),
                    t.nCdcHits(),
                    0,
                    -5,
                    0,
                    -5,
                    -5,
                    -5,
                    -1,
                    t.generatorParticle()));
        }
        return EventRows.row(sample, event, eventWeight, 1, record, tracks, List.of(), collision.sqrtS());
    }
}
