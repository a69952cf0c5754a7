/**
 * Upper limits and tests of hypotheses. The joint is {@link org.belladonna.statistics.interval.IntervalMethod}; start with
 * {@link org.belladonna.statistics.interval.AsymptoticCls}.
 *
 * <p>Sources: G. Cowan, K. Cranmer, E. Gross, O. Vitells, Eur. Phys. J. C 71 (2011) 1554 (the asymptotic formulas, "CCGV"
 * below); A. Read, J. Phys. G 28 (2002) 2693 (CLs).
 */
package org.belladonna.statistics.interval;
