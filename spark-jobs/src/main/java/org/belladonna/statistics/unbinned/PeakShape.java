package org.belladonna.statistics.unbinned;

import java.io.Serializable;

/**
 * Line shape of a peak: a density in the observable, of integral 1 over all of it, with a position (mean) and a width
 * (sigma, the resolution). Immutable, shared between threads.
 *
 * <p>Results are six numbers: the value; its derivatives by mean and by sigma; the second derivatives by mean twice, by mean
 * and sigma, by sigma twice.
 */
public sealed interface PeakShape extends Serializable permits StandardPeak, VoigtPeak {
    /** Number of values that the methods write. */
    int VALUES = 6;

    /**
     * The density with its derivatives.
     *
     * @param x the observable
     * @param mean position, in the unit of the observable
     * @param sigma width, above 0, in the same unit
     * @param values receives the six numbers
     */
    void density(double x, double mean, double sigma, double[] values);

    /** The probability from {@code low} to {@code high} with its derivatives; as {@link #density}. */
    void probability(double low, double high, double mean, double sigma, double[] values);

    /** The density alone. */
    default double density(double x, double mean, double sigma) {
        double[] values = new double[VALUES];
        density(x, mean, sigma, values);
        return values[0];
    }

    /** The probability alone. */
    default double probability(double low, double high, double mean, double sigma) {
        double[] values = new double[VALUES];
        probability(low, high, mean, sigma, values);
        return values[0];
    }
}
