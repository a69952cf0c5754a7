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
 *
 * <p>Leakage has a longer tail than the function: fitted to all entries it is wider than the peak is at half of its height. So it is fitted twice, to all and to the
 * peak where it is above a tenth of its height. Belle II fits its leakage in the shortest interval with 68.3 % of the photons (basf2, eclLeakageAlgorithm).
 */
final class LogNormalFit {
    private static final int BINS = 180;
    private static final double BELOW = 5;
    private static final double ABOVE = 4;
    private static final double BIN = (BELOW + ABOVE) / BINS;
    /** 2 sqrt(ln 4): from the standard deviation of a normal distribution to its full width at half maximum. */
    private static final double FULL = 2 * Math.sqrt(Math.log(4));

    /** Share of the height above which the peak is fitted. */
    private static final double PEAK_END = 0.1;

    /** Where the fit to the peak is highest. */
    final double peak;
    /** Full width at half maximum over 2.355, of the fit to all entries. */
    final double width;
    /** The same of the fit to the peak. */
    final double peakWidth;

    private final double[] entries = new double[BINS];
    private final double around;
    private final double scale;
    private final double[] peakFit;
    private int firstBin;
    private int endBin = BINS;

    /**
     * @param values sample
     * @param around where the peak is, roughly
     * @param scale its width, roughly; the fit to all entries goes from 5 of it below the peak to 4 above
     */
    LogNormalFit(double[] values, double around, double scale) {
        this.around = around;
        this.scale = scale;
        for (double value : values) {
            int bin = (int) Math.floor(((value - around) / scale + BELOW) / BIN);
            if (bin >= 0 && bin < BINS) {
                entries[bin]++;
            }
        }
        double[] best = fit(new double[] {0, 0, 0.3});
        width = scale * Math.exp(best[1]);
        for (int window = 0; window < 3; window++) {
            firstBin = bin(edge(best, 1));
            endBin = bin(edge(best, -1)) + 1;
            best = fit(best);
        }
        peakFit = best;
        peak = around + scale * best[0];
        peakWidth = scale * Math.exp(best[1]);
    }

    private double[] fit(double[] start) {
        double[] best = start;
        for (int search = 0; search < 3; search++) {
            best = new SimplexOptimizer(1e-12, 1e-9)
                    .optimize(
                            new ObjectiveFunction(this::minusLogLikelihood),
                            GoalType.MINIMIZE,
                            new InitialGuess(best),
                            new NelderMeadSimplex(new double[] {0.3, 0.3, 0.3}),
                            new MaxEval(20_000))
                    .getPoint();
        }
        return best;
    }

    /** Where the fitted function has fallen to a share of its height: below the peak for 1, above it for -1. */
    private static double edge(double[] p, int side) {
        double sigma = Math.exp(p[1]);
        double tail = tail(p);
        double way = Math.exp(side * Math.signum(tail) * spread(tail) * Math.sqrt(-2 * Math.log(PEAK_END)));
        return p[0] + sigma * (1 - way) / tail;
    }

    private static int bin(double x) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor((x + BELOW) / BIN)));
    }

    private static double tail(double[] p) {
        return Math.abs(p[2]) < 1e-6 ? 1e-6 : p[2];
    }

    private static double spread(double tail) {
        return 2 / FULL * asinh(0.5 * Math.abs(tail) * FULL);
    }

    /** Of (peak, ln width, tail towards low values); lengths in units of the scale. */
    private double minusLogLikelihood(double[] p) {
        double sum = 0;
        double log = 0;
        double total = 0;
        for (int i = firstBin; i < endBin; i++) {
            double density = shape(p, middle(i));
            sum += density;
            log += entries[i] * Math.log(density);
            total += entries[i];
        }
        return total * Math.log(sum) - log;
    }

    private static double middle(int bin) {
        return (bin + 0.5) * BIN - BELOW;
    }

    /** Not normalised. */
    private static double shape(double[] p, double x) {
        double tail = tail(p);
        double argument = 1 - (x - p[0]) * tail / Math.exp(p[1]);
        double power = argument > 0 ? -0.5 * Math.pow(Math.log(argument) / spread(tail), 2) : -1e3;
        // A floor keeps an entry beyond the end of the distribution from ruling out everything.
        return Math.exp(power) + 1e-9;
    }

    /** Entries per unit of the distribution fitted to the peak. */
    double density(double x) {
        double inside = 0;
        double sum = 0;
        for (int i = firstBin; i < endBin; i++) {
            inside += entries[i];
            sum += shape(peakFit, middle(i));
        }
        return inside / (BIN * scale) * shape(peakFit, (x - around) / scale) / sum;
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
