package org.belladonna.statistics.likelihood;

/** What an auxiliary measurement says of a parameter. */
public enum Constraint {
    /** Nothing: the parameter is free. */
    NONE,
    /** Normal: auxiliary value ~ N(parameter, width). */
    NORMAL,
    /** Poisson: auxiliary count ~ Poisson(width * parameter). */
    POISSON
}
