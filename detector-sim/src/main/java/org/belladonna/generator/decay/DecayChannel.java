package org.belladonna.generator.decay;

import org.belladonna.random.EventStream;

/** Makes decays of one mode. One object per thread: implementations may hold work space, but nothing from event to event. */
interface DecayChannel {
    /** Neutrino of the decaying tau-. */
    int TAU_NEUTRINO = 16;

    /** Fills in one decay of an unpolarised tau- in its rest frame. */
    void generate(EventStream stream, DecayProducts products);
}
