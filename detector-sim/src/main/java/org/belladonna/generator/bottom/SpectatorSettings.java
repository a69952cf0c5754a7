package org.belladonna.generator.bottom;

import java.io.Serializable;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.particle.ParticleTable;

/** Parameters of quark decays and of light systems of quarks, from {@code spectator.conf}. */
record SpectatorSettings(
        @Key(meaning = "motion in decays to charm") Motion charm,

        @Key(meaning = "motion in decays without charm") Motion charmless,

        @Key(meaning = "mass of the charm quark", unit = "GeV", min = 1, max = 2)
        double charmMass,

        @Key(meaning = "mass of the strange quark", unit = "GeV", min = 0, max = 1)
        double strangeMass,

        @Key(meaning = "number of hadrons") Multiplicity multiplicity,

        @Key(meaning = "mass above that of the vector meson up to which a system is one meson", unit = "GeV", min = 0)
        double singleReach)
        implements Serializable {
    /** Of the quarks in the meson. */
    record Motion(
            @Key(meaning = "Gaussian width of the momentum of the quark in the meson", unit = "GeV", min = 0, max = 1)
            double fermiMomentum,

            @Key(meaning = "mass of the spectator", unit = "GeV", min = 0, max = 1)
            double spectatorMass)
            implements Serializable {}

    /** Of the number of hadrons: its mean has constant ln(m/scale). */
    record Multiplicity(
            @Key(meaning = "factor of the logarithm", min = 0)
            double constant,

            @Key(meaning = "scale of the logarithm", unit = "GeV", min = 0.01)
            double scale,

            @Key(
                    meaning =
                            "of four quarks together: power of the fraction of the mass that is left as kinetic energy, the"
                                    + " chance of a set of hadrons",
                    min = 0,
                    max = 5)
            double crowding)
            implements Serializable {}

    static SpectatorSettings standard() {
        return ConfigurationReader.read(BottomDecayTable.resource("spectator.conf"), SpectatorSettings.class);
    }

    /** Mass of a quark or lepton in a quark decay, GeV. */
    double mass(int code) {
        return switch (Math.abs(code)) {
            case 4 -> charmMass;
            case 3 -> strangeMass;
            case 1, 2 -> 0;
            default -> ParticleTable.get(code).mass();
        };
    }
}
