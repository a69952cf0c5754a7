package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import org.belladonna.statistics.interval.NormalTail;

/**
 * How likely the background gives an excess as large anywhere in the scan.
 *
 * @param method how it was found
 * @param pValue global p-value, 0 to 1
 * @param error statistical uncertainty of it
 * @param significance the same in standard deviations, one-sided, not below 0
 */
public record GlobalSignificance(String method, double pValue, double error, double significance)
        implements Serializable {
    static GlobalSignificance of(String method, double pValue, double error) {
        double p = Math.min(1, pValue);
        double z = p <= 0 ? Double.POSITIVE_INFINITY : p >= 0.5 ? 0 : NormalTail.quantileAbove(p);
        return new GlobalSignificance(method, p, error, z);
    }
}
