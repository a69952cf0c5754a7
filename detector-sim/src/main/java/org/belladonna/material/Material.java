package org.belladonna.material;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.belladonna.kinematics.PhysicalConstants;

/** A material with its elements and constants in the house units, ready for hot loops. Immutable. */
public final class Material implements Serializable {
    /** Avogadro's number times 1 g/cm3 over 1 g/mol, in 1/mm3; exact (SI). */
    private static final double PER_MM3 = 6.02214076e20;

    public final String name;
    /** Index among the materials of its library, for tables by material. */
    public final int index;
    /** g/cm^3. */
    public final double density;
    /** Sum of Z over sum of A, mol/g. */
    public final double zOverA;
    /** Atomic number, of a mixture the mean by mass. */
    public final double atomicNumber;
    /** Atomic number, the mean over the electrons. */
    public final double electronAtomicNumber;
    /** Electrons per mm^3. */
    public final double electrons;
    /** Radiation length in mm, see {@link RadiationLength}. */
    public final double radiationLength;
    /** Mean excitation energy, GeV. */
    public final double excitationEnergy;
    /** K Z/A rho in GeV/mm: the Bethe formula's scale. */
    public final double betheScale;

    /**
     * Z^2 (L_rad - f) + Z L'_rad of the mean atomic number: the cross-section that makes a radiation length, in units of 4 alpha r_e^2, see
     * {@link RadiationLength}.
     */
    public final double radiationFactor;

    /** Where slow particles leave the Bethe formula. */
    final BetheLimit slow;

    private final Element[] elements;
    private final double[] atoms;
    private final double[] massFraction;
    private final DensityEffect effect;

    Material(String name, int index, MaterialSettings settings, Composition composition) {
        this.name = name;
        this.index = index;
        density = settings.density();
        zOverA = composition.zOverA;
        excitationEnergy = settings.excitationEnergy().orElse(composition.excitationEnergy);
        List<Element> list = composition.elements;
        elements = list.toArray(Element[]::new);
        atoms = new double[elements.length];
        massFraction = new double[elements.length];
        double z = 0;
        double z2 = 0;
        double byMass = 0;
        double inverseLength = 0;
        for (int i = 0; i < elements.length; i++) {
            Element element = elements[i];
            massFraction[i] = composition.fraction(element);
            atoms[i] = PER_MM3 * density * massFraction[i] / element.a();
            z += atoms[i] * element.z();
            z2 += atoms[i] * element.z() * element.z();
            byMass += massFraction[i] * element.z();
            inverseLength += atoms[i] * RadiationLength.crossSection(element.z());
        }
        electrons = z;
        electronAtomicNumber = z2 / z;
        atomicNumber = byMass;
        betheScale = PhysicalConstants.BETHE_CONSTANT * electrons / PER_MM3;
        radiationLength = 1 / inverseLength;
        radiationFactor = RadiationLength.factor(atomicNumber);
        effect = settings.densityEffect()
                .orElseGet(() -> DensityEffect.general(density, excitationEnergy, plasmaEnergy()));
        slow = new BetheLimit(this);
    }

    /** Materials of one name, composition, density and constants are the same, whatever library they are from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Material that
                && name.equals(that.name)
                && density == that.density
                && excitationEnergy == that.excitationEnergy
                && effect.equals(that.effect)
                && Arrays.equals(elements, that.elements)
                && Arrays.equals(massFraction, that.massFraction);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, density, excitationEnergy);
    }

    /** Number of elements. */
    public int elementCount() {
        return elements.length;
    }

    /** An element; they are in the order of their symbols. */
    public Element element(int i) {
        return elements[i];
    }

    /** Atoms of an element per mm^3. */
    public double atoms(int i) {
        return atoms[i];
    }

    /** Fraction by mass of an element. */
    public double massFraction(int i) {
        return massFraction[i];
    }

    /** Energy of the plasma oscillations in GeV: 28.816 eV sqrt(rho Z/A), PDG 2022, table 34.1. */
    public double plasmaEnergy() {
        return 28.816e-9 * Math.sqrt(electrons / PER_MM3);
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
