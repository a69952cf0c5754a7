package org.belladonna.detector.cherenkov;

/**
 * A transparent medium: cos(theta) = 1/(n beta), light in proportion to sin^2(theta) (PDG, Passage of particles through matter, section on
 * Cherenkov radiation). Immutable.
 */
public final class Radiator {
    private final double index;
    private final double saturated;

    /**
     * @param index refractive index, above 1
     */
    public Radiator(double index) {
        this.index = index;
        saturated = 1 - 1 / (index * index);
    }

    /** Light of a particle over that of one with the velocity of light; 0 below threshold. */
    public double relativeYield(double inverseBeta) {
        double cosine = inverseBeta / index;
        return Math.max(0, (1 - cosine * cosine) / saturated);
    }

    /** Angle of the light to the particle, rad; 0 below threshold. */
    public double angle(double inverseBeta) {
        return Math.acos(Math.min(1, inverseBeta / index));
    }
}
