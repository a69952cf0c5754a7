package org.belladonna.validation;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Binned maximum-likelihood fit of a peak with a power-law tail on its upper side (J. E. Gaiser, SLAC-R-255, appendix F): the width of the
 * Gaussian part, whatever the radiation does above it.
 */
final class CrystalBall {
    private static final int BINS = 320;
    private static final double BIN = 0.1;
    private static final double BELOW = 12;
    /** What a few badly measured events may add everywhere, in units of the peak: they shall not widen it. */
    private static final double OUTLIERS = 1e-3;

    private static final double STEP = 1e-3;

    /** Width of the Gaussian part. */
    final double width;
    /** Its error, from the curvature of the likelihood. */
    final double error;

    private final double[] entries = new double[BINS];

    /**
     * @param values sample
     * @param peak where the peak is, roughly
     * @param scale its width, roughly; the fit goes from 12 of it below the peak to 20 above
     */
    CrystalBall(double[] values, double peak, double scale) {
        for (double value : values) {
            int bin = (int) Math.floor(((value - peak) / scale + BELOW) / BIN);
            if (bin >= 0 && bin < BINS) {
                entries[bin]++;
            }
        }
        MultivariateFunction function = this::negativeLogLikelihood;
        double[] best = {0, 0, 0, 0};
        // The second search starts with a fresh simplex where the first one ended.
        for (int search = 0; search < 2; search++) {
            best = new SimplexOptimizer(1e-12, 1e-9)
                    .optimize(
                            new ObjectiveFunction(function),
                            GoalType.MINIMIZE,
                            new InitialGuess(best),
                            new NelderMeadSimplex(new double[] {0.3, 0.3, 0.3, 0.3}),
                            new MaxEval(20_000))
                    .getPoint();
        }
        width = scale * Math.exp(best[1]);
        error = width
                * Math.sqrt(new LUDecomposition(hessian(function, best))
                        .getSolver()
                        .getInverse()
                        .getEntry(1, 1));
    }

    /** Of (peak, ln width, ln turning point, ln power), lengths in units of the scale. */
    private double negativeLogLikelihood(double[] p) {
        double sigma = Math.exp(p[1]);
        double turn = Math.exp(p[2]);
        double power = Math.exp(p[3]);
        double sum = 0;
        double logs = 0;
        double all = 0;
        for (int i = 0; i < BINS; i++) {
            double t = (BIN * (i + 0.5) - BELOW - p[0]) / sigma;
            double density = t < turn
                    ? Math.exp(-0.5 * t * t)
                    : Math.exp(-0.5 * turn * turn) * Math.pow(1 + (t - turn) * turn / power, -power);
            density += OUTLIERS;
            sum += density;
            all += entries[i];
            logs += entries[i] > 0 ? entries[i] * Math.log(density) : 0;
        }
        return all * Math.log(sum) - logs;
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
