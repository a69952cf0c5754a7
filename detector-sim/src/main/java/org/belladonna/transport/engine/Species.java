package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.particle.ParticleTable;
import org.belladonna.transport.process.Track;

/**
 * Kinds of particles that the engine follows; the index of a kind is that of the list {@link #ALL}.
 *
 * @param pdg PDG code
 * @param name short name, as on the command line
 * @param mass GeV
 * @param charge in units of the positron's
 * @param spinHalf whether the spin is 1/2 and not 0
 */
public record Species(int pdg, String name, double mass, int charge, boolean spinHalf) {
    /** All kinds; the first three are those of {@link Track}. */
    public static final List<Species> ALL = List.of(
            of(22, "gamma", false),
            of(11, "e-", true),
            of(-11, "e+", true),
            of(13, "mu-", true),
            of(-13, "mu+", true),
            of(-211, "pi-", false),
            of(211, "pi+", false),
            of(-321, "K-", false),
            of(321, "K+", false),
            of(2212, "p", true),
            of(-2212, "anti-p", true));

    private static Species of(int pdg, String name, boolean spinHalf) {
        ParticleTable.Particle particle = ParticleTable.get(pdg);
        return new Species(pdg, name, particle.mass(), particle.charge(), spinHalf);
    }

    /** Index of the kind with a PDG code, or -1 if the engine does not follow it. */
    public static int kind(int pdg) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).pdg == pdg) {
                return i;
            }
        }
        return -1;
    }
}
