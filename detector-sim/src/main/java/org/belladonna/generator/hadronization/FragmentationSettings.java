package org.belladonna.generator.hadronization;

import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;

/** Parameters of the string model. */
record FragmentationSettings(
        @Key(meaning = "a of the symmetric Lund function", min = 0, max = 3)
        double a,

        @Key(meaning = "b of the symmetric Lund function", unit = "1/GeV^2", min = 0.1, max = 5)
        double b,

        @Key(meaning = "added to a of diquarks", min = 0, max = 3)
        double diquarkA,

        @Key(meaning = "Bowler's r of charm: power b r m^2 of 1/z", min = 0, max = 2)
        double charmBowler,

        @Key(meaning = "root of the mean squared transverse momentum of new quarks", unit = "GeV", min = 0.1, max = 1)
        double sigma,

        @Key(meaning = "fraction of new quarks with a wider transverse momentum", min = 0, max = 1)
        double wideFraction,

        @Key(meaning = "how much wider", min = 1, max = 10) double wideFactor,

        @Key(
                meaning = "mass of the rest of a string, beyond that of its quarks, at which it becomes two hadrons",
                unit = "GeV",
                min = 0.1,
                max = 3)
        double stopMass,

        @Key(meaning = "how often the mass of the last new quark is added to that mass", min = 0, max = 3)
        double stopNewFlavour,

        @Key(meaning = "relative spread of that mass", min = 0, max = 0.5)
        double stopSmear,

        @Key(
                meaning = "mass, beyond that of its quarks, below which a string becomes two hadrons or one",
                unit = "GeV",
                min = 0.5,
                max = 1.5)
        double smallStringMass,

        @Key(meaning = "mass of a piece of string below which its partons are merged", unit = "GeV", min = 0.1, max = 1)
        double joinMass,

        @Key(meaning = "what flavours it makes") FlavourSettings flavours)
        implements Serializable {
    /** The parameters that come with the project. */
    static FragmentationSettings standard() {
        return ConfigurationReader.read(
                ConfigFactory.parseResources(FragmentationSettings.class, "fragmentation.conf")
                        .resolve(),
                FragmentationSettings.class);
    }
}
