package org.belladonna.transport.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.particle.ParticleTable;

/**
 * Kinds of particles that the engine follows; the index of a kind is that of the list {@link #ALL}.
 *
 * @param pdg PDG code
 * @param name short name, as on the command line
 * @param mass GeV
 * @param charge in units of the positron's
 * @param spinHalf whether the spin is 1/2; otherwise collisions are those of spin 0
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
            of(-2212, "anti-p", true),
            of(2112, "n", true),
            of(-2112, "anti-n", true),
            of(130, "K_L0", false),
            of(310, "K_S0", false),
            of(3122, "Lambda", true),
            of(-3122, "anti-Lambda", true),
            of(3222, "Sigma+", true),
            of(-3222, "anti-Sigma+", true),
            of(3112, "Sigma-", true),
            of(-3112, "anti-Sigma-", true),
            of(3312, "Xi-", true),
            of(-3312, "anti-Xi-", true),
            of(3322, "Xi0", true),
            of(-3322, "anti-Xi0", true),
            of(3334, "Omega-", true),
            of(-3334, "anti-Omega-", true),
            of(1000010020, "d", false),
            of(1000010030, "t", true),
            of(1000020030, "He3", true),
            of(1000020040, "alpha", false));

    /** Other names that people type. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("photon", "gamma"),
            Map.entry("electron", "e-"),
            Map.entry("positron", "e+"),
            Map.entry("proton", "p"),
            Map.entry("antiproton", "anti-p"),
            Map.entry("neutron", "n"),
            Map.entry("antineutron", "anti-n"),
            Map.entry("K0L", "K_L0"),
            Map.entry("kaon0L", "K_L0"),
            Map.entry("K0S", "K_S0"),
            Map.entry("kaon0S", "K_S0"),
            Map.entry("kaon+", "K+"),
            Map.entry("kaon-", "K-"),
            Map.entry("deuteron", "d"),
            Map.entry("triton", "t"),
            Map.entry("lambda", "Lambda"));

    private static final Map<Integer, Integer> KINDS = kinds();

    private static Species of(int pdg, String name, boolean spinHalf) {
        ParticleTable.Particle particle = ParticleTable.get(pdg);
        return new Species(pdg, name, particle.mass(), particle.charge(), spinHalf);
    }

    private static Map<Integer, Integer> kinds() {
        Map<Integer, Integer> kinds = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            kinds.put(ALL.get(i).pdg, i);
        }
        return Map.copyOf(kinds);
    }

    /** Index of the kind with a PDG code, or -1 if the engine does not follow it. */
    public static int kind(int pdg) {
        // The frequent ones without boxing.
        return switch (pdg) {
            case 22 -> Track.PHOTON;
            case 2112 -> 11;
            case 2212 -> 9;
            case 211 -> 6;
            case -211 -> 5;
            default -> KINDS.getOrDefault(pdg, -1);
        };
    }

    /** The kind of a name or other name, or null. */
    public static Species named(String text) {
        String name = ALIASES.getOrDefault(text, text);
        return ALL.stream()
                .filter(species -> species.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether it interacts strongly. */
    public boolean hadron() {
        return Math.abs(pdg) > 100;
    }

    /** Nucleons of a light ion, 1 for every other particle. */
    public int nucleons() {
        return pdg < 1_000_000_000 ? 1 : pdg / 10 % 1000;
    }
}
