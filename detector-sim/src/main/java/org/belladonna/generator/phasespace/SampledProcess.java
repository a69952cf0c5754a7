package org.belladonna.generator.phasespace;

/**
 * A differential cross-section with the mappings that sample it. Holds the current point and belongs to one thread.
 *
 * <p>A channel maps the unit cube onto coordinates of phase space that are common to all channels. Order of calls for a point:
 * {@link #setEnergy} (whenever the energy changes), {@link #point}, then {@link #density} for any channel and {@link #value}.
 */
public interface SampledProcess {
    /** Number of random numbers of a point. */
    int dimensions();

    /** Number of channels. */
    int channels();

    /** Sets the collision energy in GeV. */
    void setEnergy(double sqrtS);

    /** Sets the current point to the image of u under a channel. */
    void point(int channel, double[] u);

    /**
     * Density of a channel in the common coordinates at the current point: the inverse of the Jacobian of its mapping; 0
     * where the channel does not reach.
     *
     * @param u set to the point of the unit cube that the channel maps to the current point
     */
    double density(int channel, double[] u);

    /** Differential cross-section in the common coordinates at the current point, fb. */
    double value();
}
