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
import org.belladonna.generator.DecayWidths;
import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R against its landmarks and what quarks make of it, and the widths of a dark photon that follow from it. */
class HadronicRatioTest {
    @TempDir
    Path folder;

    private static Model darkPhoton(double mass, double epsilon) {
        return ModelLibrary.instantiate(
                ModelLibrary.builtIn("dark-photon"), Map.of("epsilon", epsilon), OptionalDouble.of(mass));
    }

    /**
     * The landmarks of R, rounded: they guard the table and its interpolation. Independent of it are 2 (1 + alpha_s/pi) at 3 GeV, 10/3 (1 +
     * alpha_s/pi) between charm and bottom and 11/3 (1 + alpha_s/pi) above; the rho, omega and phi are in VirtualPhotonHadronsTest.
     */
    @ParameterizedTest
    @CsvSource({
        "0.25, 0, 0",
        "0.77, 9.9, 0.5",
        "0.782, 19, 1",
        "0.9, 1.8, 0.1",
        "1.0195, 50, 2",
        "1.25, 1.02, 0.05",
        "1.65, 2.55, 0.1",
        "3.0, 2.2, 0.1",
        "4.03, 4.6, 0.2",
        "6.0, 3.4, 0.1",
        "10.0, 3.57, 0.1",
        "11.5, 3.87, 0.02"
    })
    void ratioIsTheMeasuredOne(double mass, double ratio, double tolerance) {
        assertEquals(ratio, HadronicRatio.at(mass), tolerance);
    }

    @Test
    void theRatioHasNoStepAtTheEndsOfTheTable() {
        assertEquals(0, HadronicRatio.at(2 * PhysicalConstants.PION_MASS + 1e-9), 1e-6);
        assertEquals(HadronicRatio.at(0.3 - 1e-9), HadronicRatio.at(0.3 + 1e-9), 1e-6);
        assertEquals(1, HadronicRatio.at(11.0901) / HadronicRatio.at(11.0899), 0.01);
    }

    /** Gamma(hadrons) = (alpha epsilon^2 / 3) M R: with leptons without mass the fractions are 1 / (n + R) and R / (n + R). */
    @ParameterizedTest
    @CsvSource({"0.5, 2", "1, 2", "3, 2", "10, 3"})
    void fractionsAreThoseOfTheRatio(double mass, int leptons) {
        DecayWidths widths = new DecayWidths(darkPhoton(mass, 1e-3), "darkphoton");
        double unit = PhysicalConstants.ALPHA * 1e-6 * mass / 3;
        double ratio = HadronicRatio.at(mass);
        assertEquals(1, widths.partial("hadrons") / (unit * ratio), 1e-9);
        assertEquals(1 / (leptons + ratio), widths.partial("e-", "e+") / widths.total(), 0.004);
        assertEquals(
                1,
                widths.channels().stream()
                                .mapToDouble(DecayWidths.Channel::width)
                                .sum()
                        / widths.total(),
                1e-12);
        Widths closed = new Widths(darkPhoton(mass, 1e-3), "darkphoton");
        assertEquals(1, closed.total() / widths.total(), 1e-9);
        assertEquals(1, closed.partial("hadrons") / widths.partial("hadrons"), 1e-12);
    }

    @Test
    void theLifetimeGoesWithTheInverseSquareOfTheMixing() {
        double one = new DecayWidths(darkPhoton(0.78, 1e-3), "darkphoton").cTau();
        double other = new DecayWidths(darkPhoton(0.78, 1e-5), "darkphoton").cTau();
        assertEquals(1e4, other / one, 1e-6);
    }

    @Test
    void aHadronCurrentNeedsAVector() throws IOException {
        Path file = folder.resolve("model.conf");
        Files.writeString(file, """
                name = wrong
                meaning = scalar
                mediator = s
                particles = [ { name = s, shortName = s, pdg = 54, spin = scalar } ]
                vertices = []
                hadronCurrents = [ { boson = s, charge = e } ]
                """);
        UserException refused = assertThrows(
                UserException.class,
                () -> ModelLibrary.instantiate(ModelLibrary.read(file), Map.of(), OptionalDouble.of(1)));
        assertTrue(refused.getMessage().contains("a vector with hadrons"), refused.getMessage());
    }

    @Test
    void bosonsWithoutAHadronCurrentHaveNoHadrons() {
        Model model = ModelLibrary.instantiate(
                ModelLibrary.builtIn("lmu-ltau"), Map.of("gprime", 1e-3), OptionalDouble.of(1));
        assertEquals(0, new DecayWidths(model, "zprime").partial("hadrons"));
        assertTrue(new DecayWidths(darkPhoton(0.25, 1e-3), "darkphoton")
                .channels().stream().noneMatch(c -> DecayWidths.isHadrons(c.products())));
    }
}
