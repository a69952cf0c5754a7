package org.belladonna.generator.bottom;

import org.belladonna.random.EventStream;

/** Makes hadrons of a quark and an antiquark with a total mass of a few GeV. One object per thread. */
interface SystemHadronizer {
    /**
     * What a light system is as a whole.
     *
     * @param quark code of the quark, 1 to 4
     * @param antiquark code of the antiquark, -1 to -4
     * @param mass mass of the system, GeV
     * @return code of the one meson, or 0 when it becomes two hadrons or more
     */
    int single(int quark, int antiquark, double mass, EventStream stream);

    /**
     * Adds two or more hadrons in the rest frame of the system, whose mass is one for which {@link #single} gives 0.
     *
     * @return whether there are hadrons for this mass
     */
    boolean hadronize(int quark, int antiquark, double mass, EventStream stream, Products products);
}
