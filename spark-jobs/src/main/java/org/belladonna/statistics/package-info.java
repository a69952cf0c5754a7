/** Likelihoods and intervals, without Spark. */
package org.belladonna.statistics;
