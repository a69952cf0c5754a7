package org.belladonna.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.belladonna.schema.Schema;

/**
 * Writes one Parquet file of a table. The rows go to a file of another name ({@link Staging}); {@link #commit} gives it its
 * name by one rename. A writer that is closed without it leaves nothing.
 *
 * @param <R> record type of a row
 */
public final class TableWriter<R extends Record> implements Closeable {
    /** Footer key under which Spark finds its own schema, with units and meanings in the metadata of the fields. */
    static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    static final String TABLE = "belladonna.table";
    static final String VERSION = "belladonna.version";
    /** Footer key of the hash of the rows of the file. */
    static final String CONTENT_HASH = "belladonna.content_hash";

    private final FileSystem files;
    private final Path target;
    private final Path staging;
    private final ContentHash hash;
    private final Map<String, String> lastWords = new HashMap<>();
    private ParquetWriter<R> writer;
    private long rows;

    /**
     * @param rowType record type of a row, marked with {@link org.belladonna.schema.Table}
     * @param file where the file will be
     * @param attempt makes the name of the staging file unique among attempts of one application to write the same file
     * @param footer further key-value pairs for the footer
     * @param configuration of Hadoop
     */
    public TableWriter(
            Class<R> rowType, Path file, String attempt, Map<String, String> footer, Configuration configuration)
            throws IOException {
        target = file;
        files = file.getFileSystem(configuration);
        staging = Staging.of(file, attempt, configuration);
        hash = new ContentHash(rowType);
        Schema schema = Schema.of(rowType);
        Map<String, String> keys = new HashMap<>(footer);
        keys.put(SPARK_SCHEMA, SparkSchema.of(schema).json());
        keys.put(TABLE, schema.name());
        keys.put(VERSION, Integer.toString(schema.version()));
        writer = new Builder<>(staging, configuration, new RecordWriteSupport<>(rowType, keys, lastWords)).build();
    }

    /** Appends a row. */
    public void write(R row) throws IOException {
        writer.write(row);
        hash.add(row);
        rows++;
    }

    /** Adds a key-value pair to the footer, any time before the end. */
    public void note(String key, String value) {
        lastWords.put(key, value);
    }

    /** Ends the file and makes it visible under its name, in place of an older one. */
    public WrittenFile commit() throws IOException {
        lastWords.put(CONTENT_HASH, hash.value());
        writer.close();
        writer = null;
        Staging.commit(files, staging, target);
        return new WrittenFile(target.getName(), rows, hash.value());
    }

    /** Drops what is not committed. */
    @Override
    public void close() throws IOException {
        if (writer != null) {
            try {
                writer.close();
            } finally {
                writer = null;
                files.delete(staging, false);
            }
        }
    }

    /**
     * A committed file.
     *
     * @param file its name in the folder of the table
     * @param rows number of rows
     * @param contentHash hash of its rows
     */
    public record WrittenFile(String file, long rows, String contentHash) implements java.io.Serializable {}

    private static final class Builder<R extends Record> extends ParquetWriter.Builder<R, Builder<R>> {
        private final RecordWriteSupport<R> support;

        Builder(Path file, Configuration configuration, RecordWriteSupport<R> support) throws IOException {
            super(HadoopOutputFile.fromPath(file, configuration));
            this.support = support;
            withConf(configuration);
            withCompressionCodec(CompressionCodecName.ZSTD);
            withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
            withRowGroupSize(64L << 20);
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return support;
        }
    }
}
