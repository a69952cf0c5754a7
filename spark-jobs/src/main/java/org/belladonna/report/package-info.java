/**
 * The report of a campaign: one self-contained page, its plots as SVG and PNG, and a HEPData submission.
 *
 * <p>Entry: {@link org.belladonna.report.ReportWriter#write}, from {@link org.belladonna.report.ReportInputs}; {@link
 * org.belladonna.report.LimitsCsv} writes the limits as a wide table; {@link org.belladonna.report.PublishedCurve} reads what
 * others have published, for comparison only. The report is a pure function of its inputs: same inputs, same bytes; no time
 * of day, no host name. No Spark.
 */
package org.belladonna.report;
