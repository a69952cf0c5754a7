package org.belladonna.statistics.counting;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/** Roots of monotone functions. */
final class Roots {
    private static final int MAXIMUM_EVALUATIONS = 400;
    private static final double LARGEST = 1e12;

    private Roots() {}

    /** The root between two places of different sign, which may be roots themselves. */
    static double between(UnivariateFunction function, double low, double high) {
        double atLow = function.value(low);
        if (atLow == 0 || !(high > low)) {
            return low;
        }
        if (function.value(high) == 0) {
            return high;
        }
        return new BracketingNthOrderBrentSolver(1e-14, 1e-14 * Math.max(1, Math.abs(high)), 1e-16, 5)
                .solve(MAXIMUM_EVALUATIONS, function, low, high);
    }

    /**
     * The root above a place.
     *
     * @param function has one sign at {@code low} and the other far above
     * @param step first guess of the distance, above 0
     * @return the root; positive infinity if there is none up to {@value #LARGEST} steps
     */
    static double above(UnivariateFunction function, double low, double step) {
        double sign = Math.signum(function.value(low));
        if (sign == 0) {
            return low;
        }
        double from = low;
        for (double distance = step; distance < LARGEST * step; distance *= 2) {
            double to = low + distance;
            if (function.value(to) * sign <= 0) {
                return between(function, from, to);
            }
            from = to;
        }
        return Double.POSITIVE_INFINITY;
    }
}
