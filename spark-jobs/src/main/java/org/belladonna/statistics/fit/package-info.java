/**
 * Fits of a likelihood to data. Start with {@link org.belladonna.statistics.fit.Fitter}; a
 * {@link org.belladonna.statistics.fit.FitResult} is what comes out. {@link org.belladonna.statistics.fit.FitStudy} adds
 * asymmetric errors, pulls, impacts and goodness of fit.
 */
package org.belladonna.statistics.fit;
