package org.belladonna.statistics.interval;

/** A fit that an interval needs has failed; its message says which and why. */
public final class FitFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public FitFailure(String message) {
        super(message);
    }
}
