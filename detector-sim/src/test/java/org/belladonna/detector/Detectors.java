package org.belladonna.detector;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import org.belladonna.configuration.ConfigurationReader;

/** Detectors for tests. */
public final class Detectors {
    private static final Path BELLE2 = Path.of("..", "conf", "detectors", "belle2.conf");
    private static Detector belle2;

    private Detectors() {}

    /** Belle II as configured. */
    public static synchronized Detector belle2() {
        if (belle2 == null) {
            belle2 = Detector.load(BELLE2);
        }
        return belle2;
    }

    /** Belle II with some keys changed, as HOCON. */
    public static Detector belle2With(String changes) {
        Config changed = ConfigFactory.parseString(changes)
                .withFallback(ConfigurationReader.parse(BELLE2))
                .resolve();
        return new Detector(ConfigurationReader.read(changed, DetectorDescription.class));
    }
}
