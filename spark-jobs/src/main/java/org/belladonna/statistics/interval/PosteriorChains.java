package org.belladonna.statistics.interval;

import java.util.Arrays;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Samples of a posterior from four Hamiltonian chains with different starts. The first part adapts step and covariance and is
 * thrown away; the rest is doubled until the limit is known well enough.
 */
final class PosteriorChains {
    private static final int CHAINS = 4;
    private static final int[] WARM_UP = {200, 400, 400};
    private static final int FIRST = 2000;
    private static final int MOST = 64_000;
    private static final double AGREEMENT = 1.01;

    private final PosteriorDensity density;
    private final HamiltonianChain[] chains = new HamiltonianChain[CHAINS];
    private double acceptance;

    PosteriorChains(PosteriorDensity density, double[] start, long seed) {
        this.density = density;
        double[] mode = density.coordinates(start);
        double[][] factor = Whitening.atMode(density, mode, 0);
        for (int c = 0; c < CHAINS; c++) {
            chains[c] = new HamiltonianChain(density, mode, factor, seed, c);
        }
    }

    /** Runs until a quantile is known. */
    SignalPosterior run(double probability) throws FitFailure {
        for (int length : WARM_UP) {
            adapt(length);
        }
        double[][] samples = new double[CHAINS][0];
        int length = FIRST;
        while (true) {
            extend(samples, length);
            ChainSummary summary = ChainSummary.of(samples);
            double limit = summary.at(probability);
            boolean agree = summary.scaleReduction() < AGREEMENT;
            boolean known = summary.uncertainty(probability) < BayesianInterval.PRECISION * limit;
            if (agree && known || length >= MOST) {
                return finished(summary, probability, agree);
            }
            length *= 2;
        }
    }

    private SignalPosterior finished(ChainSummary summary, double probability, boolean agree) throws FitFailure {
        if (!agree) {
            throw new FitFailure("chains of " + MOST + " steps disagree (R-hat " + (float) summary.scaleReduction()
                    + "); look for parameters that the data do not constrain");
        }
        return new SignalPosterior(
                summary,
                new SignalPosterior.Diagnosis(
                        SignalPosterior.Integration.MARKOV_CHAIN,
                        density.nuisances(),
                        summary.scaleReduction(),
                        summary.effectiveSize(probability),
                        acceptance));
    }

    private void extend(double[][] samples, int length) {
        acceptance = 0;
        for (int c = 0; c < CHAINS; c++) {
            int had = samples[c].length;
            samples[c] = Arrays.copyOf(samples[c], length);
            for (int i = had; i < length; i++) {
                chains[c].step();
                samples[c][i] = density.signal(chains[c].state()[0]);
            }
            acceptance += chains[c].acceptance() / CHAINS;
        }
    }

    /** Lets the chains find the typical set and learns its covariance. */
    private void adapt(int length) {
        int n = density.dimension();
        double[] mean = new double[n];
        double[][] products = new double[n][n];
        int count = 0;
        for (HamiltonianChain chain : chains) {
            for (int i = 0; i < length; i++) {
                chain.adapt();
                if (i >= length / 2) {
                    add(chain.state(), mean, products);
                    count++;
                }
            }
        }
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = products[i][j] / count - mean[i] * mean[j] / ((double) count * count);
            }
            // Keeps the matrix positive where samples are few.
            covariance[i][i] *= 1 + 10.0 * n / count;
        }
        try {
            double[][] factor = Whitening.ofCovariance(covariance);
            for (HamiltonianChain chain : chains) {
                chain.use(factor);
            }
        } catch (NonPositiveDefiniteMatrixException e) {
            // Chains that have not moved in some direction: the factor from the derivatives stays.
            return;
        }
    }

    private static void add(double[] state, double[] mean, double[][] products) {
        for (int i = 0; i < state.length; i++) {
            mean[i] += state[i];
            for (int j = 0; j < state.length; j++) {
                products[i][j] += state[i] * state[j];
            }
        }
    }
}
