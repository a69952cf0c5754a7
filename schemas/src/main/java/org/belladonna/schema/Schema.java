package org.belladonna.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table's columns, read off its record type.
 *
 * @param name name of the table
 * @param version version of the table
 * @param meaning what one row is
 * @param fields its columns, in order
 */
public record Schema(String name, int version, String meaning, List<Field> fields) {

    /** How a value is stored. */
    public enum Type {
        BOOLEAN,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        STRING,
        /** A list of one of the above. */
        LIST,
        /** A list of records. */
        RECORD_LIST
    }

    /**
     * One column, or one field of a nested column.
     *
     * @param name snake_case name in files and expressions
     * @param component name of the record component
     * @param type how it is stored; never null
     * @param element type of the elements of a LIST, null otherwise
     * @param unit unit of the value
     * @param meaning one sentence
     * @param since version of the table that brought it
     * @param fields fields of the elements of a RECORD_LIST, empty otherwise
     */
    public record Field(
            String name,
            String component,
            Type type,
            Type element,
            String unit,
            String meaning,
            int since,
            List<Field> fields) {}

    /** Reads the schema off a record type that is marked {@link Table}. */
    public static Schema of(Class<? extends Record> rowType) {
        Table table = rowType.getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalArgumentException(rowType + " is not marked @Table");
        }
        return new Schema(table.name(), table.version(), table.meaning(), fieldsOf(rowType));
    }

    private static List<Field> fieldsOf(Class<?> recordType) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : recordType.getRecordComponents()) {
            fields.add(fieldOf(component));
        }
        return List.copyOf(fields);
    }

    private static Field fieldOf(RecordComponent component) {
        Column column = component.getAnnotation(Column.class);
        if (column == null) {
            throw new IllegalArgumentException(component + " has no @Column");
        }
        Class<?> javaType = component.getType();
        Type type;
        Type element = null;
        List<Field> fields = List.of();
        if (javaType.isArray()) {
            type = Type.LIST;
            element = scalar(javaType.getComponentType());
        } else if (javaType == List.class) {
            type = Type.RECORD_LIST;
            fields = fieldsOf((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        } else {
            type = scalar(javaType);
        }
        return new Field(
                snakeCase(component.getName()),
                component.getName(),
                type,
                element,
                column.unit(),
                column.meaning(),
                column.since(),
                fields);
    }

    private static Type scalar(Class<?> javaType) {
        if (javaType == boolean.class) {
            return Type.BOOLEAN;
        } else if (javaType == int.class) {
            return Type.INT;
        } else if (javaType == long.class) {
            return Type.LONG;
        } else if (javaType == float.class) {
            return Type.FLOAT;
        } else if (javaType == double.class) {
            return Type.DOUBLE;
        } else if (javaType == String.class) {
            return Type.STRING;
        }
        throw new IllegalArgumentException("no column type for " + javaType);
    }

    /** {@code nPxdHits} becomes {@code n_pxd_hits}. */
    static String snakeCase(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
