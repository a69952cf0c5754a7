package org.belladonna.statistics.interval;

import org.belladonna.error.UserException;

/** Check of confidence levels: a level that is no probability is the mistake of a user. */
public final class ConfidenceLevel {
    private ConfidenceLevel() {}

    /** A level between 0 and 1, or a {@link UserException}. */
    public static double checked(double value) {
        if (!(value > 0 && value < 1)) {
            throw UserException.of(
                    "confidence level " + value, "interval", "a number between 0 and 1, as 0.9", "correct it");
        }
        return value;
    }

    /** For limits that are a distance above the best fit. */
    public static double checkedOneSided(double value) {
        if (!(value > 0.5 && value < 1)) {
            throw UserException.of(
                    "confidence level " + value, "interval", "a number above 0.5 and below 1, as 0.9", "correct it");
        }
        return value;
    }
}
