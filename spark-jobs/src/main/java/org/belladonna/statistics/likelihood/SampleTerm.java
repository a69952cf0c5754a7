package org.belladonna.statistics.likelihood;

import java.io.Serializable;

/**
 * One sample of one channel, compiled: rate of bin b = product of factors(theta) * product of bin factors gamma *
 * (nominal + sum of shifts).
 *
 * @param firstBin first bin in the flat list of all bins
 * @param nominal yields per bin
 * @param factors parameters of the scalar factors
 * @param coefficients per factor the coefficients of a normsys, or null for the parameter itself
 * @param shapes parameters of the histosys shifts
 * @param symmetric per shift and bin (high - low) / 2
 * @param asymmetric per shift and bin (high + low - 2 nominal) / 16
 * @param binFactors per modifier and bin the entry in the list of (bin factor, bin) pairs of the likelihood
 */
record SampleTerm(
        int firstBin,
        double[] nominal,
        int[] factors,
        double[][] coefficients,
        int[] shapes,
        double[][] symmetric,
        double[][] asymmetric,
        int[][] binFactors)
        implements Serializable {}
