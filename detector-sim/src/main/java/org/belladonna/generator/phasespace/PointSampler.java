package org.belladonna.generator.phasespace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.belladonna.random.EventStream;

/** Draws points of a process with a plan. One per thread. */
public final class PointSampler {
    private final SampledProcess process;
    private final SamplingPlan plan;
    private final double[] u;
    private final double[] image;
    /** Channels in use, the most frequent first. */
    private final int[] order;

    private final double[] densities;
    private int channel;
    private double value;
    private double density;

    public PointSampler(SampledProcess process, SamplingPlan plan) {
        this.process = process;
        this.plan = plan;
        u = new double[process.dimensions()];
        image = new double[process.dimensions()];
        densities = new double[process.channels()];
        order = IntStream.range(0, process.channels())
                .filter(i -> plan.channelWeights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -plan.channelWeights[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Sets the process to a new point and returns its weight in fb: the mean over points is the cross-section. */
    public double draw(EventStream stream) {
        place(stream);
        if (value == 0) {
            return 0;
        }
        density = 0;
        for (int i : order) {
            density += plan.channelWeights[i] * density(i);
        }
        return value / density;
    }

    /**
     * Draws points until one is accepted against the plan's maximum, and leaves the process at it. A point is given up as soon as
     * the channels that have been looked at make it frequent enough to be refused.
     *
     * @return weight of the event: 1, or more when the point's weight is above the maximum
     */
    public double drawEvent(EventStream stream) {
        while (true) {
            place(stream);
            if (value == 0) {
                continue;
            }
            double refused = value / (plan.maximum() * stream.uniform());
            if (!(densityUpTo(refused) < refused)) {
                continue;
            }
            return Math.max(1, value / (plan.maximum() * density));
        }
    }

    /** Adds up the density of the point until it reaches a limit. */
    private double densityUpTo(double limit) {
        density = plan.channelWeights[channel] * density(channel);
        for (int k = 0; k < order.length && density < limit; k++) {
            int i = order[k];
            if (i != channel) {
                density += plan.channelWeights[i] * density(i);
            }
        }
        return density;
    }

    private void place(EventStream stream) {
        channel = chooseChannel(stream.uniform());
        for (int i = 0; i < u.length; i++) {
            u[i] = stream.uniform();
        }
        plan.grids[channel].map(u);
        process.point(channel, u);
        value = process.value();
        if (!(value >= 0)) {
            throw new IllegalStateException(
                    "differential cross-section " + value + " at " + Arrays.toString(u) + " of channel " + channel);
        }
    }

    private double density(int i) {
        double mapping = process.density(i, image);
        densities[i] = mapping > 0 ? mapping * plan.grids[i].density(image) : 0;
        return densities[i];
    }

    /**
     * Tells the grids of all channels about the last drawn point, and adds its part of the variance that belongs to each channel.
     */
    void record(double[] variance) {
        double weight = value / density;
        for (int i : order) {
            if (densities[i] > 0) {
                double square = weight * weight * densities[i] / density;
                variance[i] += square;
                process.density(i, image);
                plan.grids[i].record(image, square);
            }
        }
    }

    /** Number of channels in use. */
    int channels() {
        return order.length;
    }

    /** Channel of the last point. */
    int channel() {
        return channel;
    }

    private int chooseChannel(double uniform) {
        double rest = uniform;
        for (int i : order) {
            rest -= plan.channelWeights[i];
            if (rest < 0) {
                return i;
            }
        }
        return order[0];
    }
}
