package org.belladonna.generator.bottom;

import org.belladonna.random.EventStream;

/**
 * Makes hadrons of a system of quarks with a total mass of a few GeV. Its ends are quarks (1 to 4, negative for antiquarks) or diquarks
 * (PDG codes), as many of colour as of anticolour. One object per thread.
 */
interface SystemHadronizer {
    /**
     * What a light system of a quark and an antiquark is as a whole.
     *
     * @param quark code of the quark, 1 to 4
     * @param antiquark code of the antiquark, -1 to -4
     * @param mass mass of the system, GeV
     * @return code of the one meson, or 0 when it becomes two hadrons or more
     */
    int single(int quark, int antiquark, double mass, EventStream stream);

    /**
     * Adds the hadrons in the rest frame of the system.
     *
     * @param ends two or four ends
     * @param least least number of hadrons, 2 or more
     * @param mass mass of the system, GeV; of a quark and an antiquark one for which {@link #single} gives 0
     * @return whether there are hadrons for this mass
     */
    boolean hadronize(int[] ends, int least, double mass, EventStream stream, Products products);
}
