package org.belladonna.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record type whose instances are the rows of a table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
    /** Name of the table, which is also the name of its folder in a result. */
    String name();

    /** Version of the table; it rises by one when a column is added. */
    int version();

    /** What one row is. */
    String meaning();
}
