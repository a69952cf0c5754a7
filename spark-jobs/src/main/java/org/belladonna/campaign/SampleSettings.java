package org.belladonna.campaign;

import java.util.List;
import java.util.Optional;
import org.belladonna.configuration.Key;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.simulation.ThinningSettings;

/** One entry of {@code campaign.samples}: a process, or a family of signals of several masses. */
public record SampleSettings(
        @Key(meaning = "name; with masses it contains {mass}")
        String name,

        @Key(meaning = "text for legends and tables") String title,
        @Key(meaning = "signal or background") Role role,

        @Key(meaning = "number of events to generate (for each mass)", min = 1)
        long events,

        @Key(meaning = "masses of the mediator: one signal sample each", unit = "GeV", min = 0, fallback = "[]")
        List<Double> masses,

        @Key(meaning = "what makes the events") GeneratorSettings generator,

        @Key(meaning = "cross-section to normalise to instead of the generator's; say where it comes from", unit = "fb")
        Optional<Double> crossSection,

        @Key(meaning = "regions of phase space that are simulated thinly, with a larger weight", fallback = "[]")
        List<ThinningSettings> thin) {

    /** What a sample is for. */
    public enum Role {
        SIGNAL,
        BACKGROUND
    }
}
