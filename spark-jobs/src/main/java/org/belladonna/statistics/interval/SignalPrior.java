package org.belladonna.statistics.interval;

/** Prior density of a signal strength of 0 or more; neither can be normalised. */
public enum SignalPrior {
    /** The same for all. */
    FLAT,
    /** Proportional to 1/sqrt(signal): the prior of H. Jeffreys for a Poisson mean without background. */
    INVERSE_ROOT
}
