package org.belladonna.statistics.unbinned;

import java.util.Arrays;
import org.belladonna.statistics.interval.NormalTail;

/**
 * Global p-values of the largest excess of a scan.
 *
 * <p>Source: E. Gross, O. Vitells, Eur. Phys. J. C 70 (2010) 525, equations 3 and 10.
 */
public final class LookElsewhere {
    private LookElsewhere() {}

    /**
     * Number of times that a scan rises through a level from one mass to the next; masses whose fit failed (NaN) are passed
     * over.
     *
     * @param q0 test statistics in the order of the masses
     * @param level the level, 0 or more
     */
    public static int upCrossings(double[] q0, double level) {
        int crossings = 0;
        double before = Double.NaN;
        for (double value : q0) {
            if (Double.isNaN(value)) {
                continue;
            }
            if (before <= level && value > level) {
                crossings++;
            }
            before = value;
        }
        return crossings;
    }

    /**
     * Bound on the global p-value from up-crossings: p(local) + N(level) exp(-(q0 - level) / 2). It is close where it is
     * small. For a signal that is not negative q0 is half a chi-square of one degree of freedom, whose upper half has the
     * crossings; p(local) is the one-sided one.
     *
     * @param largest largest q0 of the scan
     * @param level where crossings were counted
     * @param crossings their mean number in scans of the background
     * @param scans number of scans that the mean is of
     */
    public static GlobalSignificance grossVitells(double largest, double level, double crossings, long scans) {
        double local = NormalTail.above(Math.sqrt(largest));
        double factor = Math.exp(-0.5 * (largest - level));
        // Counts of rare crossings are nearly Poisson; with none seen the uncertainty is that of one.
        double error = factor * Math.sqrt(Math.max(crossings, 1.0 / scans) / scans);
        return GlobalSignificance.of("up-crossings of q0 = " + level, local + crossings * factor, error);
    }

    /**
     * Global p-value as the part of background scans with an excess as large; if there is none, one of them: a bound.
     *
     * @param largest largest q0 of the scan
     * @param maxima largest q0 of each background scan
     */
    public static GlobalSignificance toys(double largest, double[] maxima) {
        long above = Arrays.stream(maxima).filter(value -> value >= largest).count();
        double n = maxima.length;
        double p = Math.max(above, 1) / n;
        double error = Math.sqrt(p * (1 - p) / n);
        return GlobalSignificance.of(above + " of " + maxima.length + " toy scans", p, error);
    }
}
