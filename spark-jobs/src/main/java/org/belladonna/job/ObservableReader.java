package org.belladonna.job;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.belladonna.error.UserException;
import org.belladonna.selection.AdHocHistogram;
import org.belladonna.statistics.unbinned.BumpHuntSettings;
import org.belladonna.statistics.unbinned.Points;

/**
 * Reads the observable of a bump hunt: from columns of a Parquet table by SQL expressions, or from a CSV file of values, one a
 * line with an optional weight behind a comma; lines that begin with # and one line of names are passed over.
 */
final class ObservableReader {
    private static final List<String> TEXT_ENDINGS = List.of(".csv", ".txt", ".dat");

    /** Each Parquet file begins with them. */
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final BumpHuntSettings.Observable observable;
    private double[] x = new double[1024];
    private double[] weights = new double[1024];
    private int size;
    private boolean weighted;
    private long outside;

    ObservableReader(BumpHuntSettings.Observable observable) {
        this.observable = observable;
    }

    /**
     * What was read.
     *
     * @param points values in the range of the observable
     * @param outside values beyond it
     */
    record Data(Points points, long outside) {}

    /** Whether a file is read without Spark. */
    static boolean isText(String data) {
        return TEXT_ENDINGS.stream().anyMatch(data::endsWith);
    }

    /** Tells of what is missing, or a file of another kind, before Spark is started for it. */
    static void refuseOther(String data) {
        Path path = new Path(data);
        try {
            FileSystem files = path.getFileSystem(new Configuration());
            if (!files.exists(path)) {
                throw UserException.of("no such table", data, "a Parquet file or folder", "check the path");
            }
            if (files.getFileStatus(path).isFile() && !isParquet(files, path)) {
                throw UserException.of(
                        "neither a Parquet file nor one with a known ending",
                        data,
                        "a Parquet table, or a text file of values that ends in " + String.join(", ", TEXT_ENDINGS),
                        "rename it");
            }
        } catch (IOException e) {
            throw new UserException(data + ": cannot be read (" + e.getMessage() + "); check the path", e);
        }
    }

    private static boolean isParquet(FileSystem files, Path path) throws IOException {
        byte[] start = new byte[PARQUET.length];
        try (FSDataInputStream in = files.open(path)) {
            in.readFully(start);
        } catch (EOFException e) {
            return false;
        }
        return Arrays.equals(start, PARQUET);
    }

    Data text(java.nio.file.Path file) {
        if (!Files.isRegularFile(file)) {
            throw UserException.of("no such file", file.toString(), "a CSV file of values", "check the path");
        }
        try (java.util.stream.Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(new Lines(file.toString()));
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UserException(file + ": cannot be read (" + e.getMessage() + "); expected text; check it", e);
        }
        return data();
    }

    private final class Lines implements Consumer<String> {
        private final String file;
        private long number;
        private boolean first = true;

        Lines(String file) {
            this.file = file;
        }

        @Override
        public void accept(String text) {
            number++;
            String line = text.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            String[] words = line.split("\\s*,\\s*");
            boolean names = first && !words[0].matches("[-+]?(\\d|\\.\\d|NaN|Inf).*");
            first = false;
            if (names) {
                return;
            }
            try {
                add(Double.parseDouble(words[0]), words.length > 1 ? Double.parseDouble(words[1]) : 1, where());
            } catch (NumberFormatException e) {
                throw UserException.of("'" + line + "'", where(), "a number, or a number and a weight", "correct it");
            }
        }

        private String where() {
            return file + ", line " + number;
        }
    }

    Data table(SparkSession spark, String table) {
        Dataset<Row> rows;
        try {
            Column value = functions.expr(observable.of()).cast("double");
            Column weight = functions.expr(observable.weight()).cast("double");
            rows = AdHocHistogram.read(spark, new Path(table))
                    .where(functions.expr(observable.where()))
                    .select(value, weight);
        } catch (Exception e) {
            // All of them: Spark's own are checked, but its methods do not declare them.
            throw new UserException(
                    table + ": " + String.valueOf(e.getMessage()).split("\\R")[0]
                            + "; expected a Parquet table and SQL over its columns in 'observable';"
                            + " see 'describe schema'",
                    e);
        }
        for (Iterator<Row> iterator = rows.toLocalIterator(); iterator.hasNext(); ) {
            Row row = iterator.next();
            if (row.isNullAt(0) || row.isNullAt(1)) {
                throw UserException.of(
                        "an observable or weight that is null",
                        table,
                        "a number in each row",
                        "leave it out by 'where'");
            }
            add(row.getDouble(0), row.getDouble(1), table);
        }
        return data();
    }

    private void add(double value, double weight, String where) {
        if (!Double.isFinite(value) || !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw UserException.of(
                    "value " + value + " of weight " + weight,
                    where,
                    "a finite number, with a weight of 0 or more",
                    "correct it or leave it out");
        }
        if (value < observable.low() || value >= observable.high()) {
            outside++;
            return;
        }
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        weighted |= weight != 1;
        x[size] = value;
        weights[size++] = weight;
    }

    private Data data() {
        double[] values = Arrays.copyOf(x, size);
        if (size == 0) {
            throw UserException.of(
                    "no value between " + observable.low() + " and " + observable.high() + ", " + outside + " outside",
                    "bump-hunt.observable",
                    "some events",
                    "check the expression, its unit and the range");
        }
        return new Data(weighted ? Points.weighted(values, Arrays.copyOf(weights, size)) : Points.of(values), outside);
    }
}
