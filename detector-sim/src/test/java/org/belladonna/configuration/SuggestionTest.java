package org.belladonna.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> MODELS = List.of(
            "alp", "dark-photon", "heavy-neutral-lepton", "leptophilic-scalar", "lmu-ltau", "muonphilic-scalar");

    private static String of(String name) {
        return Suggestion.of(name, MODELS);
    }

    @Test
    void fewChangesOfLettersAreForgiven() {
        assertEquals("did you mean 'lmu-ltau'?", of("lmutau"));
        assertEquals("did you mean 'lmu-ltau'?", of("lmu-latu"));
        assertEquals("did you mean 'dark-photon'?", of("DarkPhoton"));
        assertEquals("did you mean 'alp'?", of("alps"));
    }

    @Test
    void aPartOfSeveralNamesNamesThemAll() {
        assertEquals("did you mean 'leptophilic-scalar' or 'muonphilic-scalar'?", of("scalar"));
    }

    @Test
    void initialsAreKnown() {
        assertEquals("did you mean 'heavy-neutral-lepton'?", of("HNL"));
    }

    /** A wrong suggestion is worse than none: 'zprime' is no misspelt 'alp', though no name takes fewer changes. */
    @Test
    void whatIsLikeNothingIsNotGuessed() {
        assertEquals("correct it", of("zprime"));
        assertEquals("see the list", Suggestion.of("x", MODELS, "see the list"));
        assertEquals("correct it", Suggestion.of("", MODELS));
    }

    @Test
    void keysAreNamedWithTheirSection() {
        assertEquals("did you mean 'campaign.cl'?", Suggestion.ofKey("campaign", "cls", List.of("cl", "seed")));
        assertEquals("correct it", Suggestion.ofKey("campaign", "foo", List.of("cl", "seed")));
        assertEquals("did you mean 'cl'?", Suggestion.ofKey("", "cls", List.of("cl", "seed")));
    }
}
