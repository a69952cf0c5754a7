/**
 * Intervals, upper limits and tests of hypotheses. The joint is {@link org.belladonna.statistics.interval.IntervalMethod}; start
 * with {@link org.belladonna.statistics.interval.AsymptoticCls}, or by name with
 * {@link org.belladonna.statistics.interval.IntervalMethods}.
 *
 * <p>Sources: G. Cowan, K. Cranmer, E. Gross, O. Vitells, Eur. Phys. J. C 71 (2011) 1554 (the asymptotic formulas, "CCGV"
 * below); A. Read, J. Phys. G 28 (2002) 2693 (CLs); those of the other methods stand with their classes.
 */
package org.belladonna.statistics.interval;
