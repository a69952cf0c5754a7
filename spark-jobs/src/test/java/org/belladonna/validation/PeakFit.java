package org.belladonna.validation;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Binned maximum-likelihood fit of a peak by the sum of a Crystal Ball with its power-law tail on the upper side (J. E. Gaiser, SLAC-R-255,
 * appendix F) and a Gaussian of the same centre. The width is the mean of the two, weighted with what each holds of the peak.
 */
final class PeakFit {
    private static final int BINS = 320;
    private static final double BIN = 0.1;
    private static final double BELOW = 12;
    private static final double STEP = 1e-3;
    private static final double[] START = {0, Math.log(0.8), 0.2, 0.3, 0, 0};

    /** Weighted mean of the widths of Crystal Ball and Gaussian. */
    final double width;
    /** The same of their squares: root of the weighted mean of the two variances. */
    final double rootMeanSquare;
    /** Error of the first, from the curvature of the likelihood. */
    final double error;

    private final double[] entries = new double[BINS];
    private final double[] ball = new double[BINS];
    private final double[] gauss = new double[BINS];

    /**
     * @param values sample
     * @param peak where the peak is, roughly
     * @param scale its width, roughly; the fit goes from 12 of it below the peak to 20 above
     */
    PeakFit(double[] values, double peak, double scale) {
        for (double value : values) {
            int bin = (int) Math.floor(((value - peak) / scale + BELOW) / BIN);
            if (bin >= 0 && bin < BINS) {
                entries[bin]++;
            }
        }
        MultivariateFunction function = this::negativeLogLikelihood;
        double[] best = START;
        // Each search starts with a fresh simplex where the one before ended.
        for (int search = 0; search < 4; search++) {
            best = new SimplexOptimizer(1e-12, 1e-9)
                    .optimize(
                            new ObjectiveFunction(function),
                            GoalType.MINIMIZE,
                            new InitialGuess(best),
                            new NelderMeadSimplex(new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3}),
                            new MaxEval(50_000))
                    .getPoint();
        }
        width = scale * weightedWidth(best);
        rootMeanSquare =
                scale * Math.exp(best[1]) * Math.sqrt(1 - share(best) + share(best) * ratio(best) * ratio(best));
        // Pseudo-inverse: where one part holds nothing, its width has no error and does not matter.
        RealMatrix covariance = new SingularValueDecomposition(hessian(function, best))
                .getSolver()
                .getInverse();
        RealVector slope = slope(best);
        error = scale * Math.sqrt(slope.dotProduct(covariance.operate(slope)));
    }

    /** Share of the Gaussian in the peak. */
    private static double share(double[] p) {
        return 0.5 / (1 + Math.exp(-p[5]));
    }

    private static double ratio(double[] p) {
        return 1 + Math.exp(p[4]);
    }

    private static double weightedWidth(double[] p) {
        return Math.exp(p[1]) * (1 - share(p) + share(p) * ratio(p));
    }

    /** Of (peak, ln width, ln turning point, ln power, ln(ratio of widths - 1), logit of twice the Gaussian's share); lengths in units of the scale. */
    private double negativeLogLikelihood(double[] p) {
        double sigma = Math.exp(p[1]);
        double turn = Math.exp(p[2]);
        double power = Math.exp(p[3]);
        double wide = 1 / (ratio(p) * sigma);
        double ballSum = 0;
        double gaussSum = 0;
        for (int i = 0; i < BINS; i++) {
            double x = BIN * (i + 0.5) - BELOW - p[0];
            double t = x / sigma;
            ball[i] = t < turn
                    ? Math.exp(-0.5 * t * t)
                    : Math.exp(-0.5 * turn * turn) * Math.pow(1 + (t - turn) * turn / power, -power);
            gauss[i] = Math.exp(-0.5 * x * x * wide * wide);
            ballSum += ball[i];
            gaussSum += gauss[i];
        }
        double share = share(p);
        double minusLog = 0;
        for (int i = 0; i < BINS; i++) {
            if (entries[i] > 0) {
                minusLog -= entries[i] * Math.log((1 - share) * ball[i] / ballSum + share * gauss[i] / gaussSum);
            }
        }
        return minusLog;
    }

    private static RealVector slope(double[] at) {
        double[] slope = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += STEP;
            down[i] -= STEP;
            slope[i] = (weightedWidth(up) - weightedWidth(down)) / (2 * STEP);
        }
        return new ArrayRealVector(slope);
    }

    private static RealMatrix hessian(MultivariateFunction function, double[] at) {
        int n = at.length;
        RealMatrix hessian = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int si = -1; si <= 1; si += 2) {
                    for (int sj = -1; sj <= 1; sj += 2) {
                        double[] p = at.clone();
                        p[i] += si * STEP;
                        p[j] += sj * STEP;
                        sum += si * sj * function.value(p);
                    }
                }
                hessian.setEntry(i, j, sum / (4 * STEP * STEP));
            }
        }
        return hessian;
    }
}
