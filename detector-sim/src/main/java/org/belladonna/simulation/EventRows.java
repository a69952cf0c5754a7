package org.belladonna.simulation;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.belladonna.schema.Track;
import org.belladonna.schema.Vertex;

/** Makes rows of the event table. */
public final class EventRows {
    private EventRows() {}

    /**
     * A row of an event that no detector has seen.
     *
     * @param sample name of the sample
     * @param event number of the event
     * @param weight weight of the event
     * @param record its particles
     * @param sqrtS its collision energy, GeV
     */
    public static Event generated(String sample, long event, double weight, ParticleRecord record, double sqrtS) {
        return row(sample, event, weight, 0, record, List.of(), List.of(), List.of(), sqrtS);
    }

    static Event row(
            String sample,
            long event,
            double weight,
            long triggerBits,
            ParticleRecord record,
            List<Track> tracks,
            List<Cluster> clusters,
            List<Vertex> vertices,
            double sqrtS) {
        return new Event(
                sample, event, weight, triggerBits, particles(record), tracks, clusters, (float) sqrtS, vertices);
    }

    private static List<GeneratorParticle> particles(ParticleRecord record) {
        List<GeneratorParticle> particles = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            particles.add(new GeneratorParticle(
                    record.pdg[i],
                    record.status[i],
                    record.mother[i],
                    (float) record.px[i],
                    (float) record.py[i],
                    (float) record.pz[i],
                    (float) record.energy[i],
                    (float) record.x[i],
                    (float) record.y[i],
                    (float) record.z[i],
                    (float) record.t[i]));
        }
        return particles;
    }
}
