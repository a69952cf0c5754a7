package org.belladonna.statistics.minimization;

/** How a minimisation ended. */
public enum FitStatus {
    /** At an interior minimum. */
    CONVERGED,
    /** At a minimum within the bounds, with at least one variable at a bound and pushed against it. */
    AT_BOUND,
    /** No minimum; a reason is given beside it. */
    FAILED;

    /** Whether the result is a minimum. */
    public boolean succeeded() {
        return this != FAILED;
    }
}
