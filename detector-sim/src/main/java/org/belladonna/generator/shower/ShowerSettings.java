package org.belladonna.generator.shower;

import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;

/** Parameters of the final-state shower. */
public record ShowerSettings(
        @Key(meaning = "one-loop strong coupling at the mass of the Z", min = 0.05, max = 0.25)
        double alphaStrong,

        @Key(
                meaning = "smallest transverse momentum of a branching to gluons or quarks",
                unit = "GeV",
                min = 0.4,
                max = 10)
        double smallestPt,

        @Key(meaning = "smallest transverse momentum of a photon off a quark", unit = "GeV", min = 0.1, max = 10)
        double smallestPhotonPt)
        implements Serializable {
    /** The parameters that come with the project. */
    public static ShowerSettings standard() {
        return ConfigurationReader.read(
                ConfigFactory.parseResources(ShowerSettings.class, "shower.conf")
                        .resolve(),
                ShowerSettings.class);
    }
}
