/**
 * Likelihoods and intervals, without Spark. A {@link org.belladonna.statistics.workspace.Workspace} is compiled to a
 * {@link org.belladonna.statistics.likelihood.Likelihood}, fitted by a {@link org.belladonna.statistics.fit.Fitter}, and
 * given to an {@link org.belladonna.statistics.interval.IntervalMethod} for an upper limit. Counts and signal strengths are
 * dimensionless. The page docs/statistics.md tells the conventions.
 */
package org.belladonna.statistics;
