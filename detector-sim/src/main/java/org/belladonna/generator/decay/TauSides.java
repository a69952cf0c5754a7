package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.Map;
import org.belladonna.error.UserException;

/**
 * What the two taus of an event decay to, as text ({@link TauChoice}).
 *
 * @param minus of the tau-, or of the signal side
 * @param plus of the tau+, or of the tag side
 * @param either whether chance says which tau is on the signal side
 */
public record TauSides(String minus, String plus, boolean either) implements Serializable {
    private static final String BOTH = "tau";
    private static final String MINUS = "tau-";
    private static final String PLUS = "tau+";

    /** Whether a key of {@code decays} is about taus. */
    static boolean isTau(String name) {
        return name.equals(BOTH) || name.equals(MINUS) || name.equals(PLUS);
    }

    /** The same selection on both sides. */
    static TauSides of(TauModes modes) {
        String name = modes.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new TauSides(name, name, false);
    }

    /**
     * What the settings say: {@code "tau" = "signal | tag"} with either charge on the signal side, {@code "tau" = "both"}, or {@code
     * "tau-"} and {@code "tau+"}, where what is not given has all modes.
     *
     * @throws UserException when they contradict each other
     */
    static TauSides of(Map<String, String> decays, TauModes modes) {
        boolean bySign = decays.containsKey(MINUS) || decays.containsKey(PLUS);
        String both = decays.get(BOTH);
        if (modes != TauModes.ALL && !decays.isEmpty() || both != null && bySign) {
            throw UserException.of(
                    "the decays of the taus are given twice",
                    "generator.decays",
                    "'tau', or 'tau-' and 'tau+', or the parameter tauModes",
                    "remove the others");
        }
        TauSides sides = of(modes);
        if (both != null) {
            String[] parts = both.split("\\|", -1);
            if (parts.length > 2) {
                throw UserException.of("'" + both + "'", "decays.tau", "at most one '|'", "correct it");
            }
            sides = new TauSides(parts[0].strip(), parts[parts.length - 1].strip(), parts.length == 2);
        } else if (bySign) {
            sides = new TauSides(decays.getOrDefault(MINUS, "all"), decays.getOrDefault(PLUS, "all"), false);
        }
        // Refuses what is wrong now, not in a worker.
        sides.fraction(TauDecayTable.standard());
        return sides;
    }

    TauChoice minusChoice(TauDecayTable table) {
        return TauChoice.of(table, minus, "decays of the tau-");
    }

    TauChoice plusChoice(TauDecayTable table) {
        return TauChoice.of(table, plus, "decays of the tau+");
    }

    /** Fraction of the decays of a pair; decays that the Standard Model does not have count as 1. */
    double fraction(TauDecayTable table) {
        return minusChoice(table).fraction() * plusChoice(table).fraction();
    }
}
