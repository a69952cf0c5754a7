package org.belladonna.validation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Maximum-likelihood fit of a Gaussian to the core of a sample: to the values from some widths below its centre to some above, found by iteration. Takes no
 * part of the tails.
 */
final class CoreFit {
    private static final int ITERATIONS = 12;
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
    private static final double STEP = 1e-3;

    final double peak;
    final double width;
    final double peakError;
    final double widthError;
    /** Entries that the whole Gaussian holds. */
    final double entries;

    private int inside;
    private double mean;
    private double variance;
    private double low;
    private double high;

    /**
     * @param values sample
     * @param below width times this below the centre is where the fit begins
     * @param above the same where it ends
     */
    CoreFit(double[] values, double below, double above) {
        double[] best = {Statistics.median(values), Statistics.coreWidth(values)};
        for (int i = 0; i < ITERATIONS; i++) {
            window(values, best[0] - below * best[1], best[0] + above * best[1]);
            double[] unit = best;
            double[] found = new SimplexOptimizer(1e-12, 1e-9)
                    .optimize(
                            new ObjectiveFunction(p -> minusLog(unit[0] + p[0] * unit[1], unit[1] * Math.exp(p[1]))),
                            GoalType.MINIMIZE,
                            new InitialGuess(new double[2]),
                            new NelderMeadSimplex(new double[] {0.1, 0.1}),
                            new MaxEval(5000))
                    .getPoint();
            best = new double[] {unit[0] + found[0] * unit[1], unit[1] * Math.exp(found[1])};
        }
        peak = best[0];
        width = best[1];
        entries = inside / held(peak, width);
        double h = STEP * width;
        double centre = minusLog(peak, width);
        double second = curvature(minusLog(peak + h, width), centre, minusLog(peak - h, width), h);
        double third = curvature(minusLog(peak, width + h), centre, minusLog(peak, width - h), h);
        double mixed = (minusLog(peak + h, width + h)
                        - minusLog(peak + h, width - h)
                        - minusLog(peak - h, width + h)
                        + minusLog(peak - h, width - h))
                / (4 * h * h);
        double determinant = second * third - mixed * mixed;
        peakError = Math.sqrt(third / determinant);
        widthError = Math.sqrt(second / determinant);
    }

    private static double curvature(double up, double centre, double down, double h) {
        return (up - 2 * centre + down) / (h * h);
    }

    private void window(double[] values, double from, double to) {
        low = from;
        high = to;
        inside = 0;
        double sum = 0;
        double squares = 0;
        double middle = 0.5 * (from + to);
        for (double value : values) {
            if (value > low && value < high) {
                inside++;
                sum += value - middle;
                squares += (value - middle) * (value - middle);
            }
        }
        mean = middle + sum / inside;
        variance = squares / inside - Math.pow(sum / inside, 2);
    }

    private double held(double centre, double sigma) {
        return NORMAL.cumulativeProbability((high - centre) / sigma)
                - NORMAL.cumulativeProbability((low - centre) / sigma);
    }

    private double minusLog(double centre, double sigma) {
        double squares = variance + (mean - centre) * (mean - centre);
        return inside * (Math.log(sigma) + squares / (2 * sigma * sigma) + Math.log(held(centre, sigma)));
    }

    /** Entries per unit of the fitted Gaussian. */
    double density(double x) {
        return entries * NORMAL.density((x - peak) / width) / width;
    }
}
