package org.belladonna.statistics.interval;

import java.io.Serializable;

/**
 * Posterior probability of the signal strength, all other parameters integrated out.
 *
 * @param quantiles its quantiles
 * @param diagnosis how it was found and how well
 */
public record SignalPosterior(Quantiles quantiles, Diagnosis diagnosis) implements Serializable {
    /** The distribution. */
    interface Quantiles extends Serializable {
        /** The signal strength with a probability below it. */
        double at(double probability);

        /** Numerical or statistical uncertainty of a quantile. */
        double uncertainty(double probability);

        /** Ends of the shortest interval of a probability. */
        double[] shortest(double probability);
    }

    /** How a posterior has been integrated. */
    public enum Integration {
        /** Gauss-Legendre rules in all dimensions. */
        QUADRATURE,
        /** Hamiltonian Monte Carlo. */
        MARKOV_CHAIN
    }

    /**
     * How it was found.
     *
     * @param integration the method
     * @param nuisances number of parameters that were integrated out
     * @param scaleReduction split R-hat of the chains, below 1.01 where they agree; 1 for a quadrature
     * @param effectiveSize number of independent samples that the chains are worth at the 90% quantile; infinite for a
     *     quadrature
     * @param acceptance fraction of the steps of the chains that were accepted; 1 for a quadrature
     */
    public record Diagnosis(
            Integration integration, int nuisances, double scaleReduction, double effectiveSize, double acceptance)
            implements Serializable {
        static Diagnosis quadrature(int nuisances) {
            return new Diagnosis(Integration.QUADRATURE, nuisances, 1, Double.POSITIVE_INFINITY, 1);
        }
    }

    /** The signal strength with this probability below it. */
    public double quantile(double probability) {
        return quantiles.at(probability);
    }

    /** Uncertainty of {@link #quantile}: numerical, or from the length of the chains. */
    public double uncertainty(double probability) {
        return quantiles.uncertainty(probability);
    }

    /** Ends of the shortest interval of this probability. */
    public double[] shortest(double probability) {
        return quantiles.shortest(probability);
    }
}
