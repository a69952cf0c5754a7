package org.belladonna.schema;

/** A cluster of crystals in the calorimeter, with the photon and the electron hypothesis. */
public record Cluster(
        @Column(unit = Column.GEV, meaning = "energy, corrected to that of a photon")
        float energy,

        @Column(unit = Column.RAD, meaning = "polar angle seen from the nominal interaction point")
        float theta,

        @Column(unit = Column.RAD, meaning = "azimuth seen from the nominal interaction point, in (-pi, pi]")
        float phi,

        @Column(unit = Column.MM, meaning = "distance from the nominal interaction point")
        float distance,

        @Column(unit = Column.NS, meaning = "time after the collision less the flight time of light")
        float time,

        @Column(unit = Column.GEV, meaning = "expected error of the energy")
        float energyError,

        @Column(unit = Column.RAD, meaning = "expected error of the polar angle")
        float thetaError,

        @Column(unit = Column.RAD, meaning = "expected error of the azimuth")
        float phiError,

        @Column(meaning = "energy of the central crystal over that of the 3x3 around it")
        float e1OverE9,

        @Column(meaning = "energy of the 3x3 crystals over that of the 5x5 without corners")
        float e9OverE21,

        @Column(meaning = "crystals in the cluster") int nCrystals,

        @Column(meaning = "1 forward endcap, 2 barrel, 3 backward endcap")
        int region,

        @Column(meaning = "index of the matched track in this event, -1 for none")
        int track,

        @Column(meaning = "index of the generator particle with the largest deposit, -1 for none; for studies only")
        int generatorParticle,

        @Column(unit = Column.GEV, meaning = "energy, corrected to that of an electron", since = 4)
        float electronEnergy,

        @Column(meaning = "lateral moment: share of the energy away from the two largest crystals, 0 to 1", since = 4)
        float lateralMoment,

        @Column(unit = "mm^2", meaning = "mean square distance from the centroid", since = 4)
        float secondMoment,

        @Column(meaning = "modulus of the Zernike moment (4, 0)", since = 4)
        float zernike40,

        @Column(meaning = "modulus of the Zernike moment (5, 1)", since = 4)
        float zernike51,

        @Column(
                meaning = "index of the track on a tangent of which it lies, as a photon radiated by it if it is an"
                        + " electron; -1 for none",
                since = 4)
        int bremsstrahlungTrack)
        implements java.io.Serializable {}
