package org.belladonna.detector;

import org.belladonna.configuration.Key;

/** Cuts of the transport through the tracking volume. */
public record TransportSettings(
        @Key(
                meaning = "largest energy of a knocked-out electron that stays in its drift cell",
                unit = "GeV",
                min = 1e-7)
        double deltaRayCutGas,

        @Key(
                meaning = "largest energy of a knocked-out electron that stays in its solid layer",
                unit = "GeV",
                min = 1e-6)
        double deltaRayCut,

        @Key(meaning = "smallest energy of a radiated photon that is followed", unit = "GeV", min = 1e-5)
        double bremsstrahlungCut,

        @Key(meaning = "momentum below which a charged particle is ended", unit = "GeV", min = 1e-3)
        double minimumMomentum,

        @Key(meaning = "number of half turns after which a charged particle is ended", min = 1)
        int maximumHalfTurns,

        @Key(
                meaning = "kinetic energy from which electrons are made as particles and followed",
                unit = "GeV",
                min = 1e-4)
        double electronCut,

        @Key(
                meaning = "energy from which photons of scattering, nuclei and annihilation are followed",
                unit = "GeV",
                min = 1e-5)
        double photonCut,

        @Key(meaning = "kinetic energy below which a neutron is ended", unit = "GeV", min = 1e-5)
        double slowestNeutron,

        @Key(meaning = "time after the collision from which on a particle is not followed", unit = "ns", min = 1)
        double latest,

        @Key(meaning = "whether hadrons interact with nuclei in the tracking volume", fallback = "true")
        boolean hadronicInteractions,

        @Key(meaning = "showers in the crystals: full (step by step) or parametrised", fallback = "parametrised")
        Showers showers,

        @Key(
                meaning = "range below which full showers make no electrons and photons",
                unit = "mm",
                min = 1e-3,
                max = 100,
                fallback = "0.7")
        double showerCut) {
    /** How electromagnetic showers in the crystals are made. */
    public enum Showers {
        FULL,
        PARAMETRISED
    }
}
