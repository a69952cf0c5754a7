package org.belladonna.statistics.interval;

/** What a limit is worth. */
public enum LimitStatus {
    /** Found. */
    FOUND,
    /** The interval has no upper end: no value of the parameter of interest is excluded. */
    UNBOUNDED,
    /** The interval has no value of 0 or more: each is excluded. */
    EMPTY,
    /** A fit failed. */
    FAILED
}
