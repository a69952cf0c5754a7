package org.belladonna.validation;

import java.util.Arrays;

/**
 * Two Gaussians of one centre fitted to the part of a sample near a peak by expectation and maximisation, and the mean of their widths weighted with what
 * each holds. Without a tail of its own the wide one takes in the beginning of a radiative tail: how much, the range decides.
 */
final class TwoGaussians {
    private static final int ITERATIONS = 300;

    /**
     * Both widths in one.
     *
     * @param mean their mean, weighted with what each holds
     * @param rootMeanSquare the same of their squares
     */
    record Widths(double mean, double rootMeanSquare) {}

    private TwoGaussians() {}

    /**
     * The weighted widths.
     *
     * @param values sample
     * @param peak where the peak is, roughly
     * @param scale its width, roughly
     * @param range distance from the peak up to which values take part, in units of the scale
     */
    static Widths fit(double[] values, double peak, double scale, double range) {
        double[] near = Arrays.stream(values)
                .filter(value -> Math.abs(value - peak) < range * scale)
                .toArray();
        double centre = peak;
        double narrow = 0.7 * scale;
        double wide = 2 * scale;
        double share = 0.7;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double held = 0;
            double narrowSquares = 0;
            double wideSquares = 0;
            double weights = 0;
            double weighted = 0;
            for (double value : near) {
                double off = value - centre;
                double inNarrow = share / narrow * Math.exp(-0.5 * off * off / (narrow * narrow));
                double inWide = (1 - share) / wide * Math.exp(-0.5 * off * off / (wide * wide));
                double part = inNarrow / (inNarrow + inWide);
                double weight = part / (narrow * narrow) + (1 - part) / (wide * wide);
                held += part;
                narrowSquares += part * off * off;
                wideSquares += (1 - part) * off * off;
                weights += weight;
                weighted += weight * value;
            }
            share = held / near.length;
            narrow = Math.sqrt(narrowSquares / held);
            wide = Math.sqrt(wideSquares / (near.length - held));
            centre = weighted / weights;
        }
        return new Widths(
                share * narrow + (1 - share) * wide, Math.sqrt(share * narrow * narrow + (1 - share) * wide * wide));
    }
}
