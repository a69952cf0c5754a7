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
        int maximumHalfTurns) {}
