package org.belladonna.statistics.interval;

/** A fit that an interval needs has failed; its message says which and why. */
final class FitFailure extends Exception {
    private static final long serialVersionUID = 1L;

    FitFailure(String message) {
        super(message);
    }
}
