/**
 * How often an interval contains the true signal: exactly, by sums over all outcomes of a counting experiment, or by
 * pseudo-experiments of any likelihood. Start with {@link org.belladonna.statistics.coverage.CountingCoverage} or
 * {@link org.belladonna.statistics.coverage.LikelihoodCoverage}.
 */
package org.belladonna.statistics.coverage;
