package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorSourceTest {
    private static final Path DETECTORS = Path.of("../conf/detectors");

    @TempDir
    Path copy;

    private Path belle() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(DETECTORS)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = copy.resolve(DETECTORS.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy.resolve("belle.conf");
    }

    private static String fingerprint(Path file) {
        return DetectorSource.read(file).fingerprint();
    }

    @Test
    void fingerprintDoesNotDependOnThePlace() throws IOException {
        assertEquals(fingerprint(DETECTORS.resolve("belle.conf")), fingerprint(belle()));
    }

    /** Belle takes tables and settings of Belle II: a change there is a change of Belle. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "belle2/klm-likelihood.csv",
                "belle2/ecl-rings.csv",
                "belle2/calorimeter.conf",
                "belle2/field.conf"
            })
    void fingerprintCoversWhatLiesBesideAnotherDetector(String file) throws IOException {
        Path belle = belle();
        String before = fingerprint(belle);
        Path changed = copy.resolve(file);
        String text = Files.readString(changed);
        String other = text.replace("12.41", "12.42")
                .replace("0.997,", "0.996,")
                .replace("timeFloor = \"0.7 ns\"", "timeFloor = \"0.8 ns\"")
                .replace("1.5 T", "1.4 T");
        assertNotEquals(text, other);
        Files.writeString(changed, other);
        assertNotEquals(before, fingerprint(belle));
    }
}
