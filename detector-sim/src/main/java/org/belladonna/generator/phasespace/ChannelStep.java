package org.belladonna.generator.phasespace;

/**
 * One step of a channel: from numbers of the unit interval to squared masses and momenta, and back. Steps are shared between
 * channels; what a step says about a point is computed once.
 */
abstract class ChannelStep {
    /** Largest number of the half-open unit interval. */
    static final double ONE = Math.nextDown(1.0);

    private long measured = -1;
    private double density;

    /** Squares of masses or directions that the step has measured or used, in the unit interval. */
    final double[] numbers;

    ChannelStep(int numbers) {
        this.numbers = new double[numbers];
    }

    /** Sets what the step decides from the numbers at index {@code at} of u. */
    abstract void map(PhasePoint point, double[] u, int at);

    /** Sets {@link #numbers} to what maps to a point and returns the density there, in invariant phase space. */
    abstract double measure(PhasePoint point);

    /** Density at a completed point; the numbers are then in {@link #numbers}. */
    final double density(PhasePoint point) {
        if (measured != point.number) {
            density = measure(point);
            measured = point.number;
        }
        return density;
    }
}
