package org.belladonna.generator.bottom;

import org.belladonna.random.EventStream;

/** Makes the products of one decay mode of a particle (not of its antiparticle). One object per thread. */
@FunctionalInterface
interface DecayShape {
    /**
     * Fills the products.
     *
     * @param mass mass of the decaying particle, GeV
     * @param products cleared, then filled in the rest frame of the decaying particle
     */
    void generate(double mass, EventStream stream, Products products);
}
