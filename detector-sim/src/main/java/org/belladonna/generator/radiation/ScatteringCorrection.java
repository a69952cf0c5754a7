package org.belladonna.generator.radiation;

import java.io.Serializable;

/**
 * Order-alpha soft and virtual correction to a two-body reaction, relative to Born, for a squared collision energy s far above the
 * electron mass, without vacuum polarisation: 1 + exponent ln(x) + finite, with x the largest energy of soft photons in units
 * of sqrt(s)/2.
 */
public interface ScatteringCorrection extends Serializable {
    /**
     * The coefficient of ln(x): the number of photons per unit of the logarithm of their energy.
     *
     * @param s squared collision energy, GeV^2
     * @param cosTheta cosine of the scattering angle, within (-1, 1)
     */
    double exponent(double s, double cosTheta);

    /** The part that does not depend on x. */
    double finite(double s, double cosTheta);
}
