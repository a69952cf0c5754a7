package org.belladonna.transport.process.hadronic;

import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/** Masses, charges and isospin multiplets of the hadrons that a collision can have, by PDG code and without boxing. */
final class Hadrons {
    private static final double PION = ParticleTable.get(211).mass();
    private static final double NEUTRAL_PION = ParticleTable.get(111).mass();
    private static final double KAON = ParticleTable.get(321).mass();
    private static final double NEUTRAL_KAON = ParticleTable.get(311).mass();
    private static final double LAMBDA = ParticleTable.get(3122).mass();
    private static final double SIGMA_PLUS = ParticleTable.get(3222).mass();
    private static final double SIGMA_ZERO = ParticleTable.get(3212).mass();
    private static final double SIGMA_MINUS = ParticleTable.get(3112).mass();
    private static final double XI_ZERO = ParticleTable.get(3322).mass();
    private static final double XI_MINUS = ParticleTable.get(3312).mass();
    private static final double OMEGA = ParticleTable.get(3334).mass();
    private static final double MUON = ParticleTable.get(13).mass();
    private static final double DEUTERON = ParticleTable.get(1000010020).mass();
    private static final double TRITON = ParticleTable.get(1000010030).mass();
    private static final double HELION = ParticleTable.get(1000020030).mass();
    private static final double ALPHA = ParticleTable.get(1000020040).mass();

    private Hadrons() {}

    /** GeV. */
    static double mass(int pdg) {
        return switch (pdg) {
            case 22, 14, -14 -> 0;
            case 13, -13 -> MUON;
            case 211, -211 -> PION;
            case 111 -> NEUTRAL_PION;
            case 321, -321 -> KAON;
            case 311, -311, 130, 310 -> NEUTRAL_KAON;
            case 2212, -2212 -> NuclearMasses.PROTON;
            case 2112, -2112 -> NuclearMasses.NEUTRON;
            case 3122, -3122 -> LAMBDA;
            case 3222, -3222 -> SIGMA_PLUS;
            case 3212, -3212 -> SIGMA_ZERO;
            case 3112, -3112 -> SIGMA_MINUS;
            case 3322, -3322 -> XI_ZERO;
            case 3312, -3312 -> XI_MINUS;
            case 3334, -3334 -> OMEGA;
            case 1000010020 -> DEUTERON;
            case 1000010030 -> TRITON;
            case 1000020030 -> HELION;
            case 1000020040 -> ALPHA;
            default -> throw new IllegalArgumentException("no hadron of PDG code " + pdg);
        };
    }

    /** In units of the positron's. */
    static int charge(int pdg) {
        return switch (pdg) {
            case 211, 321, 2212, 3222, -3112, -3312, -3334, 1000010020, 1000010030, -13 -> 1;
            case -211, -321, -2212, -3222, 3112, 3312, 3334, 13 -> -1;
            case 1000020030, 1000020040 -> 2;
            default -> 0;
        };
    }

    static int baryonNumber(int pdg) {
        if (pdg > 1_000_000_000) {
            return pdg / 10 % 1000;
        }
        return Math.abs(pdg) < 1000 ? 0 : Integer.signum(pdg);
    }

    /** Number of strange antiquarks minus that of strange quarks. */
    static int strangeness(int pdg) {
        int sign = Integer.signum(pdg);
        return switch (Math.abs(pdg)) {
            case 321, 311 -> sign;
            case 3122, 3222, 3212, 3112 -> -sign;
            case 3322, 3312 -> -2 * sign;
            case 3334 -> -3 * sign;
            default -> 0;
        };
    }

    static boolean nucleon(int pdg) {
        return pdg == 2212 || pdg == 2112;
    }

    static boolean pion(int pdg) {
        return pdg == 111 || pdg == 211 || pdg == -211;
    }

    static boolean sigma(int pdg) {
        return pdg == 3222 || pdg == 3212 || pdg == 3112;
    }

    /** A member of the same isospin multiplet, at random. */
    static int member(int pdg, EventStream stream) {
        double u = stream.uniform();
        int sign = Integer.signum(pdg);
        return switch (Math.abs(pdg)) {
            case 211, 111 -> u < 1.0 / 3 ? -211 : u < 2.0 / 3 ? 111 : 211;
            case 321, 311 -> sign * (u < 0.5 ? 321 : 311);
            case 2212, 2112 -> sign * (u < 0.5 ? 2212 : 2112);
            case 3222, 3212, 3112 -> sign * (u < 1.0 / 3 ? 3222 : u < 2.0 / 3 ? 3212 : 3112);
            case 3312, 3322 -> sign * (u < 0.5 ? 3312 : 3322);
            default -> pdg;
        };
    }
}
