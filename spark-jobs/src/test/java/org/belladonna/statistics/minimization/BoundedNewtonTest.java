package org.belladonna.statistics.minimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedNewtonTest {
    private static final double FAR = Double.POSITIVE_INFINITY;

    /** Of two variables, with first derivatives (a, b) and second (aa, ab, bb) written to the array. */
    private interface Surface {
        double at(double a, double b, double[] derivatives);
    }

    private static Objective of(Surface surface) {
        return new Objective() {
            private final double[] d = new double[5];

            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double value(double[] x) {
                return surface.at(x[0], x[1], d);
            }

            @Override
            public double derivatives(double[] x, double[] gradient, double[] hessian) {
                double value = value(x);
                gradient[0] = d[0];
                gradient[1] = d[1];
                hessian[0] = d[2];
                hessian[2] = d[3];
                hessian[3] = d[4];
                return value;
            }

            @Override
            public int[] envelope() {
                return new int[2];
            }
        };
    }

    private static final Objective ROSENBROCK = of((a, b, d) -> {
        double u = b - a * a;
        d[0] = -400 * a * u - 2 * (1 - a);
        d[1] = 200 * u;
        d[2] = 1200 * a * a - 400 * b + 2;
        d[3] = -400 * a;
        d[4] = 200;
        return 100 * u * u + (1 - a) * (1 - a);
    });

    /** Minima of the banana in boxes; on the edge a = upper the best b is a^2, on b = upper the cubic's root. */
    @ParameterizedTest
    @CsvSource({
        "-10, 10, -10, 10, 1, 1, CONVERGED",
        "-10, 0.5, -10, 10, 0.5, 0.25, AT_BOUND",
        "1.5, 10, -10, 10, 1.5, 2.25, AT_BOUND",
        "-10, 0.5, 1, 10, 0.5, 1, AT_BOUND",
    })
    void bananaInABox(double aMin, double aMax, double bMin, double bMax, double a, double b, FitStatus status) {
        BoundedNewton newton = new BoundedNewton(ROSENBROCK);
        for (double start : new double[] {-1.2, 0, 0.4, 5}) {
            double[] x = {start, 1};
            FitStatus found = newton.minimize(
                    ROSENBROCK, x, new double[] {aMin, bMin}, new double[] {aMax, bMax}, new boolean[2]);
            if (found == status && Math.abs(x[0] - a) < 0.1) {
                assertEquals(a, x[0], 1e-8);
                assertEquals(b, x[1], 1e-8);
            } else {
                // The upper edge b = 1 with a at most 0.5 has a second minimum at negative a.
                assertTrue(bMin == 1 && x[0] < 0 && found.succeeded(), "start " + start + ": " + x[0] + " " + found);
            }
        }
    }

    /** f = a with zero curvature, coupled to b: a goes to its lower bound at once. */
    @Test
    void aLinearDirectionEndsAtItsBound() {
        Objective objective = of((a, b, d) -> {
            d[0] = 1 + 0.1 * b;
            d[1] = b + 0.1 * a;
            d[2] = 0;
            d[3] = 0.1;
            d[4] = 1;
            return a * (1 + 0.1 * b) + 0.5 * b * b;
        });
        double[] x = {3, 0.5};
        BoundedNewton newton = new BoundedNewton(objective);
        FitStatus status = newton.minimize(objective, x, new double[] {0, -5}, new double[] {FAR, 5}, new boolean[2]);
        assertEquals(FitStatus.AT_BOUND, status);
        assertEquals(0, x[0]);
        assertEquals(0, x[1], 1e-9);
        assertTrue(newton.isHeld(0));
        assertFalse(newton.isHeld(1));
    }

    @Test
    void aSaddleIsLeft() {
        Objective objective = of((a, b, d) -> {
            d[0] = 4 * a * a * a - 2 * a + 1e-3;
            d[1] = 2 * b;
            d[2] = 12 * a * a - 2;
            d[3] = 0;
            d[4] = 2;
            return a * a * a * a - a * a + 1e-3 * a + b * b;
        });
        double[] x = {0.01, 1};
        FitStatus status = new BoundedNewton(objective)
                .minimize(objective, x, new double[] {-FAR, -FAR}, new double[] {FAR, FAR}, new boolean[2]);
        assertEquals(FitStatus.CONVERGED, status);
        assertEquals(Math.sqrt(0.5), Math.abs(x[0]), 1e-3);
        assertEquals(0, x[1], 1e-9);
    }

    @Test
    void thereIsNoMinimumOfAFallingLine() {
        Objective objective = of((a, b, d) -> {
            d[0] = -1;
            d[1] = 2 * b;
            d[2] = 0;
            d[3] = 0;
            d[4] = 2;
            return -a + b * b;
        });
        BoundedNewton newton = new BoundedNewton(objective);
        FitStatus status = newton.minimize(
                objective, new double[2], new double[] {-FAR, -FAR}, new double[] {FAR, FAR}, new boolean[2]);
        assertEquals(FitStatus.FAILED, status);
        assertTrue(newton.reason().contains("without limit"), newton.reason());
    }

    @Test
    void aStartOutsideOfTheDomainIsSaid() {
        Objective objective = of((a, b, d) -> FAR);
        BoundedNewton newton = new BoundedNewton(objective);
        FitStatus status =
                newton.minimize(objective, new double[2], new double[] {-1, -1}, new double[] {1, 1}, new boolean[2]);
        assertEquals(FitStatus.FAILED, status);
        assertTrue(newton.reason().contains("not finite"), newton.reason());
    }

    @Test
    void choleskyInAnEnvelope() {
        int n = 12;
        int[] envelope = {0, 1, 1, 3, 3, 5, 6, 7, 8, 0, 0, 0};
        EventStream stream = new EventStream(2, "cholesky").at(0, Stage.BENCHMARK);
        double[] flat = new double[n * n];
        RealMatrix matrix = new Array2DRowRealMatrix(n, n);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = stream.uniform(-1, 1);
            for (int j = envelope[i]; j <= i; j++) {
                double entry = i == j ? 8 : stream.uniform(-1, 1);
                flat[i * n + j] = entry;
                matrix.setEntry(i, j, entry);
                matrix.setEntry(j, i, entry);
            }
        }
        EnvelopeCholesky cholesky = new EnvelopeCholesky(envelope);
        assertTrue(cholesky.factor(flat, new boolean[n], 0, new double[n]));
        double[] solution = b.clone();
        cholesky.solve(solution);
        double[] answer = new CholeskyDecomposition(matrix)
                .getSolver()
                .solve(new org.apache.commons.math3.linear.ArrayRealVector(b))
                .toArray();
        assertArrayEquals(answer, solution, 1e-14);
        flat[3 * n + 3] = -1;
        assertFalse(cholesky.factor(flat, new boolean[n], 0, new double[n]));
    }
}
