package org.belladonna.generator.phasespace;

import java.util.Arrays;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Adapts grids and channel weights to a process, then integrates with them frozen until the wanted accuracy is reached, and
 * chooses the weight against which events are accepted.
 */
public final class Integrator {
    /** Share of the cross-section that may lie in the excess of weights over the maximum. */
    private static final double OVERWEIGHT_FRACTION = 5e-4;

    private static final int ADAPTATIONS = 8;
    /** Adaptations after which channels may be left out. */
    private static final int SETTLED = 4;

    private static final int POINTS = 5_000;
    /** More points where many channels share them. */
    private static final int POINTS_PER_CHANNEL = 2_500;

    private static final int MOST_POINTS = 60_000;
    /** Trials per wanted point within the cuts. */
    private static final int MOST_TRIALS = 10;
    /** Smallest weight of a channel, times the number of channels. */
    private static final double SMALLEST_SHARE = 0.02;

    private static final int BATCH = 10_000;
    private static final int MINIMUM_BATCHES = 4;
    /** One batch more for so many channels: rare weights come from rare channels. */
    private static final int CHANNELS_PER_BATCH = 4;

    /** An integration ends after this many batches even when the accuracy is not reached; its error says so. */
    private static final int MAXIMUM_BATCHES = 2_000;

    private final SampledProcess process;
    private final EventStream stream;
    private final SamplingPlan plan;
    private long evaluations;

    private Integrator(SampledProcess process, EventStream stream) {
        this.process = process;
        this.stream = stream;
        plan = new SamplingPlan(process.channels(), process.dimensions());
    }

    /**
     * Integrates a process.
     *
     * @param process the process at the nominal energy
     * @param stream random numbers; placed at {@link Stage#INTEGRATION}, event number = number of the batch
     * @param precision wanted relative accuracy
     * @throws UserException when the cuts of the process leave nothing
     */
    public static SamplingPlan integrate(SampledProcess process, EventStream stream, double precision) {
        Integrator integrator = new Integrator(process, stream);
        for (int i = 0; i < ADAPTATIONS; i++) {
            integrator.adapt(i);
        }
        integrator.accumulate(precision);
        return integrator.plan;
    }

    /** Adapts to points within the cuts: there are always as many of them, but no more than so many trials. */
    private void adapt(int iteration) {
        stream.at(iteration, Stage.INTEGRATION);
        PointSampler sampler = new PointSampler(process, plan);
        double[] variance = new double[process.channels()];
        int wanted = Math.min(MOST_POINTS, POINTS + POINTS_PER_CHANNEL * sampler.channels());
        int inside = 0;
        for (int n = 0; n < MOST_TRIALS * wanted && inside < wanted; n++) {
            evaluations++;
            if (sampler.draw(stream) > 0) {
                sampler.record(variance);
                inside++;
            }
        }
        for (AdaptiveGrid grid : plan.grids) {
            grid.adapt();
        }
        if (inside > 0) {
            reweightChannels(variance, iteration < SETTLED);
        }
    }

    /**
     * Channel weights in proportion to weight * sqrt(variance). As long as they change much every channel keeps a small weight;
     * later on a channel that is needed less than that is left out.
     */
    private void reweightChannels(double[] variance, boolean keepAll) {
        double[] weights = plan.channelWeights;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= Math.sqrt(variance[i]);
            sum += weights[i];
        }
        double floor = SMALLEST_SHARE / weights.length;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            double share = weights[i] / sum;
            weights[i] = share >= floor ? share : keepAll ? floor : 0;
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
    }

    private void accumulate(double precision) {
        PointSampler sampler = new PointSampler(process, plan);
        double[] weights = new double[MINIMUM_BATCHES * BATCH];
        int minimum = MINIMUM_BATCHES + sampler.channels() / CHANNELS_PER_BATCH;
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int batch = 0; batch < MAXIMUM_BATCHES; batch++) {
            stream.at(ADAPTATIONS + batch, Stage.INTEGRATION);
            if (count + BATCH > weights.length) {
                weights = Arrays.copyOf(weights, 2 * weights.length);
            }
            for (int n = 0; n < BATCH; n++) {
                double weight = sampler.draw(stream);
                weights[count++] = weight;
                sum += weight;
                squares += weight * weight;
            }
            double mean = sum / count;
            double error = Math.sqrt((squares / count - mean * mean) / count);
            plan.setResult(mean, error, count + evaluations);
            if (batch + 1 >= minimum && error <= precision * mean) {
                break;
            }
        }
        if (sum == 0) {
            throw UserException.of(
                    "no point of phase space passes", "generator cuts", "cuts that leave something", "loosen them");
        }
        chooseMaximum(Arrays.copyOf(weights, count), sum);
    }

    /** The smallest maximum whose excess is within the allowed share of the cross-section. */
    private void chooseMaximum(double[] weights, double sum) {
        Arrays.sort(weights);
        double above = 0;
        double maximum = weights[weights.length - 1];
        double excess = 0;
        for (int i = weights.length - 1; i > 0; i--) {
            above += weights[i];
            int points = weights.length - i;
            double candidate = weights[i - 1];
            double candidateExcess = (above - points * candidate) / sum;
            if (candidateExcess > OVERWEIGHT_FRACTION) {
                break;
            }
            maximum = candidate;
            excess = candidateExcess;
        }
        plan.setMaximum(maximum, sum / weights.length / maximum, excess);
    }
}
