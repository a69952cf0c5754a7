package org.belladonna.statistics.counting;

import java.io.Serializable;
import org.belladonna.statistics.interval.Interval;

/** A way to an interval of the signal of a counting experiment. Immutable; an object is its configuration. */
public interface CountingMethod extends Serializable {
    /** Name in tables and on the command line, as {@code feldman-cousins}. */
    String name();

    /** Confidence level, or credibility. */
    double confidenceLevel();

    /**
     * The interval of the signal s.
     *
     * @throws org.belladonna.error.UserException if the method has no answer for this kind of background or efficiency
     */
    Interval interval(CountingExperiment experiment);
}
