package org.belladonna.transport.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.error.UserException;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediumTest {
    /** Density in g/cm3, radiation length in cm and the thresholds in MeV of a cut of 0.7 mm, as Geant4 derives them. */
    @ParameterizedTest
    @CsvSource({
        "CsI, 4.51, 1.86029, 0.0308524, 0.528477",
        "Be, 1.848, 35.276, 0.00181953, 0.366611",
        "Si, 2.33, 9.36607, 0.00585415, 0.423338",
        "SiO2, 2.203, 12.2769, 0.00470966, 0.417519",
        "Fe, 7.874, 1.75749, 0.0172487, 0.954642",
        "Al, 2.699, 8.89632, 0.00584707, 0.46119",
        "Au, 19.32, 0.334436, 0.103056, 1.6337"
    })
    void radiationLengthAndProductionCuts(
            String name, double density, double lengthCm, double photonMev, double electronMev) {
        Medium medium = TestMedia.get(name);
        assertEquals(1, medium.radiationLength / 10 * medium.density / (lengthCm * density), 0.001);
        ProductionCuts cuts = ProductionCuts.ofRange(medium, 0.7);
        assertEquals(1, cuts.photon() * 1e3 / photonMev, 0.01);
        assertEquals(1, cuts.electron() * 1e3 / electronMev, 0.01);
    }

    /** CsI(Tl) at 0.1 and 1 MeV from the published coefficients: 1.797 and 0.00437 cm2/g. */
    @Test
    void photoelectricAbsorption() {
        Medium medium = TestMedia.get("CsI");
        assertEquals(1.797, medium.photoelectricPerMm(1e-4) * 10 / medium.density, 0.01);
        assertEquals(0.00437, medium.photoelectricPerMm(1e-3) * 10 / medium.density, 1e-4);
    }

    /** What is drawn depends on the order of the elements; that of an immutable map is another one in every process. */
    @Test
    void elementsAreInOneOrder() {
        String rest = "density = 4.5 g/cm3, excitationEnergy = 553 eV, "
                + "densityEffect { cBar = 6, x0 = 0.2, x1 = 3, a = 0.1, m = 3 }, ";
        for (String composition : List.of("{ Cs = 0.5, I = 0.5 }", "{ I = 0.5, Cs = 0.5 }")) {
            MediumSettings settings = ConfigurationReader.read(
                    ConfigFactory.parseString(rest + "composition " + composition), MediumSettings.class);
            Medium medium = new Medium("test", settings);
            assertEquals(55, medium.element(0).z());
            assertEquals(53, medium.element(1).z());
        }
    }

    @Test
    void namesAndAliases() {
        assertEquals(TestMedia.get("CsI"), TestMedia.get("caesium-iodide"));
        assertThrows(UserException.class, () -> TestMedia.get("unobtainium"));
    }

    @Test
    void wrongMaterials() {
        String effect = "densityEffect { cBar = 4, x0 = 0.2, x1 = 3, a = 0.1, m = 3 }, excitationEnergy = 286 eV";
        wrong(effect + ", composition { Fe = 1 }");
        wrong(effect + ", density = -7 g/cm3, composition { Fe = 1 }");
        wrong(effect + ", density = 7 g/cm3, composition { Fe = 0.7 }");
        wrong(effect + ", density = 7 g/cm3, composition { Xx = 1 }");
        wrong(effect + ", density = 7 g/cm3, composition { Fe = 1 }, colour = grey");
    }

    private static void wrong(String text) {
        assertThrows(
                UserException.class,
                () -> new Medium(
                        "test", ConfigurationReader.read(ConfigFactory.parseString(text), MediumSettings.class)));
    }
}
