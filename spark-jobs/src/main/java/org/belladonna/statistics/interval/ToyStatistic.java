package org.belladonna.statistics.interval;

/** What is computed of a pseudo-experiment; all are -2 ln of a likelihood ratio, with a best fit of 0 or more. */
enum ToyStatistic {
    /** q-tilde: 0 where the best fit is above the tested signal strength (CCGV equation 16). */
    UPPER_LIMIT,
    /** t-tilde: on both sides of the best fit (CCGV equation 11). */
    TWO_SIDED,
    /** q0: for a test of 0; 0 where the best fit is not above it (CCGV equation 12). */
    DISCOVERY;

    /** Whether the statistic is 0 for this best fit, so that no conditional fit is needed. */
    boolean vanishes(double bestFit, double mu) {
        return this == UPPER_LIMIT ? bestFit >= mu : this == DISCOVERY && bestFit <= 0;
    }

    /** The statistic of one data set; moves the profile to mu. */
    double of(SignalProfile profile, double mu) throws FitFailure {
        if (vanishes(profile.bestFit(), mu)) {
            return 0;
        }
        profile.at(mu);
        return profile.ratio();
    }
}
