package org.belladonna.statistics.interval;

import java.io.Serializable;

/**
 * Test of the background alone.
 *
 * @param bestFit best-fit signal strength, not below 0
 * @param q0 test statistic (CCGV equation 12)
 * @param significance its root, in standard deviations
 * @param pValue one-sided p-value; 0.5 where the best fit is 0
 */
public record Discovery(double bestFit, double q0, double significance, double pValue) implements Serializable {}
