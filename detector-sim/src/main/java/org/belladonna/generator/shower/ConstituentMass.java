package org.belladonna.generator.shower;

/**
 * Masses in GeV of quarks in the shower: those of quarks bound in hadrons (T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, section
 * 13, kinds 1 to 5).
 */
public final class ConstituentMass {
    private static final double LIGHT = 0.33;
    private static final double STRANGE = 0.5;
    private static final double CHARM = 1.5;
    private static final double BOTTOM = 4.8;

    private ConstituentMass() {}

    /** Mass of a quark (1 to 5) by its PDG code of either sign; 0 for a gluon or photon. */
    public static double of(int code) {
        int flavour = Math.abs(code);
        return switch (flavour) {
            case 1, 2 -> LIGHT;
            case 3 -> STRANGE;
            case 4 -> CHARM;
            case 5 -> BOTTOM;
            case 21, 22 -> 0;
            default -> throw new IllegalArgumentException("no constituent mass for PDG code " + code);
        };
    }
}
