package org.belladonna.statistics.counting;

import java.io.Serializable;

/**
 * A counting experiment: x ~ Poisson(e s + b).
 *
 * @param observed number of events x, 0 or more
 * @param background what is known of b
 * @param efficiency what is known of e
 */
public record CountingExperiment(int observed, Background background, Efficiency efficiency) implements Serializable {
    public CountingExperiment {
        Check.notNegative(observed, "observed number of events");
    }

    /** With a known background and a signal that is counted in selected events. */
    public CountingExperiment(int observed, double background) {
        this(observed, Background.known(background), Efficiency.known(1));
    }

    /** The same experiment with another result. */
    public CountingExperiment withObserved(int events) {
        return new CountingExperiment(events, background, efficiency);
    }

    /** The signal that explains the observation best, below 0 where there are fewer events than background. */
    public double estimate() {
        return (observed - background.mean()) / efficiency.mean();
    }
}
