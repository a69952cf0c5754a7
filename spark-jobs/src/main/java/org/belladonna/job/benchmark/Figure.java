package org.belladonna.job.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One measured figure.
 *
 * @param name what was done
 * @param value median of the repeats
 * @param unit of all values
 * @param perCore the same per core; every benchmark works on one
 * @param low smallest of the repeats
 * @param high largest of the repeats
 * @param repeats number of repeats
 */
public record Figure(
        String name,
        double value,
        String unit,
        @JsonProperty("per_core") double perCore,
        double low,
        double high,
        int repeats) {}
