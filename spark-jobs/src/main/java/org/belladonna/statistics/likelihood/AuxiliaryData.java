package org.belladonna.statistics.likelihood;

/** What a pseudo-experiment does with the auxiliary measurements. */
public enum AuxiliaryData {
    /** They are drawn like the counts: the ensemble in which frequentist coverage is defined. */
    DRAWN,
    /** They stay at what is expected. */
    EXPECTED
}
