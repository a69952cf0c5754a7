package org.belladonna.generator.shower;

/**
 * Masses in GeV of quarks and diquarks bound in hadrons: they bound the phase space of the shower and of the ends of strings. Source: T.
 * Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, section 13 (KMASS: kinds 1 to 5 and the diquarks).
 */
public final class ConstituentMass {
    private static final double LIGHT = 0.33;
    private static final double STRANGE = 0.5;
    private static final double CHARM = 1.5;
    private static final double BOTTOM = 4.8;

    private ConstituentMass() {}

    /** Mass of a quark (1 to 5) or diquark of u, d and s by its PDG code of either sign; 0 for a gluon or photon. */
    public static double of(int code) {
        int flavour = Math.abs(code);
        return switch (flavour) {
            case 1, 2 -> LIGHT;
            case 3 -> STRANGE;
            case 4 -> CHARM;
            case 5 -> BOTTOM;
            case 21, 22 -> 0;
            case 2101 -> 0.57933;
            case 1103, 2103, 2203 -> 0.77133;
            case 3101, 3201 -> 0.80473;
            case 3103, 3203 -> 0.92953;
            case 3303 -> 1.09361;
            default -> throw new IllegalArgumentException("no constituent mass for PDG code " + code);
        };
    }
}
