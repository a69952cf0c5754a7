package org.belladonna.generator.decay;

/** Antiparticles by code. */
public final class ChargeConjugation {
    private ChargeConjugation() {}

    /** Code of the antiparticle; that of the particle itself where the two are one. */
    public static int of(int pdg) {
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
                    441,
                    443,
                    10441,
                    20443,
                    445,
                    100443,
                    553,
                    300553,
                    20113,
                    9010221,
                    25,
                    32,
                    33,
                    35,
                    36,
                    1023,
                    9000005,
                    9000006,
                    9000007 -> pdg;
            default -> -pdg;
        };
    }
}
