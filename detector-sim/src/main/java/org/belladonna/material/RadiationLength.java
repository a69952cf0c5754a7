package org.belladonna.material;

import org.belladonna.kinematics.PhysicalConstants;

/** Radiation of electrons in the field of an atom at high energy: Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815. */
public final class RadiationLength {
    /** 4 alpha r_e^2, mm^2. */
    private static final double UNIT = 4
            * PhysicalConstants.ALPHA
            * PhysicalConstants.CLASSICAL_ELECTRON_RADIUS
            * PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;

    private RadiationLength() {}

    /** Cross-section in mm^2 of an atom, whose inverse times the density of atoms is the radiation length: eq. 3.66. */
    static double crossSection(int z) {
        return UNIT * (z * z * (radiationLogarithm(z) - coulombCorrection(z)) + z * electronLogarithm(z));
    }

    /** The same over 4 alpha r_e^2 for a mean atomic number of a mixture, by the formulae for the heavier atoms: 2 % off below Z = 5. */
    static double factor(double z) {
        double third = Math.log(z) / 3;
        return z * z * (Math.log(184.15) - third - coulombCorrection(z)) + z * (Math.log(1194) - 2 * third);
    }

    /** Radiation logarithm of the nucleus; table B.2 for the lightest, eq. B.39 for the others. */
    public static double radiationLogarithm(int z) {
        return switch (z) {
            case 1 -> 5.31;
            case 2 -> 4.79;
            case 3 -> 4.74;
            case 4 -> 4.71;
            default -> Math.log(184.15) - Math.log(z) / 3;
        };
    }

    /** Radiation logarithm of the atomic electrons; table B.2 and eq. B.39. */
    public static double electronLogarithm(int z) {
        return switch (z) {
            case 1 -> 6.144;
            case 2 -> 5.621;
            case 3 -> 5.805;
            case 4 -> 5.924;
            default -> Math.log(1194) - 2 * Math.log(z) / 3;
        };
    }

    /** Coulomb correction of Davies, Bethe and Maximon, Phys. Rev. 93 (1954) 788, for an atomic number. */
    public static double coulombCorrection(double z) {
        double a2 = PhysicalConstants.ALPHA * z * PhysicalConstants.ALPHA * z;
        return a2 * (1 / (1 + a2) + 0.20206 - a2 * (0.0369 - a2 * (0.0083 - 0.002 * a2)));
    }
}
