package org.belladonna.statistics.interval;

/** Where an interval ends. */
public enum Side {
    /** From 0 (or without a lower end) to an upper limit. */
    UPPER,
    /** The same probability is left out below and above. */
    CENTRAL,
    /** The shortest one: no value within is less likely than one outside. */
    SHORTEST
}
