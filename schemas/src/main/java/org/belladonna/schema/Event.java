package org.belladonna.schema;

import java.util.List;

/**
 * One collision: what was generated, what the detector saw of it, and what it counts for.
 *
 * <p>The bits of {@code trigger_bits} are named by the trigger menu, in the footer of each file under
 * {@code belladonna.trigger_menu}: bit 0 is the first line of the menu.
 */
@Table(name = "events", version = 4, meaning = "one simulated collision")
public record Event(
        @Column(meaning = "sample that the event belongs to")
        String sample,

        @Column(meaning = "number of the event in its sample, from 0")
        long event,

        @Column(meaning = "expected number of events that it stands for at the luminosity of the campaign")
        double weight,

        @Column(meaning = "level-1 trigger lines that fired, after prescale", since = 1)
        long triggerBits,

        @Column(meaning = "particles as generated") List<GeneratorParticle> generator,

        @Column(meaning = "reconstructed charged particles, by descending transverse momentum")
        List<Track> tracks,

        @Column(meaning = "reconstructed calorimeter clusters, by descending energy")
        List<Cluster> clusters,

        @Column(unit = Column.GEV, meaning = "collision energy in the centre-of-mass frame, this event", since = 2)
        float sqrtS,

        @Column(meaning = "points away from the beam where two tracks meet", since = 3)
        List<Vertex> vertices)
        implements java.io.Serializable {}
