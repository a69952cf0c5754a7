package org.belladonna.generator.twophoton;

import java.util.Arrays;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Cross-section and unweighting maximum of a two-photon process.
 *
 * @param crossSection cross-section within the cuts
 * @param maximum weight in fb at which an event is accepted surely; events above it carry a weight above 1
 */
record TwoPhotonIntegral(CrossSection crossSection, double maximum) {
    private static final int BATCH = 25_000;
    private static final int MIN_BATCHES = 4;
    private static final int MAX_BATCHES = 400;

    /** Batches after which a process of which no point was inside the cuts is given up. */
    private static final int EMPTY_BATCHES = 20;

    /** Fraction of the cross-section that overweight events may carry beyond weight 1. */
    static final double OVERWEIGHT = 5e-4;

    static TwoPhotonIntegral of(TwoPhotonSampler sampler, double sqrtS, double precision, EventStream stream) {
        double[] weights = new double[BATCH];
        double sum = 0;
        double squares = 0;
        int n = 0;
        double relative = Double.POSITIVE_INFINITY;
        for (int batch = 0; batch < MIN_BATCHES || relative > precision && batch < MAX_BATCHES; batch++) {
            refuseEmpty(batch, sum, n);
            weights = Arrays.copyOf(weights, n + BATCH);
            for (int i = 0; i < BATCH; i++) {
                stream.at(n, Stage.INTEGRATION);
                double weight = sampler.draw(stream, sqrtS);
                weights[n++] = weight;
                sum += weight;
                squares += weight * weight;
            }
            double mean = sum / n;
            relative = mean > 0 ? Math.sqrt((squares / n - mean * mean) / n) / mean : Double.POSITIVE_INFINITY;
        }
        if (!(relative <= precision)) {
            throw UserException.of(
                    String.format(java.util.Locale.ROOT, "relative error %.3g after %d points", relative, n),
                    "integration of a two-photon process",
                    "at most the asked precision " + precision,
                    "loosen the generator cuts or ask for less precision");
        }
        double mean = sum / n;
        return new TwoPhotonIntegral(new CrossSection(mean, relative * mean, n), maximum(weights, sum));
    }

    private static void refuseEmpty(int batch, double sum, int points) {
        if (batch == EMPTY_BATCHES && sum == 0) {
            throw UserException.of(
                    "no event in " + points + " points",
                    "integration of a two-photon process",
                    "generator cuts that let events pass",
                    "loosen the generator cuts");
        }
    }

    /** The weight above which the excesses of the weights add up to the allowed fraction of the sum. */
    private static double maximum(double[] weights, double sum) {
        Arrays.sort(weights);
        double above = 0;
        for (int i = weights.length - 1; i > 0; i--) {
            above += weights[i];
            double excess = above - (weights.length - i) * weights[i - 1];
            if (excess > OVERWEIGHT * sum) {
                return weights[i];
            }
        }
        return weights[weights.length - 1];
    }
}
