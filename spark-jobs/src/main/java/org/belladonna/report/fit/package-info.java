/**
 * Plots of one fit: profile of the likelihood, CLs against signal strength with its expected band, pulls and impacts.
 *
 * <p>Entry: {@link org.belladonna.report.fit.FitFigures#write}. Curves are computed while they are drawn, some hundreds of fits.
 * No Spark.
 */
package org.belladonna.report.fit;
