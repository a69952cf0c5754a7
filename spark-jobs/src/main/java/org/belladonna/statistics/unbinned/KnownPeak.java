package org.belladonna.statistics.unbinned;

import java.io.Serializable;

/**
 * A peaking background of known shape and free yield, as J/psi.
 *
 * @param shape line shape
 * @param mean position
 * @param sigma width
 */
public record KnownPeak(PeakShape shape, double mean, double sigma) implements Serializable {
    /** Beyond so many widths it is not seen. */
    private static final double REACH = 10;

    boolean reaches(double low, double high) {
        return mean + REACH * sigma > low && mean - REACH * sigma < high;
    }

    /** It in a window. */
    Component in(double low, double high) {
        return component(shape, mean, sigma, low, high);
    }

    static Component component(PeakShape shape, double mean, double sigma, double low, double high) {
        double inside = shape.probability(low, high, mean, sigma);
        double[] values = new double[PeakShape.VALUES];
        return new Component() {
            @Override
            public double density(double x) {
                shape.density(x, mean, sigma, values);
                return values[0];
            }

            @Override
            public double integral() {
                return inside;
            }
        };
    }
}
