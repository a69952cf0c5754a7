package org.belladonna.generator.decay;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Draws from a density that is tabulated once and taken linear between the points. Immutable. */
final class TabulatedSpectrum {
    private final double low;
    private final double step;
    private final double[] density;
    private final double[] cumulative;

    /**
     * @param low lower end
     * @param high upper end
     * @param bins number of bins; the density should be smooth over one
     * @param function density, not normalised, not negative
     */
    TabulatedSpectrum(double low, double high, int bins, DoubleUnaryOperator function) {
        this.low = low;
        this.step = (high - low) / bins;
        density = new double[bins + 1];
        cumulative = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            density[i] = function.applyAsDouble(low + i * step);
        }
        for (int i = 0; i < bins; i++) {
            cumulative[i + 1] = cumulative[i] + 0.5 * (density[i] + density[i + 1]);
        }
        if (!(cumulative[bins] > 0)) {
            throw new IllegalArgumentException("the density is nowhere positive");
        }
    }

    /** The value below which the fraction {@code u} of the density lies. */
    double quantile(double u) {
        double target = u * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, target);
        int bin = Math.min(found >= 0 ? found : -found - 2, density.length - 2);
        double rest = target - cumulative[bin];
        double slope = density[bin + 1] - density[bin];
        double root = Math.sqrt(density[bin] * density[bin] + 2 * slope * rest);
        double sum = density[bin] + root;
        double fraction = sum > 0 ? 2 * rest / sum : 0.5;
        return low + step * (bin + Math.min(1, fraction));
    }
}
