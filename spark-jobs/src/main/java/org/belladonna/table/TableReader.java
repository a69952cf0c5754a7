package org.belladonna.table;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.belladonna.error.UserException;
import org.belladonna.schema.Schema;

/**
 * Reads whole rows back as records: for small tables, for checks and for one event at a time. Selection reads columns with
 * {@link ColumnBatchReader}.
 *
 * @param <R> record type of a row
 */
public final class TableReader<R extends Record> {
    private final Class<R> rowType;
    private final Schema schema;
    private final RecordAccess access;
    private final Configuration configuration;

    public TableReader(Class<R> rowType, Configuration configuration) {
        this.rowType = rowType;
        this.schema = Schema.of(rowType);
        this.access = RecordAccess.of(rowType);
        this.configuration = configuration;
    }

    /** All rows of a file. */
    public List<R> read(Path file) {
        List<R> rows = new ArrayList<>();
        forEach(file, rows::add);
        return rows;
    }

    /** Passes each row of a file, in order. A column younger than the file has a neutral value (NaN, 0, empty). */
    public void forEach(Path file, Consumer<R> consumer) {
        TableFooter.read(file, schema, configuration);
        try (ParquetReader<Group> reader = ParquetReader.builder(new GroupReadSupport(), file)
                .withConf(configuration)
                .build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                consumer.accept(rowType.cast(record(group, schema.fields(), access)));
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserException refused) {
                throw refused;
            }
            throw new UserException(
                    file + ": damaged (" + e.getMessage() + "); expected table '" + schema.name()
                            + "'; delete it and run again",
                    e);
        }
    }

    private static Object record(Group group, List<Schema.Field> fields, RecordAccess reader) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Schema.Field field = fields.get(i);
            if (!group.getType().containsField(field.name())) {
                values[i] = RecordAccess.absent(field);
            } else if (field.type() == Schema.Type.RECORD_LIST) {
                values[i] = records(group.getGroup(field.name(), 0), field, reader.nested(i));
            } else if (field.type() == Schema.Type.LIST) {
                values[i] = array(group.getGroup(field.name(), 0), field);
            } else {
                values[i] = scalar(group, field.name(), field.type());
            }
        }
        return reader.create(values);
    }

    private static List<Object> records(Group list, Schema.Field field, RecordAccess nested) {
        int size = list.getFieldRepetitionCount(0);
        List<Object> records = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            records.add(record(list.getGroup(0, i).getGroup(0, 0), field.fields(), nested));
        }
        return records;
    }

    private static Object array(Group list, Schema.Field field) {
        int size = list.getFieldRepetitionCount(0);
        Object array = switch (field.element()) {
            case FLOAT -> new float[size];
            case DOUBLE -> new double[size];
            case INT -> new int[size];
            case LONG -> new long[size];
            default -> throw new IllegalArgumentException("no array of " + field.element());
        };
        for (int i = 0; i < size; i++) {
            Group element = list.getGroup(0, i);
            Array.set(array, i, scalar(element, element.getType().getFieldName(0), field.element()));
        }
        return array;
    }

    private static Object scalar(Group group, String name, Schema.Type type) {
        return switch (type) {
            case BOOLEAN -> group.getBoolean(name, 0);
            case INT -> group.getInteger(name, 0);
            case LONG -> group.getLong(name, 0);
            case FLOAT -> group.getFloat(name, 0);
            case DOUBLE -> group.getDouble(name, 0);
            case STRING -> group.getString(name, 0);
            case LIST, RECORD_LIST -> throw new IllegalArgumentException("not a scalar: " + type);
        };
    }
}
