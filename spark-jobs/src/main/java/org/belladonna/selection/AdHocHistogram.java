package org.belladonna.selection;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.belladonna.error.UserException;

/**
 * One histogram of any Parquet table.
 *
 * @param of SQL expression of the value
 * @param where SQL expression of the rows that count
 * @param weight SQL expression of the weight
 * @param bins number of bins
 * @param low lower edge of the first bin
 * @param high upper edge of the last bin
 */
public record AdHocHistogram(String of, String where, String weight, int bins, double low, double high) {
    /** Each task holds them all. */
    private static final int MOST_BINS = 100_000;

    /**
     * What was filled.
     *
     * @param edges edges of the bins, one more than bins
     * @param entries rows in each bin
     * @param sumOfWeights sum of weights in each bin
     * @param sumOfSquaredWeights sum of squared weights in each bin
     * @param rows rows of the table
     */
    public record Result(
            double[] edges, long[] entries, double[] sumOfWeights, double[] sumOfSquaredWeights, long rows) {}

    /** Reads the binning {@code n,low,high}. */
    public static AdHocHistogram parse(String of, String where, String weight, String binning) {
        String[] words = binning.split(",");
        try {
            int bins = Integer.parseInt(words[0].trim());
            double low = Double.parseDouble(words[1].trim());
            double high = Double.parseDouble(words[2].trim());
            if (bins < 1 || bins > MOST_BINS || !(high - low > 0 && high - low < Double.POSITIVE_INFINITY)) {
                throw new NumberFormatException();
            }
            if (words.length != 3) {
                throw new NumberFormatException();
            }
            return new AdHocHistogram(of, where, weight, bins, low, high);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw UserException.of(
                    "'" + binning + "'",
                    "--bins",
                    "N,LOW,HIGH with N from 1 to " + MOST_BINS + " and LOW < HIGH",
                    "as in --bins 50,0,10");
        }
    }

    /** Fills it from a file or folder, as {@link SelectionPass} does: exactly, in one pass. */
    public Result fill(SparkSession spark, String table) {
        Dataset<Row> rows;
        Dataset<Row> values;
        try {
            rows = read(spark, new Path(table));
            values = rows.select(
                    functions.expr(of).cast("double"),
                    functions.expr(weight).cast("double"),
                    functions.expr(where).cast("boolean"));
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw new UserException(
                        table + ": " + String.valueOf(e.getMessage()).strip().split("\\R")[0]
                                + "; expected a Parquet table and SQL over its columns; see 'describe schema'",
                        e);
            }
            throw e instanceof RuntimeException failed ? failed : new IllegalStateException(e);
        }
        refuseOther(rows, of, "--of");
        refuseOther(rows, weight, "--weight");
        int n = bins;
        double from = low;
        double to = high;
        Counts sums = values.toJavaRDD()
                .mapPartitions(partition -> {
                    Counts counts = new Counts(n);
                    partition.forEachRemaining(row -> counts.add(row, from, to));
                    return List.of(counts).iterator();
                })
                .treeReduce(Counts::merge);
        return result(sums);
    }

    /** Text can be cast to numbers, but fails at the first row that is none. */
    private static void refuseOther(Dataset<Row> rows, String expression, String option) {
        DataType type =
                rows.select(functions.expr(expression)).schema().fields()[0].dataType();
        if (!(type instanceof NumericType || type instanceof BooleanType)) {
            throw UserException.of(
                    "'" + expression + "' is of type " + type.simpleString(),
                    option,
                    "a number",
                    "see 'describe schema'");
        }
    }

    private Result result(Counts sums) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + i * (high - low) / bins;
        }
        double[] weights = new double[bins];
        double[] squares = new double[bins];
        for (int i = 0; i < bins; i++) {
            weights[i] = sums.weights.value(i);
            squares[i] = sums.squares.value(i);
        }
        return new Result(edges, sums.entries, weights, squares, sums.rows);
    }

    /** A file, or all Parquet files under a folder: beside them there are manifests. */
    public static Dataset<Row> read(SparkSession spark, Path table) throws IOException {
        FileSystem files = table.getFileSystem(spark.sparkContext().hadoopConfiguration());
        DataFrameReader reader = spark.read();
        if (!files.exists(table)) {
            throw UserException.of("no such file or folder", table.toString(), "a Parquet table", "check the path");
        }
        if (files.getFileStatus(table).isDirectory()) {
            reader = reader.option("recursiveFileLookup", "true").option("pathGlobFilter", "*.parquet");
        }
        return reader.parquet(table.toString());
    }

    private static final class Counts implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] entries;
        private final ExactSums weights;
        private final ExactSums squares;
        private long rows;

        Counts(int bins) {
            entries = new long[bins];
            weights = new ExactSums(bins);
            squares = new ExactSums(bins);
        }

        void add(Row row, double low, double high) {
            rows++;
            if (row.isNullAt(0) || row.isNullAt(1) || row.isNullAt(2) || !row.getBoolean(2)) {
                return;
            }
            int bin = SelectionLayout.bin(row.getDouble(0), entries.length, low, high);
            if (bin >= 0) {
                double weight = row.getDouble(1);
                entries[bin]++;
                weights.add(bin, weight);
                squares.add(bin, weight * weight);
            }
        }

        Counts merge(Counts other) {
            for (int i = 0; i < entries.length; i++) {
                entries[i] += other.entries[i];
            }
            weights.merge(other.weights);
            squares.merge(other.squares);
            rows += other.rows;
            return this;
        }
    }
}
