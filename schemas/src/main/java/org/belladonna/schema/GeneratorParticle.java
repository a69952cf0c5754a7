package org.belladonna.schema;

/** A particle as the generator made it. */
public record GeneratorParticle(
        @Column(meaning = "PDG Monte Carlo particle code") int pdg,

        @Column(meaning = "1 final, 2 decayed, 4 beam, as in HepMC3")
        int status,

        @Column(meaning = "index of the mother in this list, -1 for none")
        int mother,

        @Column(unit = Column.GEV, meaning = "momentum, x component, laboratory")
        float px,

        @Column(unit = Column.GEV, meaning = "momentum, y component, laboratory")
        float py,

        @Column(unit = Column.GEV, meaning = "momentum, z component, laboratory")
        float pz,

        @Column(unit = Column.GEV, meaning = "energy, laboratory")
        float energy,

        @Column(unit = Column.MM, meaning = "production vertex, x")
        float x,

        @Column(unit = Column.MM, meaning = "production vertex, y")
        float y,

        @Column(unit = Column.MM, meaning = "production vertex, z")
        float z,

        @Column(unit = Column.NS, meaning = "production time after the collision")
        float t)
        implements java.io.Serializable {}
