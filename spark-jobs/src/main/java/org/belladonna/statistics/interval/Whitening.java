package org.belladonna.statistics.interval;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Lower triangular factor of the covariance that a posterior would have, were it normal: x = mode + factor * u makes it nearly a
 * unit normal one in u. A choice of coordinates, so that nothing depends on its accuracy.
 */
final class Whitening {
    private static final double SYMMETRY = 1e-6;
    private static final double POSITIVE = 1e-14;

    private Whitening() {}

    /**
     * From the derivatives at a mode within bounds.
     *
     * @param density the posterior
     * @param mode where the derivatives are taken
     * @param from first coordinate: 1 leaves the signal out
     */
    static double[][] atMode(PosteriorDensity density, double[] mode, int from) {
        int n = mode.length;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        density.hessian(mode, gradient, hessian);
        double[][] precision = new double[n - from][n - from];
        for (int i = from; i < n; i++) {
            for (int j = from; j < n; j++) {
                precision[i - from][j - from] = hessian[i * n + j];
            }
            double range = density.upper(i) - density.lower(i);
            // What is pushed against a bound falls off exponentially; what nothing constrains has the width of its
            // range.
            precision[i - from][i - from] +=
                    gradient[i] * gradient[i] + (Double.isInfinite(range) ? 0 : 1 / (range * range));
        }
        try {
            return ofCovariance(inverse(precision));
        } catch (NonPositiveDefiniteMatrixException e) {
            return diagonal(precision);
        }
    }

    /** The factor of a covariance. */
    static double[][] ofCovariance(double[][] covariance) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), SYMMETRY, POSITIVE)
                .getL()
                .getData();
    }

    private static double[][] inverse(double[][] precision) {
        RealMatrix matrix = new Array2DRowRealMatrix(precision);
        DecompositionSolver solver = new CholeskyDecomposition(matrix, SYMMETRY, POSITIVE).getSolver();
        RealMatrix inverse = solver.getInverse();
        return inverse.add(inverse.transpose()).scalarMultiply(0.5).getData();
    }

    private static double[][] diagonal(double[][] precision) {
        double[][] factor = new double[precision.length][precision.length];
        for (int i = 0; i < precision.length; i++) {
            factor[i][i] = precision[i][i] > 0 ? 1 / Math.sqrt(precision[i][i]) : 1;
        }
        return factor;
    }
}
