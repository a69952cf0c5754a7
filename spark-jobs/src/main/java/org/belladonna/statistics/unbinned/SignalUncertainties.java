package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/** Relative uncertainties of the signal; each gives a nuisance parameter with a normal constraint of width 1. */
public record SignalUncertainties(
        @Key(meaning = "relative uncertainty of the resolution", min = 0, max = 1, fallback = "0")
        double resolution,

        @Key(meaning = "uncertainty of the position in units of the resolution", min = 0, max = 5, fallback = "0")
        double position,

        @Key(meaning = "relative uncertainty of the efficiency (log-normal)", min = 0, max = 1, fallback = "0")
        double efficiency)
        implements Serializable {
    /** A signal that is known exactly. */
    public static final SignalUncertainties NONE = new SignalUncertainties(0, 0, 0);

    /** Whether there is anything to fit. */
    public boolean any() {
        return resolution > 0 || position > 0 || efficiency > 0;
    }
}
