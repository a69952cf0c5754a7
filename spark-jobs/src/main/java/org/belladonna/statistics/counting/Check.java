package org.belladonna.statistics.counting;

import org.belladonna.error.UserException;

/** Checks of the numbers of a counting experiment. */
final class Check {
    private Check() {}

    static void notNegative(double value, String what) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw UserException.of(
                    what + " " + text(value), "counting experiment", "a finite number of 0 or more", "correct it");
        }
    }

    static void positive(double value, String what) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw UserException.of(
                    what + " " + text(value), "counting experiment", "a finite number above 0", "correct it");
        }
    }

    private static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
