package org.belladonna.generator.phasespace;

import java.util.Arrays;
import org.belladonna.random.EventStream;

/** Draws points of a process with a plan. One per thread. */
public final class PointSampler {
    private final SampledProcess process;
    private final SamplingPlan plan;
    private final double[] u;
    private final double[] image;
    private int channel;

    public PointSampler(SampledProcess process, SamplingPlan plan) {
        this.process = process;
        this.plan = plan;
        u = new double[process.dimensions()];
        image = new double[process.dimensions()];
    }

    /** Sets the process to a new point and returns its weight in fb: the mean over points is the cross-section. */
    public double draw(EventStream stream) {
        channel = chooseChannel(stream.uniform());
        for (int i = 0; i < u.length; i++) {
            u[i] = stream.uniform();
        }
        plan.grids[channel].map(u);
        process.point(channel, u);
        double value = process.value();
        if (!(value >= 0)) {
            throw new IllegalStateException(
                    "differential cross-section " + value + " at " + Arrays.toString(u) + " of channel " + channel);
        }
        if (value == 0) {
            return 0;
        }
        double density = 0;
        for (int i = 0; i < plan.channelWeights.length; i++) {
            double mapping = process.density(i, image);
            if (mapping > 0) {
                density += plan.channelWeights[i] * mapping * plan.grids[i].density(image);
            }
        }
        return value / density;
    }

    /**
     * Draws points until one is accepted against the plan's maximum, and leaves the process at it.
     *
     * @return weight of the event: 1, or more when the point's weight is above the maximum
     */
    public double drawEvent(EventStream stream) {
        while (true) {
            double ratio = draw(stream) / plan.maximum();
            if (ratio > 1) {
                return ratio;
            }
            if (stream.uniform() < ratio) {
                return 1;
            }
        }
    }

    /** Channel of the last point. */
    int channel() {
        return channel;
    }

    /** The last point in the unit cube of its channel; a view. */
    double[] unitPoint() {
        return u;
    }

    private int chooseChannel(double uniform) {
        double rest = uniform;
        int last = plan.channelWeights.length - 1;
        for (int i = 0; i < last; i++) {
            rest -= plan.channelWeights[i];
            if (rest < 0) {
                return i;
            }
        }
        return last;
    }
}
