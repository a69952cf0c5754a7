package org.belladonna.schema;

/** A point away from the beam where two tracks of opposite charge meet. */
public record Vertex(
        @Column(
                meaning =
                        "PDG code of the hypothesis that fits: 310 K_S, 3122 Lambda, -3122 its antiparticle, 22 converted photon,"
                                + " 0 none of these")
        int kind,

        @Column(unit = Column.MM, meaning = "place, x") float x,

        @Column(unit = Column.MM, meaning = "place, y") float y,

        @Column(unit = Column.MM, meaning = "place, z") float z,

        @Column(meaning = "covariance of (x, y, z) in mm^2, upper triangle row by row, 6 values")
        float[] covariance,

        @Column(meaning = "chi squared of the fit to a common point, one degree of freedom")
        float chi2,

        @Column(
                unit = Column.GEV,
                meaning = "invariant mass with the masses of the hypothesis; for kind 0 those of two pions")
        float mass,

        @Column(unit = Column.GEV, meaning = "momentum of the pair at the vertex, x component")
        float px,

        @Column(unit = Column.GEV, meaning = "momentum of the pair at the vertex, y component")
        float py,

        @Column(unit = Column.GEV, meaning = "momentum of the pair at the vertex, z component")
        float pz,

        @Column(unit = Column.MM, meaning = "distance from the beam spot")
        float flightLength,

        @Column(meaning = "distance from the beam spot in standard deviations, those of the beam spot included")
        float flightSignificance,

        @Column(meaning = "index of the track of positive charge in this event")
        int positiveTrack,

        @Column(meaning = "index of the track of negative charge in this event")
        int negativeTrack)
        implements java.io.Serializable {}
