package org.belladonna.generator.decay;

/** Antiparticles by code. */
final class ChargeConjugation {
    private ChargeConjugation() {}

    /** Code of the antiparticle; that of the particle itself where the two are one. */
    static int of(int pdg) {
        return switch (pdg) {
            case 22,
                    23,
                    111,
                    113,
                    130,
                    221,
                    223,
                    310,
                    331,
                    333,
                    443,
                    553,
                    20113,
                    9010221,
                    32,
                    1023,
                    9000005,
                    9000006,
                    9000007 -> pdg;
            default -> -pdg;
        };
    }
}
