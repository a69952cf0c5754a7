package org.belladonna.detector;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/**
 * Light of the crystals per energy left, as a function of the stopping power x: gain x / (x + quenching x^2 + onset) above a stopping power, and 1 below, where
 * electrons are. Quenching is the constant of J. Birks; the rest lets the light first rise with x, as that of alkali halides does.
 */
public record ScintillationSettings(
        @Key(meaning = "gain", min = 1, max = 3) double gain,

        @Key(meaning = "quenching, g/(MeV cm2)", min = 0, max = 1)
        double quenching,

        @Key(meaning = "onset, MeV cm2/g", min = 0, max = 100)
        double onset,

        @Key(meaning = "stopping power up to which the light is that of electrons, MeV cm2/g", min = 0.1)
        double linearTo)
        implements Serializable {

    /** Light per energy, that of electrons as 1, at a stopping power in MeV cm2/g. */
    public double efficiency(double x) {
        return x <= linearTo ? 1 : gain * x / (x + quenching * x * x + onset);
    }
}
