package org.belladonna.transport.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.detector.AbsorberSettings;
import org.belladonna.detector.Material;
import org.belladonna.detector.MaterialSettings;
import org.belladonna.detector.MaterialSettings.DensityEffectSettings;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;

/** A material with its elements in the house units. Immutable. */
public final class Medium {
    /** Avogadro's number times 1 g/cm3 over 1 g/mol, in 1/mm3; exact (SI). */
    private static final double PER_MM3 = 6.02214076e20;

    private static final double GEV_PER_EV = 1e-9;

    /** How far the mass fractions may be from 1 in sum: they are given to four digits. */
    private static final double COMPOSITION_TOLERANCE = 2e-3;

    public final String name;
    /** g/cm^3. */
    public final double density;
    /** GeV. */
    public final double excitationEnergy;
    /** Electrons per mm^3. */
    public final double electrons;
    /** K Z/A rho in GeV/mm: the Bethe formula's scale. */
    public final double betheScale;
    /** Radiation length in mm, after Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, eq. 3.66. */
    public final double radiationLength;

    private final Element[] elements;
    private final double[] atoms;
    private final double[] massFraction;
    private final DensityEffectSettings effect;

    /**
     * @param name name, for messages
     * @param settings its constants
     * @throws UserException when an element is unknown or the fractions do not add up to 1
     */
    public Medium(String name, MediumSettings settings) {
        this.name = name;
        density = settings.density();
        excitationEnergy = settings.excitationEnergy();
        effect = settings.densityEffect();
        // By name: an immutable map has another order in every process.
        List<Map.Entry<String, Double>> parts = new ArrayList<>(new TreeMap<>(settings.composition()).entrySet());
        double sum = parts.stream().mapToDouble(Map.Entry::getValue).sum();
        if (!(Math.abs(sum - 1) < COMPOSITION_TOLERANCE)) {
            throw UserException.of(
                    "mass fractions add up to " + sum, "material " + name, "a sum of 1", "correct its composition");
        }
        elements = new Element[parts.size()];
        atoms = new double[parts.size()];
        massFraction = new double[parts.size()];
        double z = 0;
        double inverseLength = 0;
        for (int i = 0; i < elements.length; i++) {
            Element element = element(parts.get(i).getKey());
            elements[i] = element;
            massFraction[i] = parts.get(i).getValue() / sum;
            atoms[i] = PER_MM3 * density * massFraction[i] / element.a();
            z += atoms[i] * element.z();
            inverseLength += atoms[i] * radiationCrossSection(element.z());
        }
        electrons = z;
        betheScale = PhysicalConstants.BETHE_CONSTANT * electrons / PER_MM3;
        radiationLength = 1 / inverseLength;
    }

    /** The material of a calorimeter or of plates, for the step-by-step transport. */
    public static Medium of(String name, AbsorberSettings settings) {
        return new Medium(
                name,
                new MediumSettings(
                        settings.density(),
                        settings.meanExcitation() * GEV_PER_EV,
                        settings.hadronicComposition(),
                        settings.densityEffect(),
                        List.of()));
    }

    /** The material of a tracker, for what happens to a particle at one point of it. */
    public static Medium of(String name, MaterialSettings settings) {
        return new Medium(
                name,
                new MediumSettings(
                        settings.density(),
                        settings.excitationEnergy(),
                        settings.composition(),
                        settings.densityEffect(),
                        List.of()));
    }

    private Element element(String symbol) {
        Element element = Element.find(symbol);
        if (element == null) {
            throw UserException.of(
                    "unknown element '" + symbol + "'",
                    "material " + name,
                    "one of " + String.join(", ", Element.symbols()),
                    "correct its composition");
        }
        return element;
    }

    private static double radiationCrossSection(int z) {
        double radius = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        return 4
                * PhysicalConstants.ALPHA
                * radius
                * radius
                * (z * z * (radiationLogarithm(z) - Material.coulombCorrection(z)) + z * electronLogarithm(z));
    }

    /** Radiation logarithm of the nucleus; Tsai (1974), table B.2 for the lightest, eq. B.39 for the others. */
    public static double radiationLogarithm(int z) {
        return switch (z) {
            case 1 -> 5.31;
            case 2 -> 4.79;
            case 3 -> 4.74;
            case 4 -> 4.71;
            default -> Math.log(184.15) - Math.log(z) / 3;
        };
    }

    /** Radiation logarithm of the atomic electrons; Tsai (1974), table B.2 and eq. B.39. */
    public static double electronLogarithm(int z) {
        return switch (z) {
            case 1 -> 6.144;
            case 2 -> 5.621;
            case 3 -> 5.805;
            case 4 -> 5.924;
            default -> Math.log(1194) - 2 * Math.log(z) / 3;
        };
    }

    /** Number of elements. */
    public int elementCount() {
        return elements.length;
    }

    public Element element(int i) {
        return elements[i];
    }

    /** Atoms of an element per mm^3. */
    public double atoms(int i) {
        return atoms[i];
    }

    /** Photoelectric absorption per mm at an energy in GeV. */
    public double photoelectricPerMm(double energy) {
        double sum = 0;
        for (int i = 0; i < elements.length; i++) {
            sum += massFraction[i] * elements[i].photoelectricCm2PerGram(energy);
        }
        return 0.1 * density * sum;
    }

    /** Atomic number, the mean over the electrons. */
    public double meanAtomicNumber() {
        double sum = 0;
        for (int i = 0; i < elements.length; i++) {
            sum += atoms[i] * elements[i].z() * elements[i].z();
        }
        return sum / electrons;
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
