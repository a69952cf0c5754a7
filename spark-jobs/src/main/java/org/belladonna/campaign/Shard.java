package org.belladonna.campaign;

import java.io.Serializable;

/**
 * A run of event numbers of one sample: the unit of work, of retry and of resumption.
 *
 * @param sample name of the sample
 * @param first first event number
 * @param count number of events
 */
public record Shard(String sample, long first, long count) implements Serializable {
    /** Name of its file in the folder of its sample. */
    public String file() {
        return String.format("events-%012d-%d.parquet", first, count);
    }
}
