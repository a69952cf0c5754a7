package org.belladonna.statistics.counting;

import org.belladonna.statistics.interval.NormalTail;

/**
 * Acceptance in the order of the likelihood ratio for a known background. With l = s + b the logarithm of the ratio of n
 * events is n ln l - l - c(n), c(n) = n ln m - m, m = max(n, b), so that n and k change places at ln l = (c(k) - c(n))/(k - n).
 * These places grow with k. Between two of them the events before n are a range that stays the same, and its probability is
 * a Poisson sum with one maximum: the ends of the set of accepted s are roots of such sums, or places of exchange.
 */
final class RatioOrdering {
    /** Where the ratio of n events says this fraction of 1 - CL of a normal distribution, no larger s accepts n. */
    private static final double FAR = 0.01;

    /**
     * Upper ends have their local maxima at most about 1 apart in the background, and jump by less than 1 there. While the
     * background is below n they fall with it.
     */
    private static final double SEARCHED = 2;

    /** Up to this number of exchanges all are looked at; with more of them the end is within as many of a bisection. */
    private static final int ALL_SEARCHED = 60;

    private static final double SEARCH_STEP = 0.02;

    private final double confidenceLevel;
    private final double background;

    RatioOrdering(double confidenceLevel, double background) {
        this.confidenceLevel = confidenceLevel;
        this.background = background;
    }

    /** Upper end for n observed events. */
    double upper(int n) {
        double last = far(n);
        int most = n + 1;
        for (int step = 1; step > 0; step = exchange(n, most) < last ? 2 * step : 0) {
            most += step;
        }
        int top = most;
        if (top - n > ALL_SEARCHED) {
            // The acceptance of far larger and far smaller s is clear: only the neighbourhood of its end is searched.
            top = Math.min(most, lastSegment(n, most) + ALL_SEARCHED);
        }
        for (int m = top; m > n; m--) {
            double end = upperEnd(n, m);
            if (!Double.isNaN(end)) {
                return end - background;
            }
        }
        return Math.max(0, exchange(n, n + 1) - background);
    }

    /** Lower end for n observed events. */
    double lower(int n) {
        if (n <= background) {
            return 0;
        }
        int bottom = n - ALL_SEARCHED <= 0 ? 0 : Math.max(0, firstSegment(n) - ALL_SEARCHED);
        for (int m = bottom; m < n; m++) {
            double start = lowerEnd(n, m);
            if (!Double.isNaN(start)) {
                return start - background;
            }
        }
        return Math.max(0, exchange(n - 1, n) - background);
    }

    /** The largest mean that accepts n while n + 1 to m come before it; NaN if there is none. */
    private double upperEnd(int n, int m) {
        double from = Math.max(background, exchange(n, m));
        double to = Math.max(background, exchange(n, m + 1));
        return to > from ? lastAccepted(n + 1, m, from, to) : Double.NaN;
    }

    /** The smallest mean that accepts n while m to n - 1 come before it; NaN if there is none. */
    private double lowerEnd(int n, int m) {
        double from = Math.max(background, m == 0 ? 0 : exchange(m - 1, n));
        double to = Math.max(background, exchange(m, n));
        return to > from ? firstAccepted(m, n - 1, from, to) : Double.NaN;
    }

    private int lastSegment(int n, int most) {
        int accepted = n;
        int refused = most;
        while (refused - accepted > 1) {
            int middle = (accepted + refused) >>> 1;
            if (Double.isNaN(upperEnd(n, middle)) && exchange(n, middle) > background) {
                refused = middle;
            } else {
                accepted = middle;
            }
        }
        return refused;
    }

    private int firstSegment(int n) {
        int refused = -1;
        int accepted = n;
        while (accepted - refused > 1) {
            int middle = (accepted + refused) >>> 1;
            if (Double.isNaN(lowerEnd(n, middle))) {
                refused = middle;
            } else {
                accepted = middle;
            }
        }
        return accepted;
    }

    /** The largest upper end for any background that is as large, or larger. */
    double largestUpper(int n) {
        double largest = upper(n);
        double start = Math.max(background, n);
        if (start - background > SEARCHED) {
            return largest;
        }
        double before = new RatioOrdering(confidenceLevel, start).upper(n);
        for (int i = 1; i * SEARCH_STEP <= SEARCHED; i++) {
            double b = start + i * SEARCH_STEP;
            double here = new RatioOrdering(confidenceLevel, b).upper(n);
            if (here > before) {
                here = Math.max(here, jump(n, b - SEARCH_STEP, b));
            }
            largest = Math.max(largest, here);
            before = here;
        }
        return largest;
    }

    /** The upper end just after it has jumped upwards between two backgrounds: the largest one between them. */
    private double jump(int n, double lowBackground, double highBackground) {
        double low = lowBackground;
        double high = highBackground;
        double reference = new RatioOrdering(confidenceLevel, low).upper(n);
        for (int i = 0; i < 30; i++) {
            double middle = 0.5 * (low + high);
            double upper = new RatioOrdering(confidenceLevel, middle).upper(n);
            if (upper > reference) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new RatioOrdering(confidenceLevel, high).upper(n);
    }

    /** s + b beyond which n is not accepted: both tails of the ratio of n are well below 1 - CL. */
    private double far(int n) {
        double z = NormalTail.quantileAbove(FAR * (1 - confidenceLevel));
        double best = Math.max(n, background);
        return Roots.above(
                mean -> mean - best - (n == 0 ? 0 : n * Math.log(mean / best)) - 0.5 * z * z, best, 1 + z * z);
    }

    /** s + b at which n and a larger k have the same rank. */
    private double exchange(int n, int k) {
        return Math.exp((best(k) - best(n)) / (k - n));
    }

    private double best(int n) {
        double mean = Math.max(n, background);
        return mean == 0 ? 0 : n * Math.log(mean) - mean;
    }

    /** Largest mean between two at which a range of events has less probability than CL; NaN if there is none. */
    private double lastAccepted(int first, int last, double from, double to) {
        if (missing(first, last, to) > 0) {
            return to;
        }
        double top = Math.min(Math.max(mode(first, last), from), to);
        return missing(first, last, from) > 0
                ? Roots.between(mean -> missing(first, last, mean), from, top)
                : Double.NaN;
    }

    /** Smallest such mean. */
    private double firstAccepted(int first, int last, double from, double to) {
        if (missing(first, last, from) > 0) {
            return from;
        }
        double top = Math.min(Math.max(mode(first, last), from), to);
        return missing(first, last, to) > 0 ? Roots.between(mean -> missing(first, last, mean), top, to) : Double.NaN;
    }

    private double missing(int first, int last, double mean) {
        return confidenceLevel - Poisson.range(first, last, mean);
    }

    /** Mean at which a range of events has its largest probability: that of first - 1 and last are the same. */
    private static double mode(int first, int last) {
        double sum = 0;
        for (int k = Math.max(first, 1); k <= last; k++) {
            sum += Math.log(k);
        }
        return first == 0 ? 0 : Math.exp(sum / (last - first + 1));
    }
}
