package org.belladonna.statistics.fit;

import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.Parameter;
import org.belladonna.statistics.minimization.FitStatus;

/** Ends of the profile of one parameter after another, around one best fit. For the work of one thread. */
final class ProfileFinder {
    private static final double CLOSE = 1e-7;
    private static final double BETTER = 1e-6;
    private static final int MAXIMUM_STEPS = 60;
    private static final double LARGEST_GROWTH = 4;

    private final Fitter fitter;
    private final Likelihood likelihood;
    private final double[] best;
    private final double bestNll;
    private double[] better;

    /** Takes a fitter whose last fit was the free one, and has succeeded. */
    ProfileFinder(Fitter fitter) {
        this.fitter = fitter;
        likelihood = fitter.likelihood();
        best = fitter.values().clone();
        bestNll = fitter.nll();
    }

    /** The values of a fit that beat the best one by more than rounding; null if there was none. */
    double[] better() {
        return better;
    }

    /**
     * Errors of a parameter.
     *
     * @param position which
     * @param guess its error by the Hessian; NaN if there is none
     */
    ProfileErrors errors(int position, double guess) {
        double step = guess > 0 ? guess : firstStep(position);
        String[] reasons = {"", ""};
        double down = end(position, -1, step, reasons);
        double up = end(position, 1, step, reasons);
        String reason = reasons[0] + (reasons[0].isEmpty() || reasons[1].isEmpty() ? "" : "; ") + reasons[1];
        return new ProfileErrors(down, up, reason);
    }

    /** -2 ln L above its minimum with a parameter held at a value; infinite where no fit succeeds. */
    double rise(int position, double value) {
        if (fitter.conditionalFit(position, value) == FitStatus.FAILED) {
            fitter.start(best);
            if (fitter.conditionalFit(position, value) == FitStatus.FAILED) {
                fitter.start(best);
                return Double.POSITIVE_INFINITY;
            }
        }
        double rise = 2 * (fitter.nll() - bestNll);
        if (rise < -BETTER) {
            better = fitter.values().clone();
        }
        return rise;
    }

    private double end(int position, int direction, double step, String[] reasons) {
        Parameter parameter = likelihood.parameters().get(position);
        double bound = direction > 0 ? parameter.upper() : parameter.lower();
        double reach = direction * (bound - best[position]);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double distance = step;
        fitter.start(best);
        for (int i = 0; i < MAXIMUM_STEPS; i++) {
            distance = Math.min(distance, reach);
            double root = Math.sqrt(Math.max(0, rise(position, best[position] + direction * distance)));
            if (Math.abs(root - 1) < CLOSE) {
                return distance;
            }
            if (root < 1 && distance >= reach) {
                reasons[(1 + direction) / 2] = "bound " + bound + " comes before the " + side(direction) + " end";
                return Double.NaN;
            }
            if (root < 1) {
                low = distance;
            } else {
                high = distance;
            }
            double slope = direction * fitter.slope(position) / root;
            double next = distance + (1 - root) / slope;
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : LARGEST_GROWTH * distance;
            }
            if (high < Double.POSITIVE_INFINITY && high - low <= 1e-12 * high) {
                return high;
            }
            distance = Math.min(next, LARGEST_GROWTH * distance);
        }
        reasons[(1 + direction) / 2] = "no " + side(direction) + " end found";
        return Double.NaN;
    }

    private static String side(int direction) {
        return direction > 0 ? "upper" : "lower";
    }

    /** Where the Hessian gives no error, at a bound: the step at which the slope alone makes a rise of 1. */
    private double firstStep(int position) {
        fitter.start(best);
        fitter.conditionalFit(position, best[position]);
        double slope = 2 * Math.abs(fitter.slope(position));
        double curvature = Math.max(0, 2 * fitter.profileCurvature(position));
        double step = 2 / (slope + Math.sqrt(slope * slope + 2 * curvature));
        return step < Double.POSITIVE_INFINITY ? step : 1;
    }
}
