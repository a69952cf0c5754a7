package org.belladonna.material;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.configuration.Key;

/** A material as {@code materials.conf} has it: what it is made of, and how dense it is. */
public record MaterialSettings(
        @Key(meaning = "density", unit = "g/cm3", min = 1e-6, max = 30)
        double density,

        @Key(meaning = "fraction by mass of each element or other material", min = 0, max = 1)
        Map<String, Double> composition,

        @Key(
                meaning = "mean excitation energy; where it is not given, those of the parts add up (Bragg)",
                unit = "GeV",
                min = 1e-9,
                max = 1e-5)
        Optional<Double> excitationEnergy,

        @Key(meaning = "density effect of the ionisation; where it is not given, that of the general formulae")
        Optional<DensityEffect> densityEffect,

        @Key(meaning = "other names", fallback = "[]") List<String> aliases) {}
