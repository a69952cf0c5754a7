/**
 * A small plotter in the style of particle physics: axes with ticks inside on all four sides, decades alone labelled on a
 * logarithmic axis, bands, histograms, points with errors, a legend that never covers data.
 *
 * <p>A {@link org.belladonna.report.plot.Figure} draws itself on a {@link org.belladonna.report.plot.Canvas}; there is one
 * canvas that writes SVG and one that fills an image, and both make the same bytes from the same figure. Lengths are in
 * pixels, y grows downwards; data coordinates are those of the axes.
 */
package org.belladonna.report.plot;
