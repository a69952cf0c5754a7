package org.belladonna.statistics.workspace;

/**
 * What was counted in a channel.
 *
 * @param channel name of the channel
 * @param counts events per bin, 0 or more; not whole numbers for an Asimov data set; copied in and out
 */
public record Observation(String channel, double[] counts) {
    public Observation {
        counts = counts.clone();
    }

    @Override
    public double[] counts() {
        return counts.clone();
    }
}
