package org.belladonna.statistics.counting;

import org.apache.commons.math3.special.Gamma;
import org.belladonna.statistics.interval.SignalPrior;

/**
 * Posterior of the signal of a counting experiment. It is a mixture of gamma distributions: k of the events are signal, with
 * the weight of x - k background events.
 */
final class CountingPosterior {
    private final int observed;
    private final int first;
    private final double[] background;
    private final Nodes efficiency;
    private final double power;
    private final double total;

    CountingPosterior(CountingExperiment experiment, SignalPrior prior) {
        CountDistribution distribution = new CountDistribution(experiment, experiment.observed());
        observed = experiment.observed();
        first = distribution.firstBackground();
        background = distribution.background();
        efficiency = distribution.efficiency();
        power = prior == SignalPrior.FLAT ? 0 : 0.5;
        total = integral(Double.POSITIVE_INFINITY, Tail.BELOW);
    }

    private enum Tail {
        BELOW,
        ABOVE
    }

    /** Probability of a signal above s. */
    double above(double s) {
        return integral(s, Tail.ABOVE) / total;
    }

    /** Probability of a signal below s. */
    double below(double s) {
        return integral(s, Tail.BELOW) / total;
    }

    /** Density at s. */
    double density(double s) {
        double sum = 0;
        for (int i = 0; i < background.length; i++) {
            for (int j = 0; j < efficiency.values().length; j++) {
                sum += background[i]
                        * efficiency.weights()[j]
                        * Poisson.probability(observed - first - i, efficiency.values()[j] * s);
            }
        }
        return sum * (power == 0 ? 1 : Math.pow(s, -power)) / total;
    }

    /** The s with this probability below. */
    double quantile(double probability) {
        double step = (observed + 1) / efficiency.values()[efficiency.values().length / 2];
        return probability < 0.5
                ? Roots.above(s -> below(s) - probability, 0, step)
                : Roots.above(s -> above(s) - (1 - probability), 0, step);
    }

    /** Ends of the shortest interval of this probability. */
    double[] shortest(double probability) {
        double atZero = quantile(probability);
        double edge = 1e-9 * atZero;
        if (density(edge) >= density(atZero)) {
            return new double[] {0, atZero};
        }
        double highest = quantile(1 - probability);
        double lower = Roots.between(
                s -> density(s) - density(quantile(Math.min(1 - 1e-15, below(s) + probability))),
                edge,
                highest * (1 - 1e-9));
        return new double[] {lower, quantile(below(lower) + probability)};
    }

    private double integral(double s, Tail tail) {
        double sum = 0;
        for (int i = 0; i < background.length; i++) {
            int k = observed - first - i;
            double shape = k + 1 - power;
            double scale = power == 0 ? 1 : Math.exp(Gamma.logGamma(shape) - Gamma.logGamma(k + 1.0));
            double part = 0;
            for (int j = 0; j < efficiency.values().length; j++) {
                double e = efficiency.values()[j];
                part += efficiency.weights()[j] * Math.pow(e, power - 1) * tail(shape, e * s, tail);
            }
            sum += background[i] * scale * part;
        }
        return sum;
    }

    private static double tail(double shape, double x, Tail tail) {
        if (x == Double.POSITIVE_INFINITY) {
            return tail == Tail.BELOW ? 1 : 0;
        }
        return tail == Tail.BELOW ? Gamma.regularizedGammaP(shape, x) : Gamma.regularizedGammaQ(shape, x);
    }
}
