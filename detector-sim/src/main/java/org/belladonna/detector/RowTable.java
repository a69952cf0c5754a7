package org.belladonna.detector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;

/**
 * A comma-separated table beside a detector's configuration, read strictly: lines that begin with # are comments, the first
 * other line must name exactly the expected columns, and every cell must hold a value.
 */
final class RowTable {
    private final String source;
    private final List<String> columns;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> lineNumbers = new ArrayList<>();

    private RowTable(String source, List<String> columns) {
        this.source = source;
        this.columns = columns;
    }

    /** Reads a file that must have exactly these columns in this order. */
    static RowTable read(Path file, String... columns) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UserException.of(
                    "cannot be read",
                    file.toString(),
                    "a table with columns " + String.join(",", columns),
                    "check the path");
        }
        return parse(file.toString(), lines, columns);
    }

    static RowTable parse(String source, List<String> lines, String... columns) {
        RowTable table = new RowTable(source, List.of(columns));
        boolean headerSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (headerSeen) {
                table.addRow(line, i + 1);
            } else if (line.equals(String.join(",", columns))) {
                headerSeen = true;
            } else {
                throw UserException.of(
                        "header is '" + line + "'",
                        source + ", line " + (i + 1),
                        "'" + String.join(",", columns) + "'",
                        "correct the header");
            }
        }
        if (table.rows.isEmpty()) {
            throw UserException.of("no rows", source, "at least one row", "add the rows");
        }
        return table;
    }

    private void addRow(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.size()) {
            throw UserException.of(
                    cells.length + " cells", source + ", line " + number, columns.size() + " cells", "correct the row");
        }
        rows.add(cells);
        lineNumbers.add(number);
    }

    int size() {
        return rows.size();
    }

    String text(int row, int column) {
        String cell = rows.get(row)[column].strip();
        if (cell.isEmpty()) {
            throw wrong(row, column, "a value");
        }
        return cell;
    }

    double number(int row, int column) {
        try {
            double value = Double.parseDouble(text(row, column));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(row, column, "a number");
        }
        throw wrong(row, column, "a finite number");
    }

    int whole(int row, int column) {
        double value = number(row, column);
        if (value != Math.rint(value)) {
            throw wrong(row, column, "a whole number");
        }
        return (int) value;
    }

    /** File and line of a row. */
    String where(int row) {
        return source + ", line " + lineNumbers.get(row);
    }

    /** The error of a cell that does not hold what is expected. */
    UserException wrong(int row, int column, String expected) {
        return UserException.of(
                columns.get(column) + " is '" + rows.get(row)[column] + "'", where(row), expected, "correct it");
    }
}
