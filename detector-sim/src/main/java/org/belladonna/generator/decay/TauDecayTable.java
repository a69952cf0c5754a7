package org.belladonna.generator.decay;

import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/**
 * Decay modes of the tau. Fractions of one mother are normalised to a sum of 1.
 *
 * @param resonances sets of resonances that the modes refer to
 * @param modes modes of the tau-
 * @param mediators particles whose tau pairs have a known spin correlation
 */
public record TauDecayTable(
        @Key(meaning = "sets of resonances by name, for use in the modes", fallback = "{}")
        Map<String, List<Resonance>> resonances,

        @Key(meaning = "modes of the tau-") List<TauDecayMode> modes,

        @Key(meaning = "particles whose tau pairs have a known spin correlation", fallback = "[]")
        List<TauMediator> mediators)
        implements Serializable {
    /** Allowed distance of the sum of the fractions of the tau from 1. */
    private static final double SUM_TOLERANCE = 0.01;

    public TauDecayTable {
        double sum = modes.stream().mapToDouble(TauDecayMode::fraction).sum();
        if (!(Math.abs(sum - 1) < SUM_TOLERANCE)) {
            throw UserException.of(
                    "the branching fractions of the tau add up to " + sum, "tau decays", "1 within 1%", "correct them");
        }
    }

    /** The table that comes with the project: fractions of the PDG. */
    public static TauDecayTable standard() {
        return Standard.TABLE;
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        private static final TauDecayTable TABLE = ConfigurationReader.read(
                ConfigFactory.parseResources(TauDecayTable.class, "tau-decays.conf")
                        .resolve(),
                TauDecayTable.class);
    }

    /** Fraction of all decays that is in the modes of a selection. */
    public double fraction(TauModes selection) {
        double all = modes.stream().mapToDouble(TauDecayMode::fraction).sum();
        return modes.stream()
                        .filter(selection::accepts)
                        .mapToDouble(TauDecayMode::fraction)
                        .sum()
                / all;
    }
}
