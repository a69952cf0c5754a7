package org.belladonna.validation;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Binned maximum-likelihood fit of a lopsided peak by the logarithmic normal distribution that is the custom for crystal calorimeters (H. Ikeda et
 * al., NIM A 441 (2000) 401, eq. 1; also called Novosibirsk function). Its width is the full width at half maximum over 2.355: what the
 * published resolutions of Belle and Belle II are.
 */
final class LogNormalFit {
    private static final int BINS = 180;
    private static final double BELOW = 5;
    private static final double ABOVE = 4;
    private static final double BIN = (BELOW + ABOVE) / BINS;
    /** 2 sqrt(ln 4): from the standard deviation of a normal distribution to its full width at half maximum. */
    private static final double FULL = 2 * Math.sqrt(Math.log(4));

    /** Where it is highest. */
    final double peak;
    /** Full width at half maximum over 2.355. */
    final double width;

    private final double[] entries = new double[BINS];
    private final double around;
    private final double scale;
    private final double[] best;
    private double total;
    private double sum;

    /**
     * @param values sample
     * @param around where the peak is, roughly
     * @param scale its width, roughly; the fit goes from 5 of it below the peak to 4 above
     */
    LogNormalFit(double[] values, double around, double scale) {
        this.around = around;
        this.scale = scale;
        for (double value : values) {
            int bin = (int) Math.floor(((value - around) / scale + BELOW) / BIN);
            if (bin >= 0 && bin < BINS) {
                entries[bin]++;
                total++;
            }
        }
        double[] start = {0, 0, 0.3};
        for (int search = 0; search < 3; search++) {
            start = new SimplexOptimizer(1e-12, 1e-9)
                    .optimize(
                            new ObjectiveFunction(this::minusLogLikelihood),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(new double[] {0.3, 0.3, 0.3}),
                            new MaxEval(20_000))
                    .getPoint();
        }
        best = start;
        for (int i = 0; i < BINS; i++) {
            sum += shape(best, (i + 0.5) * BIN - BELOW);
        }
        peak = around + scale * best[0];
        width = scale * Math.exp(best[1]);
    }

    /** Entries per unit of the fitted distribution. */
    double density(double x) {
        return total / (BIN * scale) * shape(best, (x - around) / scale) / sum;
    }

    /** Of (peak, ln width, tail towards low values); lengths in units of the scale. */
    private double minusLogLikelihood(double[] p) {
        double all = 0;
        double log = 0;
        for (int i = 0; i < BINS; i++) {
            double density = shape(p, (i + 0.5) * BIN - BELOW);
            all += density;
            log += entries[i] * Math.log(density);
        }
        return total * Math.log(all) - log;
    }

    /** Not normalised. */
    private static double shape(double[] p, double x) {
        double sigma = Math.exp(p[1]);
        double tail = Math.abs(p[2]) < 1e-6 ? 1e-6 : p[2];
        double spread = 2 / FULL * asinh(0.5 * tail * FULL);
        double argument = 1 - (x - p[0]) * tail / sigma;
        double power = argument > 0 ? -0.5 * Math.pow(Math.log(argument) / spread, 2) : -1e3;
        // A floor keeps an entry beyond the end of the distribution from ruling out everything.
        return Math.exp(power) + 1e-9;
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
