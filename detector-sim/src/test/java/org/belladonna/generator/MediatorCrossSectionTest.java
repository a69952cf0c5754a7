package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Total cross-sections of a lepton pair with a mediator against an independent program and published factors. */
class MediatorCrossSectionTest {
    private static final double SQRT_S = 10.58;

    private static final Map<String, String> PROCESSES = Map.of(
            "mumuzp", "ee->mumu-zprime",
            "tautauzp", "ee->tautau-zprime",
            "mumusc", "ee->mumu-scalar",
            "mumuphil", "ee->mumu-leptophilic-scalar",
            "tautauphil", "ee->tautau-scalar",
            "mumualp", "ee->mumu-alp",
            "tautaualp", "ee->tautau-alp");

    private static final Map<String, Map<String, Double>> COUPLINGS = Map.of(
            "mumuzp", Map.of("gprime", 0.01),
            "tautauzp", Map.of("gprime", 0.01),
            "mumusc", Map.of("gS", 0.01),
            "mumuphil", Map.of("xi", 1.0),
            "tautauphil", Map.of("xi", 1.0),
            "mumualp", Map.of("cll", 1.0),
            "tautaualp", Map.of("cll", 1.0));

    static CrossSection crossSection(
            String process, double mass, Map<String, Double> couplings, boolean isr, double precision) {
        GeneratorSettings settings = new GeneratorSettings(
                process,
                Optional.of(mass),
                couplings,
                "stable",
                isr ? GeneratorSettings.Switch.ON : GeneratorSettings.Switch.OFF,
                precision,
                Map.of(),
                Optional.empty());
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 7).crossSection();
    }

    static List<String[]> reference() throws IOException {
        return lines("mediator-cross-sections.csv");
    }

    /** Cells of the rows of a resource. */
    static List<String[]> lines(String resource) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                MediatorCrossSectionTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("key"))
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    static Stream<String[]> rows() throws IOException {
        return reference().stream();
    }

    /** Within 0.3% or three standard deviations of the two errors together. */
    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithReference(String key, String mass, String value, String error) {
        CrossSection ours =
                crossSection(PROCESSES.get(key), Double.parseDouble(mass), COUPLINGS.get(key), false, 0.001);
        double reference = Double.parseDouble(value) * 1000;
        double sigma = Math.hypot(ours.errorFb(), Double.parseDouble(error) * 1000);
        double difference = ours.valueFb() - reference;
        assertTrue(
                Math.abs(difference) < Math.max(0.003 * reference, 3 * sigma),
                () -> key + " " + mass + " GeV: " + ours + ", reference " + reference + " fb");
    }

    /**
     * Effect of initial-state radiation within 2% of leading-logarithm factors of an independent integration at
     * sqrt(s) = 10.58 GeV.
     */
    @ParameterizedTest
    @CsvSource({
        "ee->mumu-zprime, gprime, 0.1, 1.108",
        "ee->mumu-zprime, gprime, 1, 1.028",
        "ee->mumu-zprime, gprime, 4, 0.941",
        "ee->mumu-zprime, gprime, 8, 0.839",
        "ee->mumu-zprime, gprime, 9, 0.798",
        "ee->mumu-scalar, gS, 0.5, 1.110",
        "ee->mumu-scalar, gS, 6, 0.900",
        "ee->tautau-zprime, gprime, 0.5, 0.988",
        "ee->tautau-zprime, gprime, 6, 0.797",
        "ee->tautau-scalar, xi, 2, 0.984"
    })
    void radiationFactor(String process, String coupling, double mass, double factor) {
        CrossSection with = crossSection(process, mass, Map.of(coupling, 1.0), true, 0.003);
        CrossSection without = crossSection(process, mass, Map.of(coupling, 1.0), false, 0.003);
        assertEquals(factor, with.valueFb() / without.valueFb(), 0.02 * factor);
    }

    /** Within 0.5% of the integral of the closed form over both lepton energies, in pb at g' = 1. */
    @ParameterizedTest
    @CsvSource({"0.1, 567.8", "0.25, 340.5", "1, 99.56", "4, 5.439", "7, 0.1741", "9, 0.002380"})
    void agreesWithClosedForm(double mass, double reference) {
        CrossSection ours = crossSection("ee->mumu-zprime", mass, Map.of("gprime", 1.0), false, 0.001);
        assertEquals(reference, ours.valueFb() / 1000, 0.005 * reference);
    }
}
