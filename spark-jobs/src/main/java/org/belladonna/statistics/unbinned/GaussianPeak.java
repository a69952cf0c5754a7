package org.belladonna.statistics.unbinned;

import org.apache.commons.math3.special.Erf;

/** A normal distribution. */
public final class GaussianPeak extends StandardPeak {
    private static final long serialVersionUID = 1L;
    private static final double NORM = 1 / Math.sqrt(2 * Math.PI);

    @Override
    void standard(double u, double[] values) {
        double g = normal(u);
        values[0] = g;
        values[1] = -u * g;
        values[2] = (u * u - 1) * g;
    }

    @Override
    double cumulative(double u) {
        return normalBelow(u);
    }

    /** Density of the standard normal distribution. */
    static double normal(double u) {
        return NORM * Math.exp(-0.5 * u * u);
    }

    /** Probability of the standard normal distribution below u. */
    static double normalBelow(double u) {
        return 0.5 * Erf.erfc(-u / Math.sqrt(2));
    }
}
