package org.belladonna.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.belladonna.error.UserException;

/**
 * Reads a file in batches of columns, nested ones as ranges in flat arrays. The only class that touches Spark's vectorised
 * Parquet reader, which is internal to Spark; a test pins what it relies on.
 *
 * <p>Columns are named as in expressions; a field of a list of records is {@code tracks.px}, and its values of row i are those
 * from {@code begins("tracks")[i]} up to, without, {@code ends("tracks")[i]}. Arrays are valid until the next call of
 * {@link #next} and may be longer than the batch.
 */
public final class ColumnBatchReader implements Closeable {
    private static final int ROWS = 4096;

    private final Path file;
    private final VectorizedParquetRecordReader reader;
    private final ColumnarBatch batch;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final StructType struct;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param file the file
     * @param struct all columns of the file, as its footer says
     * @param columns names of the top-level columns to read
     */
    public ColumnBatchReader(Path file, StructType struct, List<String> columns) {
        this.struct = struct;
        this.file = file;
        reader = new VectorizedParquetRecordReader(false, ROWS);
        try {
            reader.initialize(file.toString(), columns);
            reader.initBatch(new StructType(), InternalRow.empty());
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
        batch = reader.resultBatch();
        for (int i = 0; i < columns.size(); i++) {
            ordinals.put(columns.get(i), i);
        }
    }

    /** Moves to the next batch; false at the end. A damaged file is a {@link UserException}. */
    public boolean next() {
        values.clear();
        try {
            return reader.nextBatch();
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private UserException unreadable(Exception cause) {
        return new UserException(
                file + ": cannot be read (" + cause.getMessage()
                        + "); expected an intact Parquet file; if it is damaged, delete it and run again",
                cause);
    }

    /** Rows in this batch. */
    public int size() {
        return batch.numRows();
    }

    public long[] longs(String column) {
        return (long[]) values.computeIfAbsent(column, name -> top(name).getLongs(0, size()));
    }

    public double[] doubles(String column) {
        return (double[]) values.computeIfAbsent(column, name -> top(name).getDoubles(0, size()));
    }

    /** First element of each row of a list in the flat arrays of its fields. */
    public int[] begins(String list) {
        return ranges(list)[0];
    }

    /** The element after the last one of each row of a list; that of an empty list equals its begin. */
    public int[] ends(String list) {
        return ranges(list)[1];
    }

    private int[][] ranges(String list) {
        return (int[][]) values.computeIfAbsent(list, name -> {
            WritableColumnVector vector = top(name);
            int[] begins = new int[size()];
            int[] ends = new int[size()];
            for (int i = 0; i < size(); i++) {
                // Spark keeps a slot for an empty list, so that the lists do not lie one behind the other.
                begins[i] = vector.getArrayOffset(i);
                ends[i] = begins[i] + vector.getArrayLength(i);
            }
            return new int[][] {begins, ends};
        });
    }

    /** Field of a list of records, as in {@code tracks.px}, of 32-bit floats. */
    public float[] floats(String field) {
        int elements = elements(field);
        return (float[]) values.computeIfAbsent(field, name -> element(name).getFloats(0, elements));
    }

    /** Field of a list of records, as in {@code tracks.charge}, of 32-bit integers. */
    public int[] ints(String field) {
        int elements = elements(field);
        return (int[]) values.computeIfAbsent(field, name -> element(name).getInts(0, elements));
    }

    private int elements(String field) {
        int elements = 0;
        int[][] ranges = ranges(field.substring(0, field.indexOf('.')));
        for (int i = 0; i < size(); i++) {
            if (ranges[1][i] > ranges[0][i]) {
                elements = Math.max(elements, ranges[1][i]);
            }
        }
        return elements;
    }

    private WritableColumnVector top(String column) {
        return (WritableColumnVector) batch.column(ordinals.get(column));
    }

    private ColumnVector element(String field) {
        int dot = field.indexOf('.');
        String list = field.substring(0, dot);
        StructType record =
                (StructType) ((ArrayType) struct.apply(struct.fieldIndex(list)).dataType()).elementType();
        return top(list).arrayData().getChild(record.fieldIndex(field.substring(dot + 1)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
