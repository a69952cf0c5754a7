package org.belladonna.statistics.minimization;

/**
 * Newton's method in a box. Each step minimises the quadratic model over the free variables; variables that would leave the
 * box are put on their bound and the rest is solved again; the step is then shortened until the function falls. Where the
 * Hessian is not positive definite, or a few shortenings do not help, its diagonal is raised (Levenberg), which turns the
 * step towards the steepest descent.
 *
 * <p>It ends when the estimated vertical distance to the minimum (half the Newton decrement) of a full, undamped step falls
 * below {@value #TOLERANCE}; that step is still taken, so that the distance left is of the order of its square.
 *
 * <p>Source: D. Bertsekas, SIAM J. Control Optim. 20 (1982) 221; J. Nocedal and S. Wright, "Numerical Optimization", 2nd
 * ed. (2006), sections 3.4 and 16.7. An object holds the work space of one thread.
 */
public final class BoundedNewton {
    /** Estimated distance to the minimum, in units of the function, at which the last step is taken. */
    public static final double TOLERANCE = 1e-9;

    private static final int MAXIMUM_ITERATIONS = 200;
    private static final int MAXIMUM_SHORTENINGS = 3;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    private final int n;
    private final int[] first;
    private final BoxStep box;
    private final double[] step;
    private final double[] trial;
    private double[] gradient;
    private double[] trialGradient;
    private double[] hessian;
    private double[] trialHessian;

    private Objective objective;
    private double[] x;
    private double[] lower;
    private double[] upper;
    private double value;
    private double distance;
    private int iterations;
    private int evaluations;
    private String reason;

    /** Work space for functions of this shape. */
    public BoundedNewton(Objective shape) {
        n = shape.dimension();
        first = shape.envelope().clone();
        box = new BoxStep(first);
        step = box.step();
        trial = new double[n];
        gradient = new double[n];
        trialGradient = new double[n];
        hessian = new double[n * n];
        trialHessian = new double[n * n];
    }

    /**
     * Minimises.
     *
     * @param function what to minimise, of the shape given at construction
     * @param variables the start, moved into the box first; receives the minimum
     * @param lowerBounds lower bounds, may be minus infinity
     * @param upperBounds upper bounds, may be infinity
     * @param fixed variables that stay at their start
     */
    public FitStatus minimize(
            Objective function, double[] variables, double[] lowerBounds, double[] upperBounds, boolean[] fixed) {
        objective = function;
        x = variables;
        lower = lowerBounds;
        upper = upperBounds;
        reason = "";
        distance = Double.NaN;
        evaluations = 1;
        for (int i = 0; i < n; i++) {
            if (!fixed[i]) {
                x[i] = Math.min(Math.max(x[i], lower[i]), upper[i]);
            }
        }
        value = objective.derivatives(x, gradient, hessian);
        if (!Double.isFinite(value)) {
            return fail("the function is not finite at the start");
        }
        double damping = 0;
        for (iterations = 1; iterations <= MAXIMUM_ITERATIONS; iterations++) {
            double carried = damping;
            damping = box.find(x, lower, upper, fixed, gradient, hessian, carried);
            if (damping > BoxStep.LARGEST_DAMPING) {
                return fail("no descent direction");
            }
            double slope = box.slope(gradient);
            distance = -0.5 * slope;
            if (Math.abs(distance) < TOLERANCE) {
                if (damping == 0 || carried == 0) {
                    finish();
                    return status(fixed);
                }
                // The step may be short because of the damping of the steps before: look without.
                damping = 0;
            } else if (distance > 0 && search(slope)) {
                damping = damping > BoxStep.FIRST_DAMPING ? damping / 10 : 0;
            } else if (damping == 0 && Math.abs(distance) < 1e3 * TOLERANCE) {
                // Rounding of the function hides the decrease; the gradient says that we are there.
                finish();
                return status(fixed);
            } else {
                damping = Math.max(BoxStep.FIRST_DAMPING, 10 * damping);
            }
        }
        return fail("not converged after " + MAXIMUM_ITERATIONS + " iterations, estimated distance " + distance);
    }

