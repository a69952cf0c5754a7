package org.belladonna.transport.medium;

import java.util.List;
import java.util.Map;
import org.belladonna.configuration.Key;
import org.belladonna.detector.MaterialSettings.DensityEffectSettings;

/** A material by its elements. */
public record MediumSettings(
        @Key(meaning = "density", unit = "g/cm3", min = 1e-6, max = 30)
        double density,

        @Key(meaning = "mean excitation energy", unit = "GeV", min = 1e-9, max = 1e-5)
        double excitationEnergy,

        @Key(meaning = "fraction by mass of each element", min = 0, max = 1)
        Map<String, Double> composition,

        @Key(meaning = "density effect of the ionisation") DensityEffectSettings densityEffect,

        @Key(meaning = "other names", fallback = "[]") List<String> aliases) {}
