package org.belladonna.table;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.belladonna.schema.Schema;

/**
 * A hash of the rows of a table that does not depend on their order nor on how they are spread over files: the sum modulo
 * 2^128 of the first 128 bits of the SHA-256 of each row. A sum, not an exclusive or, so that a row that is there twice counts.
 */
public final class ContentHash {
    private final Schema schema;
    private final RecordAccess access;
    private final MessageDigest digest;
    private ByteBuffer buffer = ByteBuffer.allocate(4096);
    private long high;
    private long low;

    public ContentHash(Class<? extends Record> rowType) {
        schema = Schema.of(rowType);
        access = RecordAccess.of(rowType);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a row. */
    public void add(Record row) {
        buffer.clear();
        putRecord(row, schema.fields(), access);
        digest.update(buffer.array(), 0, buffer.position());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        addBits(hash.getLong(), hash.getLong());
    }

    /** The hash so far: 32 hexadecimal digits. */
    public String value() {
        return String.format("%016x%016x", high, low);
    }

    /** Hash of the union of the rows behind several hashes. */
    public static String combine(List<String> hashes) {
        long high = 0;
        long low = 0;
        for (String hash : hashes) {
            long otherLow = Long.parseUnsignedLong(hash.substring(16), 16);
            low += otherLow;
            high += Long.parseUnsignedLong(hash.substring(0, 16), 16);
            if (Long.compareUnsigned(low, otherLow) < 0) {
                high++;
            }
        }
        return String.format("%016x%016x", high, low);
    }

    private void addBits(long otherHigh, long otherLow) {
        low += otherLow;
        high += otherHigh;
        if (Long.compareUnsigned(low, otherLow) < 0) {
            high++;
        }
    }

    private void putRecord(Object row, List<Schema.Field> fields, RecordAccess reader) {
        for (int i = 0; i < fields.size(); i++) {
            putValue(reader.get(row, i), fields.get(i), reader.nested(i));
        }
    }

    private void putValue(Object value, Schema.Field field, RecordAccess nested) {
        switch (field.type()) {
            case RECORD_LIST -> {
                List<?> list = (List<?>) value;
                room(4).putInt(list.size());
                for (Object element : list) {
                    putRecord(element, field.fields(), nested);
                }
            }
            case LIST -> {
                int length = Array.getLength(value);
                room(4).putInt(length);
                for (int i = 0; i < length; i++) {
                    putScalar(Array.get(value, i));
                }
            }
            default -> putScalar(value);
        }
    }

    private void putScalar(Object value) {
        if (value instanceof Float number) {
            // floatToIntBits: every NaN is the same NaN.
            room(4).putInt(Float.floatToIntBits(number));
        } else if (value instanceof Double number) {
            room(8).putLong(Double.doubleToLongBits(number));
        } else if (value instanceof Integer number) {
            room(4).putInt(number);
        } else if (value instanceof Long number) {
            room(8).putLong(number);
        } else if (value instanceof Boolean bit) {
            room(1).put((byte) (bit ? 1 : 0));
        } else {
            byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
            room(4 + text.length).putInt(text.length).put(text);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int position = buffer.position();
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), 2 * buffer.capacity() + bytes));
            buffer.position(position);
        }
        return buffer;
    }
}
