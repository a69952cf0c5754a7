/**
 * The picture of one event: detector, hits, tracks, clusters and what was generated, in the transverse plane and in r-z.
 *
 * <p>Entry: {@link org.belladonna.report.display.EventDisplay}, a figure made from a {@link
 * org.belladonna.report.display.DisplayedEvent}. Everything is drawn through a {@link org.belladonna.report.display.View}, which projects points
 * of the laboratory (mm) onto a panel; one class for each kind of thing that is drawn. No Spark.
 */
package org.belladonna.report.display;
