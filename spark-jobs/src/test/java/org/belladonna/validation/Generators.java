package org.belladonna.validation;

import java.util.Map;
import java.util.Optional;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;

/** Prepared generators at the energy of the references. */
final class Generators {
    static final double SQRT_S = 10.58;
    /** At g' = 1 the width of a Z' is 8% of its mass; it goes with the square. */
    private static final double NARROW = 0.01;

    private Generators() {}

    /** Total cross-section of a Z' at g' = 1. */
    static CrossSection zPrimeCrossSection(double mass, boolean isr, double precision) {
        return zPrime(mass, 1, isr, precision).crossSection();
    }

    /** A Z' that is much narrower than any resolution. */
    static PreparedGenerator narrowZPrime(double mass, boolean isr) {
        return zPrime(mass, NARROW, isr, 0.002);
    }

    private static PreparedGenerator zPrime(double mass, double coupling, boolean isr, double precision) {
        return prepare("ee->mumu-zprime", Optional.of(mass), Map.of("gprime", coupling), isr, precision, Map.of());
    }

    /** A process without a mediator. */
    static PreparedGenerator pair(String process, boolean isr, double precision, Map<String, Double> parameters) {
        return prepare(process, Optional.empty(), Map.of(), isr, precision, parameters);
    }

    /** A process with radiation in which B mesons decay as prescribed. */
    static PreparedGenerator decaying(String process, Map<String, String> decays) {
        return ProcessCatalog.find(process)
                .prepare(
                        settings(process, Optional.empty(), Map.of(), true, 0.01, Map.of())
                                .withDecays(decays),
                        SQRT_S,
                        Section.SEED);
    }

    private static PreparedGenerator prepare(
            String process,
            Optional<Double> mass,
            Map<String, Double> couplings,
            boolean isr,
            double precision,
            Map<String, Double> parameters) {
        return ProcessCatalog.find(process)
                .prepare(settings(process, mass, couplings, isr, precision, parameters), SQRT_S, Section.SEED);
    }

    private static GeneratorSettings settings(
            String process,
            Optional<Double> mass,
            Map<String, Double> couplings,
            boolean isr,
            double precision,
            Map<String, Double> parameters) {
        GeneratorSettings.Switch radiation = isr ? GeneratorSettings.Switch.ON : GeneratorSettings.Switch.OFF;
        return new GeneratorSettings(
                process, mass, couplings, "invisible", radiation, precision, parameters, Optional.empty());
    }
}
