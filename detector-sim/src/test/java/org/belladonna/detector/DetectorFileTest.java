package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong detector file is refused before any work, in one line with file, line and key. */
class DetectorFileTest {
    private static final Path DETECTORS = Path.of("../conf/detectors");

    @TempDir
    Path copy;

    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle2-misaligned", "belle", "babar"})
    void theDetectorsAreWithoutOverlapAndHole(String name) {
        assertEquals(
                64,
                DetectorSource.read(DETECTORS.resolve(name + ".conf"))
                        .fingerprint()
                        .length());
    }

    /** What is refused when a piece of a file of Belle II is replaced. */
    private String refused(String file, String from, String to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(DETECTORS)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path each : files) {
            Path target = copy.resolve(DETECTORS.relativize(each));
            Files.createDirectories(target.getParent());
            Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Path changed = copy.resolve("belle2").resolve(file).normalize();
        String text = Files.readString(changed);
        assertTrue(text.contains(from), "the test edits what is there: " + from);
        Files.writeString(changed, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        UserException refused =
                assertThrows(UserException.class, () -> DetectorSource.read(copy.resolve("belle2.conf")));
        return refused.getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tracker.conf|outerRadius = 12.0,|outerRadius = 12.1,|tracker.conf: 14: tracker.cylinders[4]|overlaps beam-pipe of beryllium",
                "tracker.conf|innerRadius = 1190|innerRadius = 1180|tracker.conf: 28: tracker.cylinders[11]|top of quartz overlaps",
                "tracker.conf|innerRadius = 151,|innerRadius = 120,|silicon.conf: |overlaps svd of svd-carbon",
                "tracker.conf|zMin = 1668, zMax = 1670|zMin = 1400, zMax = 1402|tracker.conf: 34: tracker.discs[0]|arich of aluminium overlaps cdc-outer-wall",
                "silicon.conf|shift = -4.68|shift = 0|tracker.silicon[2].sensors[0]|of layer 3 overlaps sensor",
                "silicon.conf|layer = 2,|layer = 1,|silicon.conf: 39: tracker.silicon[1].layer|layer 1 twice",
                "silicon.conf|radius = 66.89|radius = 103.9|silicon.conf: |overlaps sensor",
                "drift-chamber.conf|radius = 178|radius = 179|drift-chamber.conf: 60: tracker.driftChamber.layers[1]|EMPTY",
                "drift-chamber.conf|radius = 178|radius = 167|drift-chamber.conf: 60: tracker.driftChamber.layers[1].radius|not above",
                "drift-chamber.conf|height = 10,|height = 31,|drift-chamber.conf: 60: tracker.driftChamber.layers[1].radius|cells overlap",
                "muon-detector.conf|outerRadius = 1706|outerRadius = 1734|muon-detector.conf: 10: shells[1]|shell coil overlaps shell coil",
                "muon-detector.conf|outerRadius = 2000|outerRadius = 2020|muon-detector.conf: 13: shells[4]|overlaps the barrel",
                "muon-detector.conf|zMin = 2417.5|zMin = 2200|muon-detector.conf: 15: shells[5]|overlaps the calorimeter",
                "muon-detector.conf|zMin = 2770, zMax = 4091|zMin = 2700, zMax = 4091|endcaps[0]|overlaps the barrel",
                "klm-layers.csv|2129.0|2070.0|klm-layers.csv, line 5|overlaps another",
                "klm-layers.csv|2039.5|2000|klm-layers.csv, line 5|is not in the iron",
                "ecl-rings.csv|515.4|440.0|ecl-rings.csv, line |ring",
                "ecl-rings.csv|3,forward,17.00|3,barrel,17.00|ecl-rings.csv, line |ring"
            })
    void volumesThatOverlap(String file, String from, String to, String where, String what) throws IOException {
        if (what.equals("EMPTY")) {
            // A cell a little out of its place is one of another chamber and no mistake.
            assertThrows(AssertionError.class, () -> refused(file, from, to));
            return;
        }
        assertRefused(file, from, to, where, what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tracker.conf|radius = 1255,|radius = 1235,|a hole|in front of the crystals|ecl-rings.csv, line ",
                "tracker.conf|zMax = 1966 }|zMax = 1940 }|a hole|in front of the crystals|tracker.volume",
                "tracker.conf|zMin = -1033|zMin = -1060|reaches|into the crystals|tracker.volume",
                "drift-chamber.conf|radius = 198,|radius = 0x,|tracker.driftChamber.layers[3].radius|drift-chamber.conf: 62|a number",
                "drift-chamber.conf|height = 10,|height = 2,|a hole of|tracker.driftChamber.layers[1].radius|drift-chamber.conf: 60",
                "klm-layers.csv|barrel,2,|barrel,3,|klm-layers.csv, line |layer is '3'|without holes"
            })
    void aHole(String file, String from, String to, String what, String second, String third) throws IOException {
        assertOneLine(refused(file, from, to), what, second, third);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tracker.conf|material = gold|material = gould|tracker.conf: 10: tracker.cylinders[0].material|unknown material 'gould'",
                "tracker.conf|material = aerogel-1045|material = Foo|tracker.discs[1].material|unknown material 'Foo'",
                "silicon.conf|backing = silicon|backing = silicone|tracker.silicon[0].sensors[0].backing|'silicone'",
                "drift-chamber.conf|gas = helium-ethane|gas = heliox|tracker.driftChamber.gas|unknown material 'heliox'",
                "muon-detector.conf|material = iron|material = led|muon-detector.conf: 9: shells[0].material|unknown material 'led'",
                "muon-detector.conf|iron = iron|iron = steel|muon-detector.conf: 4: iron|unknown material 'steel'",
                "../common/materials.conf|density = 1.848 g/cm3,|atomicWeight = 9,|unknown key 'materials.Be.atomicWeight'|materials.conf: 12",
                "../common/materials.conf|density = 1.848 g/cm3, exc|exc|materials.conf: 11|'materials.Be.density' is missing",
                "../common/materials.conf|composition { Fe = 1 }|composition { Fx = 1 }|materials.conf: 37: materials.Fe.composition|unknown element or material 'Fx'",
                "materials.conf|density = 0.075 g/cm3,||materials.conf: 10|'materials.airex.density' is missing",
                "materials.conf|helium-ethane = 0.6306|helium-ethene = 0.6306|materials.helium-ethane-and-wires.composition|'helium-ethene'",
                "calorimeter.conf|crystal = caesium-iodide|crystal = caesium|calorimeter.conf: 4: crystal|unknown material 'caesium'",
                "identification.conf|gas = helium-ethane|gas = neon|identification.conf: 5: driftChamber.gas|unknown material 'neon'",
                "identification.conf|matter = quartz|matter = quarts|identification.conf: 17: cherenkov.matter|unknown material 'quarts'"
            })
    void aMaterialThatIsNotThere(String file, String from, String to, String where, String what) throws IOException {
        assertRefused(file, from, to == null ? "" : to, where, what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "../common/materials.conf|density = 1.848|density = -1.848|'materials.Be.density' is|materials.conf: 12",
                "../common/materials.conf|density = 1.848|density = Infinity|'materials.Be.density' is|materials.conf: 12",
                "../common/materials.conf|excitationEnergy = 63.7 eV|excitationEnergy = 0 eV|'materials.Be.excitationEnergy' is|materials.conf: 12",
                "../common/materials.conf|x0 = 0.0392|x0 = 2|is not below x1|materials.Be.densityEffect",
                "../common/materials.conf|composition { Fe = 1 }|composition { Fe = 0.7 }|add up to 0.7|materials.conf: 37: materials.Fe.composition",
                "materials.conf|quartz = 1|aerogel-1045 = 1|made of itself|materials.aerogel-1045.composition",
                "tracker.conf|innerRadius = 9.990|innerRadius = -9.990|'tracker.cylinders[0].innerRadius' is|tracker.conf: 10",
                "tracker.conf|innerRadius = 9.990|innerRadius = NaN|'tracker.cylinders[0].innerRadius' is|tracker.conf: 10",
                "tracker.conf|outerRadius = 10.6|outerRadius = 9.6|without extent|tracker.conf: 11: tracker.cylinders[1].outerRadius",
                "tracker.conf|zMin = -37, zMax = 59|zMin = 59, zMax = -37|without extent|tracker.conf: 11: tracker.cylinders[1].zMax",
                "tracker.conf|outerRadius = 1140|outerRadius = 1340|outside of the tracking volume|tracker.discs[0]",
                "tracker.conf|zMin = -1033, zMax = 1966|zMin = 1966, zMax = -1033|no extent|tracker.volume.zMax",
                "silicon.conf|thickness = 75 um|thickness = -75 um|'tracker.silicon[0].sensors[0].thickness' is|silicon.conf: 33",
                "silicon.conf|efficiency = 0.985|efficiency = 1.985|'tracker.silicon[0].efficiency' is|from 0.0 to 1.0",
                "drift-chamber.conf|efficiency = 0.975|efficiency = 1.2|'tracker.driftChamber.efficiency' is|from 0.0 to 1.0",
                "drift-chamber.conf|zMax = 572.1|zMax = -572.1|without sensitive length|tracker.driftChamber.layers[0].zMax",
                "drift-chamber.conf|radius = 178|radius = 158|not above that of the layer before|tracker.driftChamber.layers[1].radius",
                "field.conf|strength = 1.5 T|strength = 15 T|'field.strength' is|from 0.01 to 10.0",
                "beams.conf|electronEnergy = |electronEnergy = -|'beams.electronEnergy' is|beams.conf",
                "muon-detector.conf|innerDistance = 2019|innerDistance = 4019|no extent|muon-detector.conf: 19: barrel.outerDistance",
                "muon-detector.conf|innerRadius = 1305, outerRadius = 3535 }|innerRadius = 3305, outerRadius = 535 }|no extent|endcaps[0].outerRadius",
                "klm-layers.csv|barrel,1,2039.5,41,|barrel,1,2039.5,-41,|gap_mm is '-41'|klm-layers.csv, line 5",
                "klm-layers.csv|5000,40,0.97|5000,40,1.97|efficiency is '1.97'|from 0 to 1",
                "klm-layers.csv|-1750,2690|2690,-1750|zmax_mm is '-1750'|more than zmin_mm",
                "ecl-rings.csv|532.5,|432.5,|back_rho_mm is '432.5'|ecl-rings.csv, line 5",
                "ecl-rings.csv|460.0,1967.7|-460.0,1967.7|front_rho_mm is '-460.0'|ecl-rings.csv, line 5",
                "ecl-rings.csv|0,forward|0,sideways|region is 'sideways'|forward, barrel or backward",
                "calorimeter.conf|responseSpread = 0.0035|responseSpread = 0.9|'readout.responseSpread' is|calorimeter.conf",
                "calorimeter.conf|lightYield = [1, 1, 1.05]|lightYield = [1]|a light yield of [1.0]|readout.lightYield",
                "calorimeter.conf|lightYield = [1, 1, 1.05]|lightYield = [1, -1]|a light yield of [1.0, -1.0]|readout.lightYield",
                "calorimeter.conf|crystalCounts = [4, 6, 10, 21]|crystalCounts = [4, 6, 10]|for each of the 4 crystalEnergies|calibration.crystalCounts",
                "calorimeter.conf|crystalEnergies = [\"0.05 GeV\", \"0.1|crystalEnergies = [\"0.05 GeV\", \"0.01|values above 0 that increase|calibration.crystalEnergies",
                "trigger.conf|threshold = \"0.1|threshold = \"-0.1|'clusters.threshold' is|trigger.conf"
            })
    void anUnphysicalValue(String file, String from, String to, String what, String second) throws IOException {
        assertOneLine(refused(file, from, to), what, second);
    }

    @Test
    void aTableOfAnotherFolderIsNamed() throws IOException {
        assertOneLine(
                refused("muon-detector.conf", "klm-layers.csv", "no-layers.csv"), "no-layers.csv", "cannot be read");
    }

    private static void assertOneLine(String message, String... words) {
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.contains("; expected "), message);
        for (String word : words) {
            assertTrue(message.contains(word), message + " without " + word);
        }
    }

    private void assertRefused(String file, String from, String to, String... words) throws IOException {
        assertOneLine(refused(file, from, to), words);
    }
}
