package org.belladonna.table;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.belladonna.schema.Schema;
import org.belladonna.schema.Schema.Field;

/** A table's schema as Spark sees it; unit, meaning and since-version travel in the metadata of each field. */
public final class SparkSchema {
    static final String COMMENT = "comment";
    static final String UNIT = "unit";
    static final String SINCE = "since";

    private SparkSchema() {}

    /** The Spark type of a table. */
    public static StructType of(Schema schema) {
        return struct(schema.fields());
    }

    private static StructType struct(List<Field> fields) {
        return new StructType(fields.stream().map(SparkSchema::field).toArray(StructField[]::new));
    }

    private static StructField field(Field field) {
        Metadata metadata = new MetadataBuilder()
                .putString(COMMENT, field.meaning())
                .putString(UNIT, field.unit())
                .putLong(SINCE, field.since())
                .build();
        return new StructField(field.name(), type(field), false, metadata);
    }

    private static DataType type(Field field) {
        return switch (field.type()) {
            case LIST -> DataTypes.createArrayType(scalar(field.element()), false);
            case RECORD_LIST -> DataTypes.createArrayType(struct(field.fields()), false);
            default -> scalar(field.type());
        };
    }

    private static DataType scalar(Schema.Type type) {
        return switch (type) {
            case BOOLEAN -> DataTypes.BooleanType;
            case INT -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case FLOAT -> DataTypes.FloatType;
            case DOUBLE -> DataTypes.DoubleType;
            case STRING -> DataTypes.StringType;
            case LIST, RECORD_LIST -> throw new IllegalArgumentException("lists of lists are not stored");
        };
    }
}
