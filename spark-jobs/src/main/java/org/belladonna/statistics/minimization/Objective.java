package org.belladonna.statistics.minimization;

/**
 * A twice differentiable function. Outside of its domain it is {@link Double#POSITIVE_INFINITY}; its derivatives are asked
 * only where it is finite.
 */
public interface Objective {
    /** Number of variables. */
    int dimension();

    /** The value at {@code x}. */
    double value(double[] x);

    /**
     * The value with its derivatives.
     *
     * @param x the variables
     * @param gradient receives the first derivatives
     * @param hessian receives the second derivatives: lower triangle, row-major, row length {@link #dimension}; entries left
     *     of the envelope are not touched
     * @return the value
     */
    double derivatives(double[] x, double[] gradient, double[] hessian);

    /** Per row of the Hessian the first column that can differ from zero: the envelope. */
    int[] envelope();
}
