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
    private static final int POINTS_PER_ADAPTATION = 6_000;
    /** More points where many channels share them. */
    private static final int POINTS_PER_CHANNEL = 1_500;

    private static final int BATCH = 10_000;
    private static final int MINIMUM_BATCHES = 4;
    /** An integration ends after this many batches even when the accuracy is not reached; its error says so. */
    private static final int MAXIMUM_BATCHES = 2_000;

    private final SampledProcess process;
    private final EventStream stream;
    private final SamplingPlan plan;
    private final PointSampler sampler;

    private Integrator(SampledProcess process, EventStream stream) {
        this.process = process;
        this.stream = stream;
        plan = new SamplingPlan(process.channels(), process.dimensions());
        sampler = new PointSampler(process, plan);
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

    private int pointsPerAdaptation() {
        return Math.max(POINTS_PER_ADAPTATION, POINTS_PER_CHANNEL * process.channels());
    }

    private void adapt(int iteration) {
        stream.at(iteration, Stage.INTEGRATION);
        double[] variance = new double[process.channels()];
        double[] image = new double[process.dimensions()];
        for (int n = 0; n < pointsPerAdaptation(); n++) {
            double weight = sampler.draw(stream);
            if (weight == 0) {
                continue;
            }
            plan.grids[sampler.channel()].record(sampler.unitPoint(), weight * weight);
            double density = process.value() / weight;
            for (int i = 0; i < variance.length; i++) {
                double mapping = process.density(i, image);
                if (mapping > 0) {
                    variance[i] += mapping * plan.grids[i].density(image) / density * weight * weight;
                }
            }
        }
        for (AdaptiveGrid grid : plan.grids) {
            grid.adapt();
        }
        if (Arrays.stream(variance).sum() > 0) {
            reweightChannels(variance);
        }
    }

    /** Channel weights in proportion to weight * sqrt(variance), none below 2% of an equal share. */
    private void reweightChannels(double[] variance) {
        double[] weights = plan.channelWeights;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= Math.sqrt(variance[i]);
            sum += weights[i];
        }
        double floor = 0.02 / weights.length;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(weights[i] / sum, floor);
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
    }

    private void accumulate(double precision) {
        double[] weights = new double[MINIMUM_BATCHES * BATCH];
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
            plan.setResult(mean, error, count + (long) ADAPTATIONS * pointsPerAdaptation());
            if (batch + 1 >= MINIMUM_BATCHES && error <= precision * mean) {
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
