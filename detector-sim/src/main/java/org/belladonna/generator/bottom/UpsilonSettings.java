package org.belladonna.generator.bottom;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.Serializable;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;

/** Numbers of the Upsilon(4S) and of the pairs that it decays to, from {@code upsilon4s.conf}. */
record UpsilonSettings(
        @Key(meaning = "mass", unit = "GeV", min = 10.57) double mass,

        @Key(meaning = "total width at the mass", unit = "GeV", min = 0)
        double width,

        @Key(meaning = "width into electrons", unit = "keV", min = 0)
        double electronWidthKeV,

        @Key(meaning = "fraction of B+ B- of all pairs", min = 0, max = 1)
        double chargedFraction,

        @Key(meaning = "what experiments count") Measured measured,

        @Key(meaning = "difference of the masses of the neutral B mesons", unit = "1/ps", min = 0)
        double deltaMassPerPs)
        implements Serializable {
    /** Pairs per luminosity of an experiment, with radiation and the spread of its beams. */
    record Measured(
            @Key(meaning = "cross-section", unit = "nb", min = 0)
            double crossSectionNb,

            @Key(meaning = "nominal collision energy", unit = "GeV", min = 10.56)
            double energy,

            @Key(meaning = "r.m.s. spread of the collision energy", unit = "GeV", min = 0)
            double energySpread)
            implements Serializable {}

    double electronWidth() {
        return 1e-6 * electronWidthKeV;
    }

    /** The same scaled to another measured cross-section in nb, 0 for the one that the electron width gives. */
    UpsilonSettings withCrossSection(double crossSectionNb) {
        return new UpsilonSettings(
                mass,
                width,
                electronWidthKeV,
                chargedFraction,
                new Measured(crossSectionNb, measured.energy(), measured.energySpread()),
                deltaMassPerPs);
    }

    /** The numbers that come with the project. */
    static UpsilonSettings standard() {
        return ConfigurationReader.read(
                ConfigFactory.parseResources(
                                UpsilonSettings.class,
                                "upsilon4s.conf",
                                ConfigParseOptions.defaults().setAllowMissing(false))
                        .resolve(),
                UpsilonSettings.class);
    }
}
