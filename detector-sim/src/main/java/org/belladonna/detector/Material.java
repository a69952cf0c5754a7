package org.belladonna.detector;

import org.belladonna.kinematics.PhysicalConstants;

/** A material with its constants in the house units, ready for hot loops. Immutable. */
public final class Material {
    public final String name;
    /** Index among the materials of the detector, for tables by material. */
    public final int index;
    /** g/cm^3. */
    public final double density;
    /** Effective atomic number. */
    public final double atomicNumber;
    /** mm. */
    public final double radiationLength;
    /** mm. */
    public final double interactionLength;
    /** GeV. */
    public final double excitationEnergy;
    /** K Z/A rho in GeV/mm: the Bethe formula's scale. */
    public final double betheScale;

    /**
     * Z^2 (L_rad - f) + Z L'_rad with the radiation logarithms and the Coulomb correction of Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815: the
     * cross-section that makes a radiation length, in units of 4 alpha r_e^2. Good to 2 % below Z = 5.
     */
    public final double radiationFactor;

    private final MaterialSettings.DensityEffectSettings effect;

    Material(String name, int index, MaterialSettings settings) {
        this.name = name;
        this.index = index;
        density = settings.density();
        atomicNumber = settings.atomicNumber();
        radiationLength = settings.radiationLength();
        interactionLength = settings.interactionLength();
        excitationEnergy = settings.excitationEnergy();
        betheScale = PhysicalConstants.BETHE_CONSTANT * settings.zOverA() * settings.density();
        effect = settings.densityEffect();
        double third = Math.log(atomicNumber) / 3;
        double nucleus = Math.log(184.15) - third - coulombCorrection(atomicNumber);
        double electrons = Math.log(1194) - 2 * third;
        radiationFactor = atomicNumber * atomicNumber * nucleus + atomicNumber * electrons;
    }

    /** Coulomb correction of Davies, Bethe and Maximon, Phys. Rev. 93 (1954) 788, for an atomic number. */
    public static double coulombCorrection(double z) {
        double a2 = PhysicalConstants.ALPHA * z * PhysicalConstants.ALPHA * z;
        return a2 * (1 / (1 + a2) + 0.20206 - a2 * (0.0369 - a2 * (0.0083 - 0.002 * a2)));
    }

    /**
     * Density-effect correction delta of the logarithm of the ionisation.
     *
     * @param betaGamma p/m, positive
     */
    public double densityEffect(double betaGamma) {
        return effect.correction(Math.log10(betaGamma));
    }
}
