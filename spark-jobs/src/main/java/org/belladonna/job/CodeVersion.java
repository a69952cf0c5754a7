package org.belladonna.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Version of the code, as the build wrote it. */
public final class CodeVersion {
    private CodeVersion() {}

    /** Version and commit, as {@code 0.1.0-SNAPSHOT (3f2a1b0)}. */
    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = CodeVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version") + " (" + properties.getProperty("commit") + ")";
    }
}
