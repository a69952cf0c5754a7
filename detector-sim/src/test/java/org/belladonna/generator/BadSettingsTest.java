package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;

/** What a user can get wrong is refused with one line that helps. */
class BadSettingsTest {
    private static void refused(
            String process,
            Double mass,
            Map<String, Double> couplings,
            String decay,
            Map<String, Double> parameters,
            String message) {
        GeneratorSettings settings = new GeneratorSettings(
                process,
                Optional.ofNullable(mass),
                couplings,
                decay,
                GeneratorSettings.Switch.ON,
                0.1,
                parameters,
                Optional.empty());
        UserException e = assertThrows(
                UserException.class, () -> ProcessCatalog.find(process).prepare(settings, 10.58, 1));
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertFalse(e.getMessage().contains("\n"));
    }

    @Test
    void mediator() {
        Map<String, Double> good = Map.of("gprime", 1.0);
        String process = "ee->mumu-zprime";
        refused(process, 1.0, Map.of("gprim", 1.0), "invisible", Map.of(), "did you mean 'gprime'?");
        refused(process, 1.0, Map.of(), "invisible", Map.of(), "'gprime' is missing");
        refused(process, 1.0, Map.of("gprime", Double.NaN), "invisible", Map.of(), "finite");
        refused(process, null, good, "invisible", Map.of(), "mass of the mediator is missing");
        refused(process, -1.0, good, "invisible", Map.of(), "above 0 GeV");
        refused(process, 10.4, good, "invisible", Map.of(), "above the threshold");
        refused(process, 1.0, good, "invisibel", Map.of(), "did you mean 'invisible'?");
        refused(process, 0.2, good, "mumu", Map.of(), "closed");
        refused(process, 1.0, good, "mumu", Map.of("cut", 1.0), "unknown key 'cut'");
    }

    @Test
    void pair() {
        refused("ee->mumu", null, Map.of("e", 1.0), "invisible", Map.of(), "unknown key 'e'");
        refused("ee->mumu", null, Map.of(), "invisible", Map.of("softcutoff", 1e-3), "did you mean 'softCutOff'?");
        refused("ee->mumu", null, Map.of(), "invisible", Map.of("softCutOff", 0.5), "a value from");
        refused("ee->mumu", null, Map.of(), "invisible", Map.of("vacuumPolarization", 0.5), "0 or 1");
        refused("ee->mumu-gamma", null, Map.of(), "invisible", Map.of("photonEnergy", -1.0), "a value from");
        refused("ee->mumu-gamma", null, Map.of(), "invisible", Map.of("photonEnergy", 6.0), "no point of phase space");
        refused("ee->mumu", 1.0, Map.of(), "invisible", Map.of(), "no mediator");
    }

    @Test
    void collisionEnergyBelowThreshold() {
        GeneratorSettings settings = new GeneratorSettings(
                "ee->tautau",
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.1,
                Map.of(),
                Optional.empty());
        assertThrows(
                UserException.class, () -> ProcessCatalog.find("ee->tautau").prepare(settings, 3.5, 1));
    }

    @Test
    void unknownProcess() {
        assertThrows(UserException.class, () -> ProcessCatalog.find("ee->mumuzprime"));
    }
}
