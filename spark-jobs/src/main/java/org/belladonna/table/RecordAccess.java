package org.belladonna.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.belladonna.schema.Schema;

/** Reads the components of a record, and makes a record of them: the reflection of this package in one place. */
final class RecordAccess {
    private final Method[] accessors;
    private final RecordAccess[] nested;
    private final Constructor<?> constructor;
    private final Class<?> type;

    private RecordAccess(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        accessors = new Method[components.length];
        nested = new RecordAccess[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
                types[i] = components[i].getType();
                if (types[i] == List.class) {
                    ParameterizedType list = (ParameterizedType) components[i].getGenericType();
                    nested[i] = of((Class<?>) list.getActualTypeArguments()[0]);
                }
            }
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static RecordAccess of(Class<?> type) {
        return new RecordAccess(type);
    }

    /** Value of component i of a record. */
    Object get(Object row, int i) {
        try {
            return accessors[i].invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Access to the elements of component i, a list of records. */
    RecordAccess nested(int i) {
        return nested[i];
    }

    Object create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    /** The value that stands for a column that an older file does not have. */
    static Object absent(Schema.Field field) {
        return switch (field.type()) {
            case BOOLEAN -> false;
            case INT -> 0;
            case LONG -> 0L;
            case FLOAT -> Float.NaN;
            case DOUBLE -> Double.NaN;
            case STRING -> "";
            case LIST -> new float[0];
            case RECORD_LIST -> List.of();
        };
    }
}
