package org.belladonna.detector;

import org.belladonna.material.Material;

/**
 * How much of a volume a straight line crosses.
 *
 * @param radiationLengths path over the radiation length
 * @param interactionLengths path over the nuclear interaction length
 */
public record Thickness(double radiationLengths, double interactionLengths) {
    /** Nothing. */
    public static final Thickness NONE = new Thickness(0, 0);

    /** Both together. */
    public Thickness plus(Thickness other) {
        return new Thickness(radiationLengths + other.radiationLengths, interactionLengths + other.interactionLengths);
    }

    /**
     * A path (mm) through a material.
     *
     * @param interactions nuclear interactions per mm of it
     */
    public static Thickness of(double path, Material material, double interactions) {
        return new Thickness(path / material.radiationLength, path * interactions);
    }
}
