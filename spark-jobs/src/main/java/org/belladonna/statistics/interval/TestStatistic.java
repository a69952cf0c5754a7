package org.belladonna.statistics.interval;

/** Test statistics for upper limits. All are 0 where the best fit is above the tested signal strength. */
public enum TestStatistic {
    /** q-tilde: the best fit is kept at 0 or above (CCGV equation 16). */
    Q_TILDE,
    /** q: the best fit is anywhere within the bounds of the measurement (CCGV equation 14), which is what pyhf does. */
    Q,
    /** q of CCGV: the best fit is anywhere, below 0 too, as far as all rates stay positive (equation 14). */
    Q_UNBOUNDED;

    /** The lowest best fit. */
    double lowest(double lowerBound) {
        return switch (this) {
            case Q_TILDE -> Math.max(0, lowerBound);
            case Q -> lowerBound;
            case Q_UNBOUNDED -> Double.NEGATIVE_INFINITY;
        };
    }
}
