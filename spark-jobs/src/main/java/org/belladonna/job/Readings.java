package org.belladonna.job;

import java.util.List;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.interpretation.Interpretation;
import org.belladonna.interpretation.MuMinusTau;

/** The readings that a search may name under {@code interpretation.readings}. */
final class Readings {
    private static final List<Interpretation> ALL = List.of(MuMinusTau.invisible(), MuMinusTau.neutrinos());

    private Readings() {}

    private static List<String> names() {
        return ALL.stream().map(Interpretation::name).toList();
    }

    static Interpretation find(String name) {
        return ALL.stream()
                .filter(reading -> reading.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        "unknown reading '" + name + "'",
                        "search.interpretation.readings",
                        "one of " + String.join(", ", names()),
                        Suggestion.of(name, names())));
    }
}
