package org.belladonna.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/**
 * A result of others against mass, drawn beside ours and used for nothing else.
 *
 * @param entry how it is described in its index
 * @param mass in GeV
 * @param value in the unit of its quantity
 * @param error of the value; zeros when none is published
 */
public record PublishedCurve(Entry entry, double[] mass, double[] value, double[] error) {
    /** How a published curve is drawn. */
    public enum Style {
        LINE,
        DASHED,
        POINTS
    }

    /** One entry of an index. */
    public record Entry(
            @Key(meaning = "file with a header of '#' lines, one line of column names, and comma-separated rows")
            String file,

            @Key(meaning = "column with the mass in GeV") String massColumn,

            @Key(meaning = "column with the value") String valueColumn,

            @Key(meaning = "column with the error of the value")
            Optional<String> errorColumn,

            @Key(
                    meaning = "what is published: cross_section_fb, resolution, or a coupling; with its reading"
                            + " (gprime:invisible) when that is stated, without it (gprime) when it is not")
            String quantity,

            @Key(meaning = "what a legend says") String label,

            @Key(meaning = "paper, and where the numbers were read")
            String citation,

            @Key(meaning = "confidence level; absent for what is not a limit", min = 0, max = 1)
            Optional<Double> confidenceLevel,

            @Key(meaning = "line, dashed or points") Style style,

            @Key(meaning = "what the reader must know, for the caption", fallback = "\"\"")
            String note) {}

    /** An index of published curves. */
    public record Index(@Key(meaning = "the curves") List<Entry> curves) {}

    /** Reads all curves of an index; files are relative to it. */
    public static List<PublishedCurve> read(Path index) {
        List<PublishedCurve> curves = new ArrayList<>();
        for (Entry entry : ConfigurationReader.read(index, Index.class).curves()) {
            curves.add(read(entry, index.resolveSibling(entry.file())));
        }
        return List.copyOf(curves);
    }

    private static PublishedCurve read(Entry entry, Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException e) {
            throw UserException.of(
                    "no such file", file.toString(), "the published curve '" + entry.label() + "'", "check the index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int header = 0;
        while (header < lines.size() && lines.get(header).startsWith("#")) {
            header++;
        }
        if (header >= lines.size() - 1) {
            throw UserException.of("no rows", file.toString(), "column names and at least one row", "restore it");
        }
        List<String> names = Arrays.asList(lines.get(header).split(","));
        int rows = lines.size() - header - 1;
        double[][] columns = new double[3][rows];
        int massColumn = column(names, entry.massColumn(), file);
        int valueColumn = column(names, entry.valueColumn(), file);
        int errorColumn =
                entry.errorColumn().map(name -> column(names, name, file)).orElse(-1);
        for (int i = 0; i < rows; i++) {
            int line = header + 1 + i;
            String[] cells = lines.get(line).split(",", -1);
            columns[0][i] = number(cells, massColumn, file, line);
            columns[1][i] = number(cells, valueColumn, file, line);
            columns[2][i] = errorColumn < 0 ? 0 : number(cells, errorColumn, file, line);
        }
        return new PublishedCurve(entry, columns[0], columns[1], columns[2]);
    }

    private static int column(List<String> names, String name, Path file) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw UserException.of(
                    "no column '" + name + "'",
                    file.toString(),
                    "one of " + String.join(", ", names),
                    "correct the index");
        }
        return column;
    }

    private static double number(String[] cells, int column, Path file, int line) {
        try {
            return Double.parseDouble(cells[column].trim());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw UserException.of(
                    "no number in column " + (column + 1),
                    file + ":" + (line + 1),
                    "comma-separated numbers",
                    "correct it");
        }
    }

    /** True when this is about a quantity; a coupling without a reading is about each of them. */
    boolean isAbout(String quantity) {
        String own = entry.quantity();
        return own.equals(quantity) || quantity.startsWith(own + ":");
    }
}
