package org.belladonna.statistics.unbinned;

/** A peak that is one function g of u = (x - mean) / sigma: density g(u) / sigma, probability G(u). */
abstract sealed class StandardPeak implements PeakShape permits GaussianPeak, DoubleGaussianPeak, CrystalBallPeak {
    private static final long serialVersionUID = 1L;

    /** Writes g, g' and g'' at u to the first three places. */
    abstract void standard(double u, double[] values);

    /** Integral of g up to u. */
    abstract double cumulative(double u);

    @Override
    public void density(double x, double mean, double sigma, double[] values) {
        double scale = 1 / sigma;
        double u = (x - mean) * scale;
        standard(u, values);
        double g = values[0];
        double slope = values[1];
        double bend = values[2];
        double scale2 = scale * scale;
        double scale3 = scale2 * scale;
        values[0] = g * scale;
        values[1] = -slope * scale2;
        values[2] = -(g + u * slope) * scale2;
        values[3] = bend * scale3;
        values[4] = (2 * slope + u * bend) * scale3;
        values[5] = (2 * g + 4 * u * slope + u * u * bend) * scale3;
    }

    @Override
    public void probability(double low, double high, double mean, double sigma, double[] values) {
        double scale = 1 / sigma;
        double ua = (low - mean) * scale;
        double ub = (high - mean) * scale;
        standard(ua, values);
        double ga = values[0];
        double slopeA = values[1];
        standard(ub, values);
        double gb = values[0];
        double slopeB = values[1];
        double scale2 = scale * scale;
        values[0] = cumulative(ub) - cumulative(ua);
        values[1] = (ga - gb) * scale;
        values[2] = (ua * ga - ub * gb) * scale;
        values[3] = (slopeB - slopeA) * scale2;
        values[4] = (gb + ub * slopeB - ga - ua * slopeA) * scale2;
        values[5] = (ub * (2 * gb + ub * slopeB) - ua * (2 * ga + ua * slopeA)) * scale2;
    }
}
