package org.belladonna.statistics.interval;

/** Test statistics for upper limits. Both are 0 where the best fit is above the tested signal strength. */
public enum TestStatistic {
    /** q-tilde: the best fit is kept at 0 or above (CCGV equation 16). */
    Q_TILDE,
    /** q: the best fit is anywhere within the bounds of the measurement (CCGV equation 14). */
    Q
}
