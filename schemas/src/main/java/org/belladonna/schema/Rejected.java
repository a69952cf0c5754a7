package org.belladonna.schema;

/** One generated particle that was not taken through the detector. */
@Table(name = "rejected", version = 1, meaning = "one generated particle that was not taken through the detector")
public record Rejected(
        @Column(meaning = "sample that the event belongs to")
        String sample,

        @Column(meaning = "number of the event in its sample, from 0")
        long event,

        @Column(meaning = "index of the particle in the event as generated")
        int particle,

        @Column(meaning = "PDG Monte Carlo particle code") int pdg,

        @Column(meaning = "not-finite, unknown-particle, momentum, off-shell or outside-world")
        String reason,

        @Column(meaning = "momentum, energy and birth place")
        String detail,

        @Column(
                meaning =
                        "true: the rest of the event was simulated and is in the table of events; false: the event is left out")
        boolean eventKept)
        implements java.io.Serializable {}
