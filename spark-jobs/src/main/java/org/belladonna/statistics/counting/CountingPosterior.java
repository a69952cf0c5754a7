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
    private final double[] scale;
    private final double total;

    CountingPosterior(CountingExperiment experiment, SignalPrior prior) {
        CountDistribution distribution = new CountDistribution(experiment, experiment.observed());
        observed = experiment.observed();
        first = distribution.firstBackground();
        background = distribution.background();
        efficiency = distribution.efficiency();
        power = prior == SignalPrior.FLAT ? 0 : 0.5;
        scale = new double[background.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = power == 0 ? 1 : Math.exp(Gamma.logGamma(shape(i)) - Gamma.logGamma(shape(i) + power));
        }
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
        for (int j = 0; j < efficiency.values().length; j++) {
            double e = efficiency.values()[j];
            sum += efficiency.weights()[j] * Math.pow(e, power - 1) * sum(e * s, tail);
        }
        return sum;
    }

    /** The weighted sum of incomplete gamma functions, each of which is its neighbour and one term. */
    private double sum(double x, Tail tail) {
        int n = background.length;
        double sum = 0;
        if (x == Double.POSITIVE_INFINITY) {
            for (int i = 0; i < n; i++) {
                sum += background[i] * scale[i];
            }
        } else if (tail == Tail.ABOVE) {
            double above = Gamma.regularizedGammaQ(shape(n - 1), x);
            for (int i = n - 1; i >= 0; i--) {
                sum += background[i] * scale[i] * above;
                above += term(shape(i), x);
            }
        } else {
            double below = Gamma.regularizedGammaP(shape(0), x);
            for (int i = 0; i < n; i++) {
                sum += background[i] * scale[i] * below;
                below += i + 1 < n ? term(shape(i + 1), x) : 0;
            }
        }
        return sum;
    }

    /** Shape of the gamma distribution of the signal for one of the numbers of background events. */
    private double shape(int i) {
        return observed - first - i + 1 - power;
    }

    /** What the upper incomplete gamma function grows by from one shape to the next. */
    private static double term(double shape, double x) {
        return x == 0 ? 0 : Math.exp(shape * Math.log(x) - x - Gamma.logGamma(shape + 1));
    }
}
