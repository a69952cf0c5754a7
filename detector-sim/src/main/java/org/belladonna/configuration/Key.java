package org.belladonna.configuration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one configuration key; the key has the name of the record component.
 *
 * <p>Component types: {@code double}, {@code int}, {@code long}, {@code boolean}, String, an enum (written in lower case with
 * hyphens), a nested record, a List or a {@code Map<String, ?>} of these, or an Optional of these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** One sentence for {@code describe} and the error messages. */
    String meaning();

    /** Unit of a number; a value may be written with another unit of the same kind, as in {@code "7 cm"}. */
    String unit() default "";

    /** HOCON text of the value when the key is absent; empty: the key must be given (or is an Optional). */
    String fallback() default "";

    /** Smallest allowed value of a number (or of each number of a list). */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value of a number. */
    double max() default Double.POSITIVE_INFINITY;
}
