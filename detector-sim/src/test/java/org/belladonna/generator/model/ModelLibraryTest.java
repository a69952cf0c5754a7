package org.belladonna.generator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLibraryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"qed", "lmu-ltau", "muonphilic-scalar", "leptophilic-scalar", "alp", "dark-photon"})
    void everyModelCanBeReadAndFilled(String name) {
        ModelSettings settings = ModelLibrary.builtIn(name);
        assertEquals(name, settings.name());
        Map<String, Double> couplings = new java.util.HashMap<>();
        settings.parameters().forEach(parameter -> couplings.put(parameter.name(), 1.0));
        Model model = ModelLibrary.instantiate(settings, couplings, OptionalDouble.of(1));
        assertEquals(settings.vertices().size(), model.vertices().size());
        settings.mediator()
                .ifPresent(mediator -> assertEquals(1, model.field(mediator).mass()));
    }

    @Test
    void strengthIsAProduct() {
        Map<String, Double> values = Map.of("xi", 2.0, "m_mu", 0.1, "v", 250.0);
        assertEquals(-2 * 0.1 / 250, Strength.evaluate("-xi * m_mu / v", values, "here"), 1e-18);
        assertEquals(0.5, Strength.evaluate("0.5", values, "here"));
    }

    /** Each fault of a model is one line that names the place and the fault. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fermion = \"mu-\", boson = gamma, vector = g | unknown factor 'g'",
                "fermion = \"mu-\", boson = gluon, vector = e | unknown particle 'gluon'",
                "fermion = gamma, boson = gamma, vector = e | is a vector",
                "fermion = \"mu-\", boson = gamma, scalar = e | no strength",
                "fermion = \"mu-\", boson = gamma, vektor = e | unknown key 'vertices[0].vektor'"
            })
    void refusesAFaultyVertex(String vertex, String message) throws IOException {
        Path file = folder.resolve("faulty.conf");
        Files.writeString(file, """
                name = faulty
                meaning = test
                particles = [
                  { name = "mu-", anti = "mu+", shortName = mu, pdg = 13, spin = fermion }
                  { name = gamma, shortName = gamma, pdg = 22, spin = vector }
                ]
                vertices = [ { %s } ]
                """.formatted(vertex));
        UserException e = assertThrows(
                UserException.class,
                () -> ModelLibrary.instantiate(ModelLibrary.read(file), Map.of(), OptionalDouble.empty()));
        assertTrue(e.getMessage().contains(message.trim()), e.getMessage());
    }

    private UserException refused(String text) throws IOException {
        Path file = folder.resolve("faulty.conf");
        Files.writeString(file, """
                name = faulty
                meaning = test
                mediator = phi
                particles = [
                  { name = "mu-", anti = "mu+", shortName = mu, pdg = 13, spin = fermion }
                  { name = gamma, shortName = gamma, pdg = 22, spin = vector }
                  { name = phi, shortName = phi, pdg = 9000007, spin = scalar }
                ]
                vertices = [ { fermion = "mu-", boson = phi, scalar = 0.1 } ]
                """ + text);
        return assertThrows(
                UserException.class,
                () -> ModelLibrary.instantiate(ModelLibrary.read(file), Map.of("g", 1.0), OptionalDouble.of(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters = [ { name = g, meaning = test } ] | the parameter 'g' is in no vertex",
                "parameters = [ { name = h, meaning = test, fallback = 1 } ] | no coupling 'g'",
                "bosonVertices = [ { scalar = phi, first = gamma, second = gamma, metric = g } ]"
                        + " | with the massless 'gamma'",
                "bosonVertices = [ { scalar = phi, first = gamma, second = phi, dual = g } ] | is a scalar",
                "contacts = [ { first = { fermion = \"mu-\", into = \"mu-\" }, second = { fermion = \"mu-\", into = \"mu-\","
                        + " left = 1 }, strength = g } ] | the current has no strength",
                "vertices = [ { fermion = \"mu-\", boson = phi, left = g } ] | not Hermitian"
            })
    void refusesAFaultyTerm(String text, String message) throws IOException {
        String parameters = text.startsWith("parameters") ? "" : "parameters = [ { name = g, meaning = test } ]\n";
        UserException e = refused(parameters + text);
        assertTrue(e.getMessage().contains(message.trim()), e.getMessage());
    }

    @Test
    void allModelsOfTheConfigurationAreNamed() throws IOException {
        try (var files = Files.list(Path.of("..", "conf", "models"))) {
            assertEquals(
                    ModelLibrary.NAMES,
                    files.map(file -> file.getFileName().toString().replace(".conf", ""))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void refusesAMissingCouplingOrMass() {
        ModelSettings settings = ModelLibrary.builtIn("lmu-ltau");
        assertThrows(UserException.class, () -> ModelLibrary.instantiate(settings, Map.of(), OptionalDouble.of(1)));
        assertThrows(
                UserException.class,
                () -> ModelLibrary.instantiate(settings, Map.of("gprime", 1.0), OptionalDouble.empty()));
    }

    /** A copy of a model anywhere else still finds what it includes; what is nowhere is refused and not passed over. */
    @Test
    void aModelElsewhereIncludesOneOfTheLibrary() throws IOException {
        Path copy = folder.resolve("mine.conf");
        String text = Files.readString(Path.of("..", "conf", "models", "lmu-ltau.conf"));
        Files.writeString(copy, text);
        assertEquals(ModelLibrary.builtIn("lmu-ltau"), ModelLibrary.read(copy));
        Files.writeString(folder.resolve("qed.conf"), "include \"no-such.conf\"\n");
        UserException e = assertThrows(UserException.class, () -> ModelLibrary.read(copy));
        assertTrue(e.getMessage().contains("cannot find or read 'no-such.conf'"), e.getMessage());
        assertTrue(e.getMessage().contains("mine.conf"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }
}
