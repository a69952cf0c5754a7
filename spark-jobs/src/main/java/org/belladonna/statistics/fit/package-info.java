/**
 * Fits of a likelihood to data. Start with {@link org.belladonna.statistics.fit.Fitter}; a
 * {@link org.belladonna.statistics.fit.FitResult} is what comes out.
 */
package org.belladonna.statistics.fit;
