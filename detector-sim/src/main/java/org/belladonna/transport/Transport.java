package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Navigator;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.EndedParticles;

/**
 * Follows the final particles of an event, and what they make on the way, from where they are born to the front of the calorimeter,
 * and leaves the hits in silicon and drift cells. Holds work space only, nothing from one event to the next; one per thread.
 */
public final class Transport {
    private final Detector detector;
    private final Navigator navigator;
    private final ParticleStack stack = new ParticleStack();
    private final ParticleState particle = new ParticleState();
    private final Passage passage;
    private final TrackerLayers layers;
    private final ChargedFlight charged;
    private final NeutralFlight neutral;

    public Transport(Detector detector) {
        this.detector = detector;
        navigator = new Navigator(detector.tracker(), detector.flightField());
        passage = new Passage(detector, stack);
        layers = new TrackerLayers(detector);
        charged = new ChargedFlight(detector, navigator, stack, layers, passage);
        neutral = new NeutralFlight(detector, navigator, stack, layers, passage);
    }

    /**
     * Follows all final particles of a record; invisible ones ({@link Visibility}) are passed over. A particle that curls without end or
     * is too slow is ended by the cuts of the configuration; the former are counted ({@link #ended}). A particle that is born outside of the
     * tracking volume (from something long-lived) is handed to what lies there; it does not come back into the tracker. One that is born outside of everything leaves nothing.
     *
     * @param record the event in the laboratory frame
     * @param stream placed at the transport stage of the event
     * @param outer takes over at the front of the calorimeter
     * @param hits added to; the caller clears it
     * @throws UserException when a particle cannot be followed ({@link ParticleCheck})
     */
    public void transport(ParticleRecord record, EventStream stream, OuterDetector outer, SimulatedHits hits) {
        stack.clear();
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                ParticleFault fault = ParticleCheck.of(record, i);
                if (fault != null) {
                    throw fault.refusal(record, i, "event " + stream.event());
                }
                if (!Visibility.isInvisible(record.pdg[i])) {
                    follow(record, i, stream, outer, hits);
                }
            }
        }
    }

    private void follow(ParticleRecord record, int i, EventStream stream, OuterDetector outer, SimulatedHits hits) {
        double x = record.x[i];
        double y = record.y[i];
        double z = record.z[i];
        if (detector.tracker().contains(x, y, z)) {
            push(record, i, Visibility.find(record.pdg[i]));
            follow(stream, outer, hits);
        } else if (outer.contains(x, y, z)) {
            push(record, i, Visibility.find(record.pdg[i]));
            stack.pop(particle);
            outer.enter(particle, stream, hits);
        }
    }

    private void push(ParticleRecord record, int i, ParticleTable.Particle properties) {
        ParticleState state = stack.push();
        state.particle = i;
        state.mother = -1;
        state.origin = Flights.GENERATED;
        state.inLayer = false;
        state.pdg = record.pdg[i];
        state.charge = properties.charge();
        state.mass = properties.mass();
        state.x = record.x[i];
        state.y = record.y[i];
        state.z = record.z[i];
        state.t = record.t[i];
        state.px = record.px[i];
        state.py = record.py[i];
        state.pz = record.pz[i];
    }

    private void follow(EventStream stream, OuterDetector outer, SimulatedHits hits) {
        while (!stack.isEmpty()) {
            stack.pop(particle);
            if (passage.lost(particle)) {
                continue;
            }
            particle.madeBehindWires = !detector.tracker().drift.encloses(particle.x, particle.y, particle.z);
            hits.flights.begin(particle);
            boolean reached = particle.charge == 0
                    ? neutral.follow(particle, stream, hits.tracker)
                    : charged.follow(particle, stream, hits.tracker);
            if (reached) {
                outer.enter(particle, stream, hits);
            } else if (particle.charge != 0 && !particle.madeBehindWires && !passage.stopped()) {
                double end = layers.radiusBehindWires(particle);
                if (end > 0) {
                    hits.cherenkov.addEnded(particle, detector.tracker().limitRadius(), end);
                }
            }
        }
    }

    /** Charged particles ended so far by a bound on their turns or surfaces. */
    public EndedParticles ended() {
        return charged.ended();
    }
}