    /** Value at the minimum. */
    public double value() {
        return value;
    }

    /** First derivatives at the minimum, to first order in the last step; a view. */
    public double[] gradient() {
        return gradient;
    }

    /** Second derivatives before the last step, lower triangle; a view. */
    public double[] hessian() {
        return hessian;
    }

    /** Estimated vertical distance to the minimum before the last step. */
    public double distance() {
        return distance;
    }

    /** Number of iterations. */
    public int iterations() {
        return iterations;
    }

    /** Number of evaluations of the function, with or without derivatives. */
    public int evaluations() {
        return evaluations;
    }

    /** Why it failed; empty otherwise. */
    public String reason() {
        return reason;
    }

    /** Whether a variable was fixed or at its bound in the last step. */
    public boolean isHeld(int variable) {
        return box.isHeld(variable);
    }

    /** Element of the Hessian. */
    public double hessian(int row, int column) {
        int i = Math.max(row, column);
        int j = Math.min(row, column);
        return j < first[i] ? 0 : hessian[i * n + j];
    }

    /** Solves Hessian * y = b over the variables free in the last step, in place; 0 for the held ones. */
    public void solveFree(double[] b) {
        box.solveFree(b);
    }

    /** Moves along the step until the function falls enough; derivatives are renewed at the new place. */
    private boolean search(double slope) {
        place(1);
        evaluations++;
        double full = objective.derivatives(trial, trialGradient, trialHessian);
        if (full <= value + SUFFICIENT_DECREASE * slope) {
            accept(full);
            return true;
        }
        double fraction = 1;
        double previous = full;
        for (int i = 0; i < MAXIMUM_SHORTENINGS; i++) {
            fraction *= shortening(previous, slope, fraction);
            place(fraction);
            evaluations++;
            previous = objective.value(trial);
            if (previous <= value + SUFFICIENT_DECREASE * fraction * slope) {
                evaluations++;
                accept(objective.derivatives(trial, trialGradient, trialHessian));
                return true;
            }
        }
        return false;
    }

    /** Minimum of the parabola through value, slope and the last trial, kept between 0.1 and 0.5. */
    private double shortening(double trialValue, double slope, double fraction) {
        if (!Double.isFinite(trialValue)) {
            return 0.25;
        }
        double curvature = trialValue - value - fraction * slope;
        double best = -0.5 * fraction * slope / curvature;
        return Math.min(0.5, Math.max(0.1, best));
    }

    private void place(double fraction) {
        for (int i = 0; i < n; i++) {
            trial[i] =
                    Math.min(Math.max(x[i] + fraction * step[i], Math.min(x[i], lower[i])), Math.max(x[i], upper[i]));
        }
    }

    private void accept(double newValue) {
        System.arraycopy(trial, 0, x, 0, n);
        value = newValue;
        double[] swap = gradient;
        gradient = trialGradient;
        trialGradient = swap;
        swap = hessian;
        hessian = trialHessian;
        trialHessian = swap;
    }

    private void finish() {
        place(1);
        System.arraycopy(trial, 0, x, 0, n);
        value -= distance;
        System.arraycopy(gradient, 0, trialGradient, 0, n);
        for (int i = 0; i < n; i++) {
            for (int j = first[i]; j < i; j++) {
                double entry = hessian[i * n + j];
                trialGradient[i] += entry * step[j];
                trialGradient[j] += entry * step[i];
            }
            trialGradient[i] += hessian[i * n + i] * step[i];
        }
        double[] swap = gradient;
        gradient = trialGradient;
        trialGradient = swap;
    }

    private FitStatus status(boolean[] fixed) {
        for (int i = 0; i < n; i++) {
            if (Double.isInfinite(x[i])) {
                return fail("there is no minimum: variable " + i + " grows without limit");
            }
            if (box.isHeld(i) && !fixed[i] && (x[i] <= lower[i] || x[i] >= upper[i])) {
                return FitStatus.AT_BOUND;
            }
        }
        return FitStatus.CONVERGED;
    }

    private FitStatus fail(String why) {
        reason = why;
        box.holdAll();
        return FitStatus.FAILED;
    }
}
