package org.belladonna.statistics.interval;

/** Where a growing curve passes a value: Newton's method inside a bracket that is found on the way. */
final class Crossing {
    /** A step this small, relative to the place, is the last one; what is left is of the order of its square. */
    private static final double LAST_STEP = 1e-5;

    private static final int MAXIMUM_STEPS = 100;
    private static final double LARGEST_GROWTH = 8;

    private Crossing() {}

    /** A curve; value and slope are those of the last place. */
    interface Curve {
        void at(double mu) throws FitFailure;

        double value();

        double slope();
    }

    /**
     * Finds the place.
     *
     * @param curve grows with mu
     * @param target the value to pass
     * @param below a place where the curve is below the target, 0 or more
     * @param start first guess, above {@code below}; infinite if the curve is known never to get there
     * @return the place; positive infinity if the curve never gets there
     */
    static double find(Curve curve, double target, double below, double start) throws FitFailure {
        if (start == Double.POSITIVE_INFINITY) {
            return start;
        }
        double low = below;
        double high = Double.POSITIVE_INFINITY;
        double mu = start;
        for (int i = 0; i < MAXIMUM_STEPS; i++) {
            curve.at(mu);
            double missing = target - curve.value();
            if (missing > 0) {
                low = mu;
            } else {
                high = mu;
            }
            double next = mu + missing / curve.slope();
            if (Math.abs(next - mu) <= LAST_STEP * mu) {
                return next;
            }
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? LARGEST_GROWTH * mu : 0.5 * (low + high);
            }
            next = Math.min(next, LARGEST_GROWTH * mu);
            if (high < Double.POSITIVE_INFINITY && high - low <= 1e-12 * high) {
                return high;
            }
            mu = next;
        }
        if (high == Double.POSITIVE_INFINITY) {
            return high;
        }
        throw new FitFailure("no convergence of the limit between " + low + " and " + high);
    }
}
