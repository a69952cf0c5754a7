package org.belladonna.table;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.belladonna.error.UserException;
import org.belladonna.schema.Schema;

/**
 * What a file says of itself, checked against what the code knows of the table.
 *
 * @param version version of the table that the file was written with
 * @param rows number of rows
 * @param keys all key-value pairs of the footer
 * @param struct the columns of the file
 */
public record TableFooter(int version, long rows, Map<String, String> keys, StructType struct) {

    /**
     * Reads and checks the footer of one file: an older version passes, as long as the columns that it has keep their type and
     * unit; a newer version, another table, a changed unit or a file that is no Parquet is a {@link UserException}.
     */
    public static TableFooter read(Path file, Schema schema, Configuration configuration) {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
            Map<String, String> keys = reader.getFileMetaData().getKeyValueMetaData();
            String table = keys.get(TableWriter.TABLE);
            if (!schema.name().equals(table)) {
                throw refusal(file, "table '" + table + "'", "table '" + schema.name() + "'");
            }
            int version = Integer.parseInt(keys.get(TableWriter.VERSION));
            if (version > schema.version()) {
                throw refusal(
                        file,
                        "version " + version + " of table " + table,
                        "version " + schema.version() + " or older, or a newer Belladonna");
            }
            StructType struct = (StructType) DataType.fromJson(keys.get(TableWriter.SPARK_SCHEMA));
            check(file, struct, SparkSchema.of(schema), version, "");
            return new TableFooter(version, reader.getRecordCount(), keys, struct);
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserException refused) {
                throw refused;
            }
            throw new UserException(
                    file + ": not a readable Parquet file (" + e.getMessage() + "); expected table '" + schema.name()
                            + "'; delete it and run again",
                    e);
        }
    }

    /** Hash of the rows, as the writer noted it. */
    public String contentHash() {
        return keys.get(TableWriter.CONTENT_HASH);
    }

    private static void check(Path file, StructType found, StructType expected, int version, String path) {
        for (StructField column : expected.fields()) {
            String name = path + column.name();
            int index = found.getFieldIndex(column.name()).isDefined() ? found.fieldIndex(column.name()) : -1;
            if (index < 0) {
                if (column.metadata().getLong(SparkSchema.SINCE) > version) {
                    continue;
                }
                throw refusal(file, "no column '" + name + "'", "it, since it is part of version " + version);
            }
            StructField other = found.apply(index);
            String unit = other.metadata().getString(SparkSchema.UNIT);
            if (!unit.equals(column.metadata().getString(SparkSchema.UNIT))) {
                throw refusal(
                        file,
                        "column '" + name + "' in unit '" + unit + "'",
                        "unit '" + column.metadata().getString(SparkSchema.UNIT) + "'");
            }
            if (column.dataType() instanceof ArrayType list && list.elementType() instanceof StructType inner) {
                check(file, (StructType) ((ArrayType) other.dataType()).elementType(), inner, version, name + ".");
            } else if (!DataType.equalsIgnoreNullability(other.dataType(), column.dataType())) {
                throw refusal(
                        file,
                        "column '" + name + "' of type " + other.dataType().simpleString(),
                        "type " + column.dataType().simpleString());
            }
        }
    }

    private static UserException refusal(Path file, String found, String expected) {
        return UserException.of(found, file.toString(), expected, "make the table again or convert it");
    }
}
