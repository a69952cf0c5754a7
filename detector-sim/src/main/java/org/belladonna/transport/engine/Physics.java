package org.belladonna.transport.engine;

/** Which processes there are. */
public enum Physics {
    /** Electromagnetic ones alone: hadrons lose energy and scatter, nothing decays, neutral hadrons fly straight through. */
    EM,
    /** Hadronic interactions, decays and captures as well. */
    FULL
}
