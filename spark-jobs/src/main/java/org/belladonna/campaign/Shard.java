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
    /** As in {@code zprime-1 0+50}: sample, first event, number of events. */
    @Override
    public String toString() {
        return sample + " " + first + "+" + count;
    }

    /** Name of its file in the folder of its sample. */
    public String file() {
        return String.format("events-%012d-%d.parquet", first, count);
    }
}
