/**
 * The likelihood of a workspace: rates, constraints, their exact first and second derivatives, and data drawn from them.
 * Start with {@link org.belladonna.statistics.likelihood.Likelihood}, compiled once and shared;
 * {@link org.belladonna.statistics.likelihood.LikelihoodEvaluator} is the work space of one thread.
 *
 * <p>A data set is one array: the counts of all bins, then the auxiliary data, in the order of
 * {@link org.belladonna.statistics.likelihood.Likelihood#data}.
 */
package org.belladonna.statistics.likelihood;
