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

        @Key(meaning = "added to a where a diquark is made", min = 0, max = 3)
        double diquarkA,

        @Key(meaning = "Bowler's r of charm: power b r m^2 of z", min = 0, max = 2)
        double charmBowler,

        @Key(meaning = "width of the transverse momentum of new quarks", unit = "GeV", min = 0.1, max = 1)
        double sigma,

        @Key(meaning = "new strange quarks over new up quarks", min = 0, max = 1)
        double strange,

        @Key(meaning = "new diquarks over new quarks, before the weights of the baryons", min = 0, max = 1)
        double diquark,

        @Key(meaning = "further suppression of a strange quark in a diquark", min = 0, max = 1)
        double strangeDiquark,

        @Key(meaning = "spin-1 diquarks over spin-0 ones, per spin state", min = 0, max = 1)
        double spinOneDiquark,

        @Key(meaning = "vector over pseudoscalar mesons of u and d", min = 0, max = 3)
        double vectorLight,

        @Key(meaning = "vector over pseudoscalar mesons with s", min = 0, max = 3)
        double vectorStrange,

        @Key(meaning = "vector over pseudoscalar mesons with c", min = 0, max = 3)
        double vectorCharm,

        @Key(meaning = "suppression of eta", min = 0, max = 1)
        double eta,

        @Key(meaning = "suppression of eta'", min = 0, max = 1)
        double etaPrime,

        @Key(
                meaning = "mass of the rest of a string, beyond that of its quarks, at which it becomes two hadrons",
                unit = "GeV",
                min = 0.1,
                max = 3)
        double stopMass)
        implements Serializable {
    /** The parameters that come with the project. */
    static FragmentationSettings standard() {
        return ConfigurationReader.read(
                ConfigFactory.parseResources(FragmentationSettings.class, "fragmentation.conf")
                        .resolve(),
                FragmentationSettings.class);
    }
}
