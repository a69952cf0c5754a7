package org.belladonna.statistics.counting;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * -2 ln L of a counting experiment, measured from a perfect description of all its measurements and minimised over background
 * and efficiency. -ln L is convex in both together; the background is solved for in closed form, the efficiency is the root of
 * the derivative.
 */
final class CountingDeviance {
    private static final double TINY = 1e-12;

    private final CountingExperiment experiment;
    private final double observed;

    CountingDeviance(CountingExperiment experiment) {
        this.experiment = experiment;
        observed = experiment.observed();
    }

    /** The value at a signal of 0 or more. */
    double at(double s) {
        double e = efficiency(s);
        return ofBackground(e * s) + ofEfficiency(e);
    }

    /** The limit for large signals, where the efficiency goes to 0: infinite unless that is possible. */
    double farAway() {
        double free = experiment.estimate() > 0 ? 0 : ofBackground(0);
        return free + ofEfficiency(0);
    }

    private double efficiency(double s) {
        Efficiency efficiency = experiment.efficiency();
        if (efficiency instanceof Efficiency.Known || s == 0) {
            return efficiency.mean();
        }
        double mean = efficiency.mean();
        double high = efficiency instanceof Efficiency.Binomial ? 1 : 2 * mean + observed / s;
        double low = TINY * mean;
        if (slope(s, low) >= 0) {
            return low;
        }
        while (slope(s, high) <= 0) {
            if (efficiency instanceof Efficiency.Binomial) {
                return high;
            }
            high *= 2;
        }
        return new BrentSolver(1e-14, 1e-15 * mean).solve(300, e -> slope(s, e), low, high);
    }

    /** Derivative of half the deviance by the efficiency, the background being at its best. */
    private double slope(double s, double e) {
        double rate = e * s + background(e * s);
        double slope = s * (rate > 0 ? 1 - observed / rate : observed > 0 ? Double.NEGATIVE_INFINITY : 1);
        if (experiment.efficiency() instanceof Efficiency.Gauss gauss) {
            return slope + (e - gauss.mean()) / (gauss.sigma() * gauss.sigma());
        }
        Efficiency.Binomial binomial = (Efficiency.Binomial) experiment.efficiency();
        int failed = binomial.trials() - binomial.selected();
        return slope - binomial.selected() / e + (failed == 0 ? 0 : failed / (1 - e));
    }

    /** The best background for e s expected signal events. */
    private double background(double signal) {
        Background background = experiment.background();
        if (background instanceof Background.Gauss gauss) {
            double variance = gauss.sigma() * gauss.sigma();
            double half = 0.5 * (signal + gauss.mean() - variance);
            double root = Math.sqrt(half * half + observed * variance);
            double rate = half > 0 ? half + root : root - half > 0 ? observed * variance / (root - half) : 0;
            return gauss.range() == Background.Range.FREE ? rate - signal : Math.max(0, rate - signal);
        }
        if (background instanceof Background.Sideband sideband) {
            double tau = sideband.tau();
            double half = 0.5 * (observed + sideband.count() - (1 + tau) * signal);
            double product = (1 + tau) * signal * sideband.count();
            double root = Math.sqrt(half * half + product);
            double scaled = half > 0 ? half + root : root - half > 0 ? product / (root - half) : 0;
            return scaled / (1 + tau);
        }
        return background.mean();
    }

    private double ofBackground(double signal) {
        double b = background(signal);
        double sum = poisson(observed, signal + b);
        if (experiment.background() instanceof Background.Gauss gauss) {
            double pull = (b - gauss.mean()) / gauss.sigma();
            sum += pull * pull;
        } else if (experiment.background() instanceof Background.Sideband sideband) {
            sum += poisson(sideband.count(), sideband.tau() * b);
        }
        return sum;
    }

    private double ofEfficiency(double e) {
        if (experiment.efficiency() instanceof Efficiency.Gauss gauss) {
            double pull = (e - gauss.mean()) / gauss.sigma();
            return pull * pull;
        }
        if (experiment.efficiency() instanceof Efficiency.Binomial binomial) {
            double z = binomial.selected();
            double m = binomial.trials();
            double failed = m == z ? 0 : (m - z) * Math.log((1 - z / m) / (1 - e));
            return 2 * (z * Math.log(z / m / e) + failed);
        }
        return e == experiment.efficiency().mean() ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Twice the rise of -ln of a Poisson probability from that of a mean equal to the count. */
    private static double poisson(double count, double mean) {
        if (count == 0) {
            return 2 * mean;
        }
        return mean > 0 ? 2 * (mean - count + count * Math.log(count / mean)) : Double.POSITIVE_INFINITY;
    }
}
