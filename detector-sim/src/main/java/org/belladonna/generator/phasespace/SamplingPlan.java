package org.belladonna.generator.phasespace;

import java.io.Serializable;

/**
 * How a process is sampled: channel weights, grids and the weight against which events are accepted. Made once by the
 * {@link Integrator}, the same for all shards.
 */
public final class SamplingPlan implements Serializable {
    private static final long serialVersionUID = 2L;

    final double[] channelWeights;
    final AdaptiveGrid[] grids;
    private double maximum = Double.POSITIVE_INFINITY;
    private double efficiency;
    private double overweightFraction;
    private double crossSectionFb;
    private double errorFb;
    private long evaluations;

    SamplingPlan(int channels, int dimensions) {
        channelWeights = new double[channels];
        grids = new AdaptiveGrid[channels];
        for (int i = 0; i < channels; i++) {
            channelWeights[i] = 1.0 / channels;
            grids[i] = new AdaptiveGrid(dimensions);
        }
    }

    void setResult(double crossSection, double error, long points) {
        crossSectionFb = crossSection;
        errorFb = error;
        evaluations = points;
    }

    void setMaximum(double weight, double meanOverMaximum, double excess) {
        maximum = weight;
        efficiency = meanOverMaximum;
        overweightFraction = excess;
    }

    /** Weight in fb against which events are accepted; an event above it carries a weight above 1. */
    public double maximum() {
        return maximum;
    }

    /** Fraction of the points that becomes events. */
    public double efficiency() {
        return efficiency;
    }

    /** Share of the cross-section in the excess of weights over the maximum. */
    public double overweightFraction() {
        return overweightFraction;
    }

    /** Cross-section, fb. */
    public double crossSectionFb() {
        return crossSectionFb;
    }

    /** One standard deviation of the integration, fb. */
    public double errorFb() {
        return errorFb;
    }

    /** Number of evaluations of the differential cross-section. */
    public long evaluations() {
        return evaluations;
    }
}
