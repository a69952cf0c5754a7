package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class FilterStateTest {
    private static final int MEASUREMENTS = 12;
    private final EventStream stream = new EventStream(1, "filter").at(0, Stage.RECONSTRUCTION);

    /** One after the other, with scattering between, is the same as all at once with the full covariance of the measurements. */
    @Test
    void isTheLeastSquaresFitWithCorrelatedErrors() {
        double[][] h = new double[MEASUREMENTS][5];
        double[] residual = new double[MEASUREMENTS];
        double[] variance = new double[MEASUREMENTS];
        double[] kick = {0.3, -0.2, 0.1, 0.4, -0.5};
        double kickVariance = 0.8;
        FilterState state = new FilterState();
        state.start(2, 3, 4, 5, 6);
        double chi2 = 0;
        for (int i = 0; i < MEASUREMENTS; i++) {
            for (int j = 0; j < 5; j++) {
                h[i][j] = stream.gaussian();
            }
            residual[i] = 3 * stream.gaussian();
            variance[i] = stream.uniform(0.5, 2);
            if (i == 7) {
                state.scatter(kick, 0, kickVariance);
            }
            chi2 += state.measure(h[i], 0, residual[i], variance[i], 0, Double.MAX_VALUE);
        }
        RealMatrix prior = MatrixUtils.createRealDiagonalMatrix(new double[] {4, 9, 16, 25, 36});
        RealMatrix full = fullCovariance(h, variance, kick, kickVariance, prior);
        RealMatrix cross = crossCovariance(h, kick, kickVariance, prior);
        RealMatrix inverse = MatrixUtils.inverse(full);
        RealVector r = new ArrayRealVector(residual);
        RealVector expected = cross.operate(inverse.operate(r));
        RealMatrix last = prior.add(outer(kick, kickVariance));
        RealMatrix covariance = last.subtract(cross.multiply(inverse).multiply(cross.transpose()));
        int k = 0;
        for (int i = 0; i < 5; i++) {
            assertEquals(expected.getEntry(i), state.x[i], 1e-10);
            for (int j = i; j < 5; j++) {
                assertEquals(covariance.getEntry(i, j), state.c[k++], 1e-10);
            }
        }
        assertEquals(r.dotProduct(inverse.operate(r)), chi2, 1e-9);
    }

    private static RealMatrix outer(double[] v, double variance) {
        RealVector vector = new ArrayRealVector(v);
        return vector.outerProduct(vector).scalarMultiply(variance);
    }

    /** Covariance of the measurements: before and after the kick. */
    private static RealMatrix fullCovariance(
            double[][] h, double[] variance, double[] kick, double kickVariance, RealMatrix prior) {
        RealMatrix rows = new Array2DRowRealMatrix(h);
        RealMatrix full = rows.multiply(prior).multiply(rows.transpose());
        RealMatrix kicked = rows.multiply(outer(kick, kickVariance)).multiply(rows.transpose());
        for (int i = 0; i < MEASUREMENTS; i++) {
            full.addToEntry(i, i, variance[i]);
            for (int j = 0; j < MEASUREMENTS; j++) {
                if (i >= 7 && j >= 7) {
                    full.addToEntry(i, j, kicked.getEntry(i, j));
                }
            }
        }
        return full;
    }

    /** Covariance of the final state with the measurements. */
    private static RealMatrix crossCovariance(double[][] h, double[] kick, double kickVariance, RealMatrix prior) {
        RealMatrix before = prior.multiply(new Array2DRowRealMatrix(h).transpose());
        RealMatrix kicked = outer(kick, kickVariance).multiply(new Array2DRowRealMatrix(h).transpose());
        for (int j = 7; j < MEASUREMENTS; j++) {
            for (int i = 0; i < 5; i++) {
                before.addToEntry(i, j, kicked.getEntry(i, j));
            }
        }
        return before;
    }

    /** A wire with a good prediction is its drift length on that side. */
    @Test
    void aWireFarFromThePredictionsErrorIsADistanceWithItsSign() {
        double[] h = {1, 0, 0, 0, 0};
        for (int side = -1; side <= 1; side += 2) {
            FilterState state = new FilterState();
            state.start(0.1, 1, 1, 1, 1);
            state.x[0] = 2.05 * side;
            double chi2 = state.measure(h, 0, 0, 0.01, 2, 9);
            assertEquals(0.05 * 0.05 / 0.02, chi2, 1e-9);
            assertEquals(side * 2.025, state.x[0], 1e-9);
            assertEquals(0.005, state.c[0], 1e-9);
        }
    }

    /** Without a prediction it is the wire itself, with the square of the drift length as its variance. */
    @Test
    void aWireWithoutAPredictionHasNoSide() {
        double[] h = {1, 0, 0, 0, 0};
        FilterState state = new FilterState();
        state.start(1000, 1, 1, 1, 1);
        state.measure(h, 0, 0, 0.01, 2, 9);
        assertEquals(0, state.x[0], 1e-9);
        assertEquals(4.01, state.c[0], 0.01);
    }

    @Test
    void anOutlierLeavesTheStateAsItIs() {
        double[] h = {1, 0, 0, 0, 0};
        FilterState state = new FilterState();
        state.start(0.1, 1, 1, 1, 1);
        assertEquals(-1, state.measure(h, 0, 1, 0.01, 0, 15));
        assertEquals(0, state.x[0]);
        assertEquals(0.01, state.c[0], 1e-15);
    }
}
