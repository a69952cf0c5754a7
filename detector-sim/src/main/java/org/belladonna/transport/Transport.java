package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Navigator;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Follows the final particles of an event, and what they make on the way, from where they are born to the front of the calorimeter,
 * and leaves the hits in silicon and drift cells. Holds work space only, nothing from one event to the next; one per thread.
 */
public final class Transport {
    private final Detector detector;
    private final Navigator navigator;
    private final ParticleStack stack = new ParticleStack();
    private final ParticleState particle = new ParticleState();
    private final ChargedFlight charged;
    private final NeutralFlight neutral;

    public Transport(Detector detector) {
        this.detector = detector;
        navigator = new Navigator(detector.tracker(), detector.field());
        charged = new ChargedFlight(detector, navigator, stack);
        neutral = new NeutralFlight(detector, navigator, stack);
    }

    /**
     * Follows all final particles of a record; invisible ones ({@link Visibility}) are passed over. A particle that curls without end or
     * is too slow is ended by the cuts of the configuration and counted ({@link #ended}). A particle that is born outside of the tracking
     * volume (from something long-lived) is handed to what lies there; it does not come back into the tracker.
     *
     * @param record the event in the laboratory frame
     * @param stream placed at the transport stage of the event
     * @param outer takes over at the front of the calorimeter
     * @param hits added to; the caller clears it
     * @throws UserException when a particle has an unknown code, or a birth place or momentum that is no number
     */
    public void transport(ParticleRecord record, EventStream stream, OuterDetector outer, SimulatedHits hits) {
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                ParticleTable.Particle properties = Visibility.of(record.pdg[i], stream.event());
                if (properties != null) {
                    push(record, i, properties, stream.event());
                    if (detector.tracker().contains(record.x[i], record.y[i], record.z[i])) {
                        follow(stream, outer, hits);
                    } else {
                        stack.pop(particle);
                        outer.enter(particle, stream, hits);
                    }
                }
            }
        }
    }

    private void push(ParticleRecord record, int i, ParticleTable.Particle properties, long event) {
        double p2 = record.px[i] * record.px[i] + record.py[i] * record.py[i] + record.pz[i] * record.pz[i];
        double place = Math.abs(record.x[i]) + Math.abs(record.y[i]) + Math.abs(record.z[i]);
        if (!(place < Double.MAX_VALUE) || !(p2 > 0 && p2 < 1e6)) {
            throw UserException.of(
                    "particle " + i + " (PDG " + record.pdg[i] + ") at (" + record.x[i] + ", " + record.y[i] + ", "
                            + record.z[i] + ") mm with momentum " + Math.sqrt(p2) + " GeV",
                    "event " + event,
                    "a birth place and a momentum above 0 and below 1000 GeV",
                    "correct the generator");
        }
        ParticleState state = stack.push();
        state.particle = i;
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
            boolean reached = particle.charge == 0
                    ? neutral.follow(particle, stream)
                    : charged.follow(particle, stream, hits.tracker);
            if (reached) {
                outer.enter(particle, stream, hits);
            }
        }
    }

    /** Charged particles ended so far by the cuts on momentum and turns. */
    public long ended() {
        return charged.ended();
    }
}
