package org.belladonna.statistics.workspace;

import java.util.List;

/**
 * A region of the data, binned.
 *
 * @param name unique in the workspace
 * @param samples the processes that contribute; at least one, all with the same number of bins
 */
public record Channel(String name, List<Sample> samples) {
    public Channel {
        samples = List.copyOf(samples);
    }

    /** Number of bins. */
    public int bins() {
        return samples.get(0).bins();
    }
}
