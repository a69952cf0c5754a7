package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes given by their particles: events, and refusals in one line. */
class ModelProcessTest {
    private static final double SQRT_S = 10.58;

    static GeneratorSettings settings(
            String model, String process, Double mass, Map<String, Double> couplings, String cut) {
        return new GeneratorSettings(
                        process,
                        Optional.ofNullable(mass),
                        couplings,
                        "invisible",
                        GeneratorSettings.Switch.OFF,
                        0.01,
                        Map.of(),
                        Optional.empty())
                .withModel(Optional.of(model), Optional.ofNullable(cut));
    }

    static PreparedGenerator prepare(GeneratorSettings settings) {
        return ProcessCatalog.find(settings).prepare(settings, SQRT_S, 3);
    }

    @Test
    void eventsConserveMomentumAndPassTheCuts() {
        PreparedGenerator prepared = prepare(settings(
                "qed", "ee->\"mu- mu+ gamma\"", null, Map.of(), "energy(gamma) > 0.5 && abs-cos(gamma) < 0.9"));
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(3, "events");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 200; event++) {
            generator.generate(stream, event, SQRT_S, record);
            EventChecks.assertBalanced(record, SQRT_S);
            EventChecks.assertOnShell(record, Map.of());
            assertEquals(22, record.pdg[4]);
            assertTrue(record.energy[4] > 0.5 && Math.abs(record.pz[4]) < 0.9 * record.energy[4]);
        }
    }

    /** Annihilation by a photon of beams with polarisations P and P' is 1 - P P' times that of unpolarised ones. */
    @Test
    void polarisedBeams() {
        GeneratorSettings none = settings("qed", "ee->\"mu- mu+\"", null, Map.of(), null);
        Map<String, Double> beams = Map.of("electronPolarization", 0.8, "positronPolarization", -0.5);
        double ratio = prepare(none.withParameters(beams)).crossSection().valueFb()
                / prepare(none).crossSection().valueFb();
        assertEquals(1.4, ratio, 0.005);
    }

    private static double crossSection(GeneratorSettings settings, double polarization) {
        return prepare(settings.withParameters(Map.of("electronPolarization", polarization)))
                .crossSection()
                .valueFb();
    }

    /**
     * The left-right asymmetry of polarised electrons: none in quantum electrodynamics, whatever the final state; for the exchange of
     * one boson with couplings v and a of the electron (L^2 - R^2) / (L^2 + R^2) = -2 v a / (v^2 + a^2), those of the muon being any.
     */
    @Test
    void leftRightAsymmetry(@TempDir Path folder) throws IOException {
        GeneratorSettings photons = settings("qed", "ee->\"mu- mu+ gamma\"", null, Map.of(), "energy(gamma) > 0.5");
        assertEquals(1, crossSection(photons, -1) / crossSection(photons, 1), 0.03);
        Path file = Files.writeString(folder.resolve("axial.conf"), """
                name = axial
                meaning = "a boson with vector and axial couplings, alone"
                mediator = X
                particles = [
                  { name = "e-", anti = "e+", shortName = e, pdg = 11, spin = fermion }
                  { name = "mu-", anti = "mu+", shortName = mu, pdg = 13, spin = fermion }
                  { name = X, shortName = X, pdg = 9000008, spin = vector }
                ]
                vertices = [
                  { fermion = "e-", boson = X, vector = 0.03, axial = 0.01 }
                  { fermion = "mu-", boson = X, vector = 0.02, axial = "-0.05" }
                ]
                """);
        GeneratorSettings boson = settings(file.toString(), "ee->\"mu- mu+\"", 30.0, Map.of(), null);
        double left = crossSection(boson, -1);
        double right = crossSection(boson, 1);
        assertEquals(-2 * 0.03 * 0.01 / (0.03 * 0.03 + 0.01 * 0.01), (left - right) / (left + right), 0.005);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lmu-ltau | ee->"tau- tau+ zprime" | 8    |            | less than the collision energy
            lmu-ltau | ee->"mu- mu+ zprime"   | -1   |            | a value above 0 GeV
            lmu-ltau | ee->"mu- mu+ wprime"   | 1    |            | unknown particle 'wprime'
            lmu-ltau | ee->"mu- tau+ zprime"  | 1    |            | no diagram
            lmu-ltau | mu- mu+                | 1    |            | is not a process
            qed      | ee->"mu- mu+ gamma"    |      |            | energy(gamma) > 0.1
            qed      | ee->"mu- mu+"          |      | pt(mu-) > 6 | cuts that leave something
            qed      | ee->"mu- mu+"          |      | pt(e-) > 1 | no final particle 'e-'
            qed      | ee->"mu- mu+"          |      | ptt(mu-) > 1 | did you mean 'pt'
            qed      | ee->"mu- mu+"          |      | pt(mu-) > x | a number
            qed      | ee->"mu- mu+"          |      | mass(mu-) > 1 | two particles, as in
            no-such  | ee->"mu- mu+"          |      |            | unknown model
            """)
    void refusesInOneLine(String model, String process, Double mass, String cut, String expected) {
        Map<String, Double> couplings = model.equals("lmu-ltau") ? Map.of("gprime", 0.1) : Map.of();
        GeneratorSettings settings = settings(model, process, mass, couplings, cut);
        String message =
                assertThrows(UserException.class, () -> prepare(settings)).getMessage();
        assertTrue(message.contains(expected), message);
        assertFalse(message.contains("\n"), message);
    }
}
