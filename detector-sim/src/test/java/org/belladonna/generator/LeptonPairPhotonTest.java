package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeptonPairPhotonTest {
    private static final double SQRT_S = 10.58;

    static PreparedGenerator prepare(String process, double energy, double cosine, double precision) {
        GeneratorSettings settings = new GeneratorSettings(
                process,
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.OFF,
                precision,
                Map.of("photonEnergy", energy, "photonCos", cosine),
                Optional.empty());
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 11);
    }

    /**
     * Within 0.3% or three standard deviations of cross-sections in pb of the squared matrix elements of
     * MadGraph5_aMC@NLO 3.2.0, integrated with an independent adaptive grid.
     */
    @ParameterizedTest
    @CsvSource({
        "ee->mumu-gamma, 0.1, 0.95, 170.8972, 0.256",
        "ee->mumu-gamma, 1.0, 0.90, 67.45024, 0.101",
        "ee->tautau-gamma, 0.1, 0.95, 78.93615, 0.137"
    })
    void agreesWithReference(String process, double energy, double cosine, double reference, double error) {
        CrossSection ours = prepare(process, energy, cosine, 0.001).crossSection();
        double sigma = Math.hypot(ours.errorFb() / 1000, error);
        double difference = ours.valueFb() / 1000 - reference;
        assertTrue(Math.abs(difference) < Math.max(0.003 * reference, 3 * sigma), () -> process + " " + ours);
    }
}
