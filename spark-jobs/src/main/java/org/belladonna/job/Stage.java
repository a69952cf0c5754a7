package org.belladonna.job;

import java.util.Locale;

/** The stages in their order. */
public enum Stage {
    PRODUCE,
    SELECT,
    LIMITS,
    REPORT;

    /** Name on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
