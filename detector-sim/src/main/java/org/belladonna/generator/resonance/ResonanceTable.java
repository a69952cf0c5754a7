package org.belladonna.generator.resonance;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;

/** Numbers of the resonances, from {@code resonances.conf}. */
record ResonanceTable(
        @Key(meaning = "vector resonances") List<Resonance> resonances,

        @Key(meaning = "form factor of the charged pion") Pion pion)
        implements Serializable {
    /** A vector resonance. */
    record Resonance(
            @Key(meaning = "name in the name of its process")
            String name,

            @Key(meaning = "PDG code") int pdg,

            @Key(meaning = "mass", unit = "GeV", min = 0) double mass,

            @Key(meaning = "total width", unit = "GeV", min = 0)
            double width,

            @Key(meaning = "width into electrons", unit = "keV", min = 0)
            double electronWidthKeV,

            @Key(meaning = "fractions of the decays that are made here, by name")
            Map<String, Double> fractions)
            implements Serializable {
        double electronWidth() {
            return 1e-6 * electronWidthKeV;
        }
    }

    /** Mass and width of a curve. */
    record Curve(
            @Key(meaning = "mass", unit = "GeV", min = 0) double mass,

            @Key(meaning = "width", unit = "GeV", min = 0) double width)
            implements Serializable {}

    /** Parameters of the form factor. */
    record Pion(
            @Key(meaning = "rho(770)") Curve rho,

            @Key(meaning = "omega(782)") Curve omega,

            @Key(meaning = "rho(1450)") Curve rhoPrime,

            @Key(meaning = "weight of the omega relative to the rho")
            double omegaWeight,

            @Key(meaning = "weight of the rho(1450) relative to the rho")
            double rhoPrimeWeight)
            implements Serializable {}

    /** The table of the project. */
    static ResonanceTable standard() {
        return ConfigurationReader.read(
                ConfigFactory.parseResources(
                        ResonanceTable.class,
                        "resonances.conf",
                        ConfigParseOptions.defaults().setAllowMissing(false)),
                ResonanceTable.class);
    }
}
