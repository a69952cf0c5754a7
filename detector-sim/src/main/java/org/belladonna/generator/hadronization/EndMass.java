package org.belladonna.generator.hadronization;

/**
 * Masses in GeV that the ends of strings are counted with where a string is too light to go on: constituent quarks, and diquarks as the sum of
 * theirs (PDG review, Quark Model; values of Pythia 8, T. Sjostrand et al., Comput. Phys. Commun. 191 (2015) 159).
 */
final class EndMass {
    private static final double LIGHT = 0.325;
    private static final double STRANGE = 0.5;
    private static final double CHARM = 1.6;

    private EndMass() {}

    /** Mass of a quark (1 to 4) or diquark by its PDG code of either sign. */
    static double of(int code) {
        int flavour = Math.abs(code);
        if (flavour > 1000) {
            return of(flavour / 1000) + of(flavour / 100 % 10);
        }
        return switch (flavour) {
            case 1, 2 -> LIGHT;
            case 3 -> STRANGE;
            case 4 -> CHARM;
            default -> throw new IllegalArgumentException("no quark at the end of a string has PDG code " + code);
        };
    }
}
