package org.belladonna.generator.decay;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;

/**
 * Decay modes of hadrons. Fractions of one hadron are normalised to a sum of 1.
 *
 * @param modes all modes of all hadrons
 */
public record HadronDecayTable(
        @Key(meaning = "modes of the hadrons") List<HadronDecayMode> modes) {
    /** Checks that all particles are known and charge is conserved. */
    public HadronDecayTable {
        for (HadronDecayMode mode : modes) {
            int charge = -charge(mode.hadron());
            for (int product : mode.products()) {
                charge += charge(product);
            }
            if (charge != 0) {
                throw UserException.of(
                        mode.hadron() + " to " + mode.products() + " changes the charge by " + charge,
                        "hadron decays",
                        "conserved charge",
                        "correct the products");
            }
        }
    }

    private static int charge(int pdg) {
        ParticleTable.Particle particle = ParticleTable.find(pdg);
        if (particle == null) {
            throw UserException.of("unknown particle " + pdg, "hadron decays", "a PDG code", "correct it");
        }
        return particle.charge();
    }

    /** The table that comes with the project. */
    public static HadronDecayTable standard() {
        return Standard.TABLE;
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        private static final HadronDecayTable TABLE = ConfigurationReader.read(
                ConfigFactory.parseResources(HadronDecayTable.class, "hadron-decays.conf")
                        .resolve(),
                HadronDecayTable.class);
    }
}
