package org.belladonna.detector;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import org.belladonna.configuration.ConfigurationReader;

/** Detectors for tests. */
public final class Detectors {
    private static final Path DIRECTORY = Path.of("..", "conf", "detectors");
    private static Detector belle2;

    private Detectors() {}

    /** Belle II as configured. */
    public static synchronized Detector belle2() {
        if (belle2 == null) {
            belle2 = Detector.load(DIRECTORY.resolve("belle2.conf"));
        }
        return belle2;
    }

    /** Belle II with some keys changed, as HOCON. */
    public static Detector belle2With(String changes) {
        return with("belle2", changes);
    }

    /** A detector by its name with some keys changed, likewise. */
    public static Detector with(String name, String changes) {
        Config changed = ConfigFactory.parseString(changes)
                .withFallback(ConfigurationReader.parse(DIRECTORY.resolve(name + ".conf")))
                .resolve();
        return new Detector(ConfigurationReader.read(changed, DetectorDescription.class));
    }
}
