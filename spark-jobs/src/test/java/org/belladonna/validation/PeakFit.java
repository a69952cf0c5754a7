package org.belladonna.validation;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Binned maximum-likelihood fit of a peak by the sum of a Crystal Ball with its power-law tail on the upper side (J. E. Gaiser, SLAC-R-255,
 * appendix F) and a wider Gaussian of the same centre. Left alone the two can share the beginning of the tail in several ways of nearly the same likelihood,
 * with widths that differ by a fifth. So the Crystal Ball is kept to be the peak, its tail beginning 0.8 of its widths from the centre or later, and the
 * Gaussian to be what is wider; the search starts from several points, the same for every sample, and the most likely end is taken.
 */
final class PeakFit {
    private static final int BINS = 320;
    private static final double BIN = 0.1;
    private static final double BELOW = 12;
    private static final double STEP = 1e-3;
    /** Logarithm of the largest ratio of the two widths: a Gaussian as wide as the range is no part of a peak. */
    private static final double MOST = Math.log(4);
    /** Bounds of the logarithms of turning point and power. */
    private static final double[] LOW = {Math.log(0.8), Math.log(0.4)};

    private static final double[] HIGH = {Math.log(4), Math.log(50)};
    /** Of (peak, ln width, ln turning point, ln power, logit of ln(ratio of widths) over its most, logit of the Gaussian's share). */
    private static final double[][] STARTS = {
        {0, -0.2, 0.2, 0.3, 0, -0.5},
        {0, -0.4, 0.2, 0.3, 0.7, -1},
        {0, 0, 0.2, 0, 0, -2},
        {0, -0.2, -0.1, 0.2, -0.5, 0.2}
    };

    /** Root of the mean of the two variances, weighted with what each part holds. */
    final double width;
    /** Its error, from the curvature of the likelihood. */
    final double error;
    /** Mean of the two widths, weighted so. */
    final double meanWidth;

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
        MultivariateFunction function = this::minusLogLikelihood;
        PointValuePair best = null;
        for (double[] start : STARTS) {
            PointValuePair end = search(function, search(function, start, 0.3).getPoint(), 0.3);
            best = best == null || end.getValue() < best.getValue() ? end : best;
        }
        double[] point = search(function, search(function, best.getPoint(), 0.2).getPoint(), 0.1)
                .getPoint();
        width = scale * rootMeanSquare(point);
        meanWidth = scale * Math.exp(point[1]) * (1 - share(point) + share(point) * ratio(point));
        // Pseudo-inverse: where one part holds nothing, its width has no error and does not matter.
        RealMatrix covariance = new SingularValueDecomposition(hessian(function, point))
                .getSolver()
                .getInverse();
        RealVector slope = slope(point);
        error = scale * Math.sqrt(slope.dotProduct(covariance.operate(slope)));
    }

    /** Each search starts with a fresh simplex where the one before ended. */
    private static PointValuePair search(MultivariateFunction function, double[] start, double size) {
        double[] edges = new double[start.length];
        Arrays.fill(edges, size);
        return new SimplexOptimizer(1e-9, 1e-5)
                .optimize(
                        new ObjectiveFunction(function),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(edges),
                        new MaxEval(50_000));
    }

    /** Share of the Gaussian in the peak. */
    private static double share(double[] p) {
        return 1 / (1 + Math.exp(-p[5]));
    }

    /** Width of the Gaussian over that of the Crystal Ball. */
    private static double ratio(double[] p) {
        return Math.exp(MOST / (1 + Math.exp(-p[4])));
    }

    private static double rootMeanSquare(double[] p) {
        return Math.exp(p[1]) * Math.sqrt(1 - share(p) + share(p) * ratio(p) * ratio(p));
    }

    private static double penalty(double[] p) {
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            double beyond = Math.max(LOW[i] - p[2 + i], p[2 + i] - HIGH[i]);
            sum += beyond > 0 ? 100 * beyond * beyond : 0;
        }
        return sum;
    }

    /** Lengths in units of the scale. */
    private double minusLogLikelihood(double[] p) {
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
                    : Math.exp(-0.5 * turn * turn - power * Math.log(1 + (t - turn) * turn / power));
            gauss[i] = Math.exp(-0.5 * x * x * wide * wide);
            ballSum += ball[i];
            gaussSum += gauss[i];
        }
        double share = share(p);
        double minusLog = penalty(p);
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
            slope[i] = (rootMeanSquare(up) - rootMeanSquare(down)) / (2 * STEP);
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
