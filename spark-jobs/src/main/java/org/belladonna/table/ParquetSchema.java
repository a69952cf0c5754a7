package org.belladonna.table;

import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.belladonna.schema.Schema;
import org.belladonna.schema.Schema.Field;

/** A table's schema as Parquet sees it: every column is required, lists are the standard three-level ones. */
final class ParquetSchema {
    private ParquetSchema() {}

    static MessageType of(Schema schema) {
        return new MessageType("spark_schema", types(schema.fields()));
    }

    private static List<Type> types(List<Field> fields) {
        return fields.stream().map(ParquetSchema::type).toList();
    }

    private static Type type(Field field) {
        return switch (field.type()) {
            case LIST ->
                Types.requiredList().requiredElement(primitive(field.element())).named(field.name());
            case RECORD_LIST ->
                Types.requiredList()
                        .element(Types.requiredGroup()
                                .addFields(types(field.fields()).toArray(Type[]::new))
                                .named("element"))
                        .named(field.name());
            case STRING ->
                Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
            default -> Types.required(primitive(field.type())).named(field.name());
        };
    }

    private static PrimitiveTypeName primitive(Schema.Type type) {
        return switch (type) {
            case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
            case INT -> PrimitiveTypeName.INT32;
            case LONG -> PrimitiveTypeName.INT64;
            case FLOAT -> PrimitiveTypeName.FLOAT;
            case DOUBLE -> PrimitiveTypeName.DOUBLE;
            default -> throw new IllegalArgumentException("no primitive type for " + type);
        };
    }
}
