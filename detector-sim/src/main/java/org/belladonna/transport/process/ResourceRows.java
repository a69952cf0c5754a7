package org.belladonna.transport.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A table of this package's resources: lines that begin with # say where it comes from, two columns of keys are followed by values by
 * energy.
 *
 * @param energies of the columns, GeV
 * @param rows the lines
 */
record ResourceRows(double[] energies, List<Row> rows) {
    private static final int KEYS = 2;
    private static final double MEV = 1e-3;

    /** Keys and values of a line. */
    record Row(String first, String second, double[] values) {}

    static ResourceRows read(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(ResourceRows.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
            double[] energies =
                    Arrays.stream(values(lines.get(0))).map(e -> e * MEV).toArray();
            return new ResourceRows(
                    energies,
                    lines.stream()
                            .skip(1)
                            .map(cells -> new Row(cells[0], cells[1], values(cells)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] values(String[] cells) {
        return Arrays.stream(cells).skip(KEYS).mapToDouble(Double::parseDouble).toArray();
    }
}
