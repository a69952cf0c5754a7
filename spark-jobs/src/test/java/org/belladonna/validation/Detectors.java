package org.belladonna.validation;

import java.nio.file.Path;
import org.belladonna.detector.DetectorSource;

/** The detector that is validated. */
final class Detectors {
    private static final DetectorSource BELLE2 = DetectorSource.read(Path.of("..", "conf", "detectors", "belle2.conf"));

    private Detectors() {}

    static DetectorSource belle2() {
        return BELLE2;
    }
}
