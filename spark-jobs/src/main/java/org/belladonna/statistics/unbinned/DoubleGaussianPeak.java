package org.belladonna.statistics.unbinned;

import org.belladonna.error.UserException;

/** Two normal distributions of one mean: a core of width sigma and a wider one. */
public final class DoubleGaussianPeak extends StandardPeak {
    private static final long serialVersionUID = 1L;

    private final double core;
    private final double ratio;

    /**
     * @param coreFraction part of the narrow one, 0 to 1
     * @param widthRatio width of the wide one in units of that of the narrow one, above 0
     * @throws UserException if a value is out of its range
     */
    public DoubleGaussianPeak(double coreFraction, double widthRatio) {
        if (!(coreFraction >= 0 && coreFraction <= 1 && widthRatio > 0 && widthRatio < Double.POSITIVE_INFINITY)) {
            throw UserException.of(
                    "core fraction " + coreFraction + ", width ratio " + widthRatio,
                    "double Gaussian",
                    "a fraction from 0 to 1 and a ratio above 0",
                    "correct it");
        }
        core = coreFraction;
        ratio = widthRatio;
    }

    @Override
    void standard(double u, double[] values) {
        double v = u / ratio;
        double narrow = core * GaussianPeak.normal(u);
        double wide = (1 - core) * GaussianPeak.normal(v) / ratio;
        values[0] = narrow + wide;
        values[1] = -u * narrow - v * wide / ratio;
        values[2] = (u * u - 1) * narrow + (v * v - 1) * wide / (ratio * ratio);
    }

    @Override
    double cumulative(double u) {
        return core * GaussianPeak.normalBelow(u) + (1 - core) * GaussianPeak.normalBelow(u / ratio);
    }
}
