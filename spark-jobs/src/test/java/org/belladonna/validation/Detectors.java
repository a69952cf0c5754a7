package org.belladonna.validation;

import java.nio.file.Path;
import org.belladonna.detector.DetectorSource;

/** The detector that is validated. */
final class Detectors {
    private static final DetectorSource BELLE2 = DetectorSource.read(Path.of("..", "conf", "detectors", "belle2.conf"));

    private static final DetectorSource MISALIGNED =
            DetectorSource.read(Path.of("..", "conf", "detectors", "belle2-misaligned.conf"));

    private Detectors() {}

    /** The same with assumed displacements. */
    static DetectorSource misaligned() {
        return MISALIGNED;
    }

    static DetectorSource belle2() {
        return BELLE2;
    }
}
