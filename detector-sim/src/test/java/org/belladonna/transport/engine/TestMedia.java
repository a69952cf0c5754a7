package org.belladonna.transport.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;

/** The materials of the project and the reference tables of this package. */
public final class TestMedia {
    public static final MaterialLibrary LIBRARY = MaterialLibrary.read(Path.of("../conf/materials.conf"));

    private TestMedia() {}

    public static Material get(String name) {
        return LIBRARY.get(name, "test");
    }

    /** Rows of a table in the resources of this package, without comments and header. */
    static List<String[]> table(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(TestMedia.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
