package org.belladonna.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one column of a table, or one field of a nested column. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
    /** A pure number, a code, a count or a text. */
    String NONE = "1";

    String GEV = "GeV";
    String MM = "mm";
    String NS = "ns";
    String RAD = "rad";
    String PER_MM = "1/mm";
    String FB = "fb";

    /** Unit of the value; {@link #NONE} when it has none. */
    String unit() default NONE;

    /** One sentence: what the value means, its frame and its sign convention where these matter. */
    String meaning();

    /** Version of the table that brought the column; a column younger than version 1 is absent from older files. */
    int since() default 1;
}
