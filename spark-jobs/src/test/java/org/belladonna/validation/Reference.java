package org.belladonna.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reference answers: tables with comments and one heading. */
final class Reference {
    private Reference() {}

    /** A text among the resources of this package. */
    static String text(String resource) {
        try (InputStream in = Reference.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a table of this package. */
    static List<String[]> rows(String resource) {
        return rows(text(resource).lines());
    }

    /** Rows of a table of the tests of the simulation, below the package {@code org.belladonna}. */
    static List<String[]> simulationRows(String file) {
        return fileRows(Path.of("..", "detector-sim", "src", "test", "resources", "org", "belladonna", file));
    }

    /** Rows of a published result. */
    static List<String[]> publishedRows(String file) {
        return fileRows(Path.of("..", "conf", "published", file));
    }

    private static List<String[]> fileRows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return rows(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(Stream<String> lines) {
        return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** One column as numbers. */
    static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }
}
