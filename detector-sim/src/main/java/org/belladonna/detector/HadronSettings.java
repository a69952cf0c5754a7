package org.belladonna.detector;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/** How far what hadrons make in calorimeter, coil and iron is followed. */
public record HadronSettings(
        @Key(
                meaning =
                        "kinetic energy below which a neutron is ended; its energy, which recoiling nuclei take without light, is lost",
                unit = "GeV",
                min = 1e-5)
        double slowestNeutron,

        @Key(meaning = "photons of nuclei below this are left where they arise", unit = "GeV", min = 0)
        double softestPhoton,

        @Key(meaning = "time after the collision from which on nothing is read out", unit = "ns", min = 1)
        double latest,

        @Key(meaning = "light of heavily ionising particles in the crystals")
        ScintillationSettings light)
        implements Serializable {}
