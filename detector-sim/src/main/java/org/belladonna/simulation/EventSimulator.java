package org.belladonna.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.belladonna.beam.Collision;
import org.belladonna.detector.DetectorSource;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.schema.Event;
import org.belladonna.schema.Rejected;
import org.belladonna.transport.ParticleFault;
import org.belladonna.transport.engine.EndedParticles;

/**
 * Makes the events of one sample, one at a time: {@link #generate}, {@link #simulateDetector}, {@link #reconstruct}. The same
 * event number always gives the same row, whatever was made before. One object per thread.
 */
public final class EventSimulator {
    private final String sample;
    private final double weight;
    private final List<ThinningSettings> thinning;
    private final EventStream stream;
    private final EventGenerator generator;
    private final Collision collision;
    private final DetectorChain detector;
    private final ParticleRecord record = new ParticleRecord();
    private final GeneratorQuantity.Leading leading = new GeneratorQuantity.Leading();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Rejected> rejectedView = Collections.unmodifiableList(rejected);
    private boolean inLaboratory;
    private long event;
    private double eventWeight;

    /**
     * @param source the detector
     * @param prepared the integrated generator
     * @param thinning regions of phase space that are simulated thinly
     * @param seed seed of the campaign
     * @param sample name of the sample
     * @param weight expected events that one unweighted event stands for
     */
    public EventSimulator(
            DetectorSource source,
            PreparedGenerator prepared,
            List<ThinningSettings> thinning,
            long seed,
            String sample,
            double weight) {
        this.sample = sample;
        this.weight = weight;
        this.thinning = List.copyOf(thinning);
        stream = new EventStream(seed, sample);
        generator = prepared.open();
        collision = new Collision(source.beams());
        detector = new DetectorChain(source);
    }

    /** Says that the generator works in the laboratory, as the particle gun does: nothing is boosted. Returns this. */
    public EventSimulator inLaboratory() {
        inLaboratory = true;
        return this;
    }

    /** Name of the sample. */
    public String sample() {
        return sample;
    }

    /** Names of the trigger lines, bit 0 first. */
    public List<String> triggerMenu() {
        return detector.triggerMenu();
    }

    /**
     * Draws the collision and generates the event.
     *
     * @return false when there is no row of this number: the event lies in a region that is simulated thinly and is not among those that
     *     are kept, or one of its particles cannot be simulated, which {@link #rejected} tells
     */
    public boolean generate(long eventNumber) {
        event = eventNumber;
        collision.sample(stream, event);
        generator.generate(stream, event, collision.sqrtS(), record);
        eventWeight = weight * record.weight;
        if (!inLaboratory) {
            collision.toLaboratory(record);
        }
        boolean good = check();
        boolean kept = good && keep();
        if (good && !kept) {
            rejected.clear();
        }
        return kept;
    }

    /** Whether the event can be simulated; what cannot is taken down. Depends on nothing but the event. */
    private boolean check() {
        rejected.clear();
        boolean good = true;
        for (int i = 0; i < record.size(); i++) {
            ParticleFault fault = detector.fault(record, i);
            if (fault != null) {
                rejected.add(new Rejected(
                        sample,
                        event,
                        i,
                        record.pdg[i],
                        fault.key(),
                        ParticleFault.describe(record, i),
                        fault.keepsEvent()));
                good &= fault.keepsEvent();
            }
        }
        return good;
    }

    /** The particles of the last generated event that are not simulated; a view that the next event overwrites. */
    public List<Rejected> rejected() {
        return rejectedView;
    }

    /** Particles ended by a bound since construction. */
    public EndedParticles ended() {
        return detector.ended();
    }

    private boolean keep() {
        for (ThinningSettings region : thinning) {
            if (region.contains(leading, record, collision)) {
                eventWeight /= region.keep();
                return stream.at(event, Stage.THINNING).uniform() < region.keep();
            }
        }
        return true;
    }

    /** Takes the generated event through the detector and digitises what it left there. */
    public void simulateDetector() {
        detector.simulate(record, stream, event);
    }

    /** What the detector measured of the last event that was reconstructed; views that the next event overwrites. */
    public DetectorChain.Measured measured() {
        return detector.measured();
    }

    /** Decides on the trigger and reconstructs; the row of the event table. */
    public Event reconstruct() {
        DetectorChain.Reconstructed seen = detector.reconstruct(stream, event);
        return EventRows.row(
                sample,
                event,
                eventWeight,
                seen.triggerBits(),
                record,
                seen.rows().tracks(),
                seen.rows().clusters(),
                seen.rows().vertices(),
                collision.sqrtS());
    }
}
