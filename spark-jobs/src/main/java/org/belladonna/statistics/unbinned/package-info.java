/**
 * Unbinned searches for a peak in one observable: extended likelihood in a window
 * ({@link org.belladonna.statistics.unbinned.WindowModel}, {@link org.belladonna.statistics.unbinned.WindowFitter}), a scan
 * over masses in sliding windows, and the global p-value of its largest excess. Fits use the minimiser, and limits the
 * formulas, of the binned statistics.
 *
 * <p>Units are those of the observable, usually GeV; yields are numbers of events.
 *
 * <p>Sources: R. Barlow, Nucl. Instrum. Meth. A 297 (1990) 496; G. Cowan, K. Cranmer, E. Gross, O. Vitells, Eur. Phys. J. C 71
 * (2011) 1554 ("CCGV"); E. Gross, O. Vitells, Eur. Phys. J. C 70 (2010) 525.
 */
package org.belladonna.statistics.unbinned;
