package org.belladonna.validation;

import java.nio.file.Path;
import org.belladonna.detector.DetectorSource;

/** The detector that is validated, and two older ones. */
final class Detectors {
    private static final DetectorSource BELLE2 = read("belle2");

    private Detectors() {}

    static DetectorSource belle2() {
        return BELLE2;
    }

    static DetectorSource belle() {
        return read("belle");
    }

    static DetectorSource babar() {
        return read("babar");
    }

    private static DetectorSource read(String name) {
        return DetectorSource.read(Path.of("..", "conf", "detectors", name + ".conf"));
    }
}
