package org.belladonna.statistics.minimization;

import java.util.Arrays;

/**
 * The step of one iteration: the minimum of the quadratic model over the variables that are free, inside the box. Variables
 * are held that are fixed, or at a bound with the gradient pushing outwards; those that would leave the box are put on their
 * bound and the rest is solved again.
 */
final class BoxStep {
    /** The first damping that is tried where none is not enough. */
    static final double FIRST_DAMPING = 1e-3;

    /** Beyond this no step is long enough to be one. */
    static final double LARGEST_DAMPING = 1e12;

    private final int n;
    private final int[] first;
    private final EnvelopeCholesky cholesky;
    private final boolean[] held;
    private final double[] step;
    private final double[] target;
    private final double[] scale;

    BoxStep(int[] envelope) {
        n = envelope.length;
        first = envelope;
        cholesky = new EnvelopeCholesky(envelope);
        held = new boolean[n];
        step = new double[n];
        target = new double[n];
        scale = new double[n];
    }

    /** The step; a view that the next one changes. */
    double[] step() {
        return step;
    }

    /** Whether the last step held a variable or put it on a bound. */
    boolean isHeld(int variable) {
        return held[variable];
    }

    /** Nothing is free: there is no minimum to speak of. */
    void holdAll() {
        Arrays.fill(held, true);
    }

    /** Solves Hessian * y = b over the variables free in the last step, in place; 0 for the held ones. */
    void solveFree(double[] b) {
        for (int i = 0; i < n; i++) {
            if (held[i]) {
                b[i] = 0;
            }
        }
        cholesky.solve(b);
    }

    /** Finds the step; returns the damping that it needed, which is above the largest if there is none. */
    double find(
            double[] x,
            double[] lower,
            double[] upper,
            boolean[] fixed,
            double[] gradient,
            double[] hessian,
            double startDamping) {
        for (int i = 0; i < n; i++) {
            double width = Math.min(upper[i] - lower[i], Math.max(1, Math.abs(x[i])));
            // Where there is no curvature the gradient sets the scale, so that a damping of 1 goes across the box.
            scale[i] = Math.max(Math.abs(hessian[i * n + i]), Math.abs(gradient[i]) / width);
        }
        double damping = startDamping;
        while (damping <= LARGEST_DAMPING) {
            for (int i = 0; i < n; i++) {
                held[i] = fixed[i]
                        || (x[i] <= lower[i] && gradient[i] > 0)
                        || (x[i] >= upper[i] && gradient[i] < 0)
                        || (gradient[i] == 0 && hessian[i * n + i] == 0);
                target[i] = 0;
            }
            if (inBox(x, lower, upper, gradient, hessian, damping)) {
                return damping;
            }
            damping = Math.max(FIRST_DAMPING, 10 * damping);
        }
        return damping;
    }

    /** Change of the function to first order along the step. */
    double slope(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += gradient[i] * step[i];
        }
        return sum;
    }

    /** Each round holds at least one more variable; false if the matrix is not positive definite. */
    private boolean inBox(
            double[] x, double[] lower, double[] upper, double[] gradient, double[] hessian, double damping) {
        while (true) {
            if (!cholesky.factor(hessian, held, damping, scale)) {
                return false;
            }
            rightHandSide(gradient, hessian);
            cholesky.solve(step);
            boolean inside = true;
            for (int i = 0; i < n; i++) {
                if (held[i]) {
                    step[i] = target[i];
                } else if (x[i] + step[i] < lower[i] || x[i] + step[i] > upper[i]) {
                    target[i] = (step[i] < 0 ? lower[i] : upper[i]) - x[i];
                    held[i] = true;
                    inside = false;
                }
            }
            if (inside) {
                return true;
            }
        }
    }

    private void rightHandSide(double[] gradient, double[] hessian) {
        for (int i = 0; i < n; i++) {
            step[i] = -gradient[i];
        }
        for (int c = 0; c < n; c++) {
            if (target[c] != 0) {
                for (int j = first[c]; j < c; j++) {
                    step[j] -= hessian[c * n + j] * target[c];
                }
                for (int i = c + 1; i < n; i++) {
                    if (c >= first[i]) {
                        step[i] -= hessian[i * n + c] * target[c];
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (held[i]) {
                step[i] = 0;
            }
        }
    }
}
