package org.belladonna.transport.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.detector.AbsorberSettings;
import org.belladonna.detector.DetectorDescription;
import org.belladonna.detector.MaterialSettings;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same material is given in three ways: by elements for full transport (conf/materials.conf), by constants for the tracker (materials.conf
 * of a detector) and for calorimeter, coil and iron (absorbers). What is said twice must be the same, and what full transport derives from the
 * elements must be the constant that is tabulated.
 */
class MaterialTablesTest {
    private static final Path CONF = Path.of("..", "conf", "detectors");

    /** Of one tabulated radiation length from that of Tsai's formula with the same elements. */
    private static final double RADIATION_LENGTH = 0.004;

    /** Of atomic weights and mass fractions of four digits. */
    private static final double ELECTRONS = 0.001;

    @ParameterizedTest
    @CsvSource({"belle2, 20", "belle, 20", "babar, 21"})
    void trackerAndFullTransportAgree(String detector, int common) {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, MaterialSettings> entry :
                new TreeMap<>(description(detector).materials()).entrySet()) {
            Optional<Medium> medium = find(entry.getKey());
            if (medium.isPresent()) {
                compared++;
                compare(entry.getKey(), entry.getValue(), medium.get(), differences);
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(common, compared);
    }

    private static void compare(String name, MaterialSettings constants, Medium medium, List<String> differences) {
        double scale = PhysicalConstants.BETHE_CONSTANT * constants.zOverA() * constants.density();
        differ(differences, name + " density", constants.density(), medium.density, 1e-9);
        differ(differences, name + " excitation", constants.excitationEnergy(), medium.excitationEnergy, 1e-9);
        differ(differences, name + " electrons", scale, medium.betheScale, ELECTRONS);
        differ(differences, name + " X0", constants.radiationLength(), medium.radiationLength, RADIATION_LENGTH);
        for (double x = -0.5; x < 4; x += 0.25) {
            double effect = constants.densityEffect().correction(x);
            differ(differences, name + " density effect", 1 + effect, 1 + medium.densityEffect(Math.pow(10, x)), 1e-6);
        }
    }

    private static void differ(List<String> differences, String what, double one, double other, double tolerance) {
        if (!(Math.abs(other / one - 1) < tolerance)) {
            differences.add(what + " " + one + ", by elements " + other);
        }
    }

    @Test
    void absorbersAndFullTransportAgree() {
        List<String> differences = new ArrayList<>();
        Map<String, AbsorberSettings> absorbers = new TreeMap<>();
        absorbers.put("CsI", absorber("belle2/calorimeter.conf", "crystal"));
        absorbers.put("Fe", absorber("belle2/muon-detector.conf", "absorbers.iron"));
        absorbers.put("Al", absorber("belle2/muon-detector.conf", "absorbers.aluminium"));
        absorbers.forEach((name, settings) -> {
            Medium medium = find(name).orElseThrow();
            Medium made = Medium.of(name, settings);
            double scale = PhysicalConstants.BETHE_CONSTANT * settings.zOverA() * settings.density();
            differ(differences, name + " electrons", scale, medium.betheScale, ELECTRONS);
            differ(differences, name + " excitation", made.excitationEnergy, medium.excitationEnergy, 1e-9);
            differ(differences, name + " X0", settings.radiationLength(), medium.radiationLength, RADIATION_LENGTH);
            differ(differences, name + " density effect", made.densityEffect(100), medium.densityEffect(100), 1e-6);
        });
        assertEquals(List.of(), differences);
    }

    private static DetectorDescription description(String detector) {
        return ConfigurationReader.read(
                ConfigurationReader.parse(CONF.resolve(detector + ".conf")).resolve(), DetectorDescription.class);
    }

    private static AbsorberSettings absorber(String file, String key) {
        return ConfigurationReader.read(
                ConfigurationReader.parse(CONF.resolve(file)).resolve().getConfig(key), AbsorberSettings.class);
    }

    /** The material of the library, none where it does not know the name. */
    private static Optional<Medium> find(String name) {
        try {
            return Optional.of(TestMedia.get(name));
        } catch (UserException e) {
            return Optional.empty();
        }
    }
}
