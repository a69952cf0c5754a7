package org.belladonna.table;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.belladonna.schema.Schema;

/** Writes records, component by component. */
final class RecordWriteSupport<R extends Record> extends WriteSupport<R> {
    private final Schema schema;
    private final RecordAccess access;
    private final Map<String, String> footer;
    private final Map<String, String> lastWords;
    private RecordConsumer consumer;

    /**
     * @param rowType record type of a row
     * @param footer key-value pairs of the footer that are known at the start
     * @param lastWords those that are known at the end: read when the file is closed
     */
    RecordWriteSupport(Class<R> rowType, Map<String, String> footer, Map<String, String> lastWords) {
        this.schema = Schema.of(rowType);
        this.access = RecordAccess.of(rowType);
        this.footer = footer;
        this.lastWords = lastWords;
    }

    @Override
    public FinalizedWriteContext finalizeWrite() {
        return new FinalizedWriteContext(lastWords);
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ParquetSchema.of(schema), footer);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(R row) {
        consumer.startMessage();
        writeFields(row, schema.fields(), access);
        consumer.endMessage();
    }

    private void writeFields(Object row, List<Schema.Field> fields, RecordAccess reader) {
        for (int i = 0; i < fields.size(); i++) {
            Schema.Field field = fields.get(i);
            consumer.startField(field.name(), i);
            Object value = reader.get(row, i);
            switch (field.type()) {
                case RECORD_LIST -> writeList((List<?>) value, field, reader.nested(i));
                case LIST -> writeArray(value);
                default -> writeScalar(value);
            }
            consumer.endField(field.name(), i);
        }
    }

    private void writeList(List<?> list, Schema.Field field, RecordAccess nested) {
        consumer.startGroup();
        if (!list.isEmpty()) {
            consumer.startField("list", 0);
            for (Object element : list) {
                consumer.startGroup();
                consumer.startField("element", 0);
                consumer.startGroup();
                writeFields(element, field.fields(), nested);
                consumer.endGroup();
                consumer.endField("element", 0);
                consumer.endGroup();
            }
            consumer.endField("list", 0);
        }
        consumer.endGroup();
    }

    private void writeArray(Object array) {
        consumer.startGroup();
        int length = Array.getLength(array);
        if (length > 0) {
            consumer.startField("list", 0);
            for (int i = 0; i < length; i++) {
                consumer.startGroup();
                consumer.startField("element", 0);
                writeScalar(Array.get(array, i));
                consumer.endField("element", 0);
                consumer.endGroup();
            }
            consumer.endField("list", 0);
        }
        consumer.endGroup();
    }

    private void writeScalar(Object value) {
        if (value instanceof Float number) {
            consumer.addFloat(number);
        } else if (value instanceof Double number) {
            consumer.addDouble(number);
        } else if (value instanceof Integer number) {
            consumer.addInteger(number);
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Boolean bit) {
            consumer.addBoolean(bit);
        } else {
            consumer.addBinary(Binary.fromString((String) value));
        }
    }
}
