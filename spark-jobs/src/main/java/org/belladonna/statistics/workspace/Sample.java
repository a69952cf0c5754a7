package org.belladonna.statistics.workspace;

import java.util.List;

/**
 * One process in one channel.
 *
 * @param name name of the process; samples of one name in other channels are the same process only by their modifiers
 * @param yields expected events per bin at nominal parameters, 0 or more; copied in and out
 * @param modifiers what changes them
 */
public record Sample(String name, double[] yields, List<Modifier> modifiers) {
    public Sample {
        yields = yields.clone();
        modifiers = List.copyOf(modifiers);
    }

    @Override
    public double[] yields() {
        return yields.clone();
    }

    /** Number of bins, without copying. */
    int bins() {
        return yields.length;
    }
}
