package org.belladonna.generator.decay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;

/** Particles as people write them: a PDG code, a name of the particle table, or that name with the other charge for the antiparticle. */
final class ParticleNames {
    private static final Map<String, Integer> CODES = codes();

    private ParticleNames() {}

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new HashMap<>();
        for (int code : List.of(
                11, 13, 15, 22, 12, 14, 16, 52, 111, 211, 113, 213, 221, 223, 331, 333, 310, 130, 311, 321, 313, 323,
                411, 421, 431, 511, 521, 2212, 2112, 3122, 4122)) {
            String name = ParticleTable.get(code).name();
            codes.put(name, code);
            if (name.endsWith("-") || name.endsWith("+")) {
                String stem = name.substring(0, name.length() - 1);
                codes.put(stem + (name.endsWith("-") ? "+" : "-"), -code);
            } else if (ChargeConjugation.of(code) != code) {
                codes.put("anti-" + name, -code);
            }
        }
        return Map.copyOf(codes);
    }

    /**
     * The code of a name.
     *
     * @throws UserException when there is none
     */
    static int code(String name, String place) {
        if (name.matches("-?\\d+")) {
            try {
                return Integer.parseInt(name);
            } catch (NumberFormatException e) {
                throw new UserException(
                        place + ": '" + name + "' is no PDG code; expected fewer digits; correct it", e);
            }
        }
        Integer code = CODES.get(name);
        if (code == null) {
            List<String> known = new ArrayList<>(CODES.keySet());
            known.sort(Comparator.naturalOrder());
            throw UserException.of(
                    "unknown particle '" + name + "'",
                    place,
                    "a PDG code or one of " + String.join(", ", known),
                    Suggestion.of(name, known));
        }
        return code;
    }
}
