package org.belladonna.statistics.fit;

import java.io.Serializable;

/**
 * Asymmetric errors of a parameter: the distances from its best value at which -2 ln L, minimised over all others, has risen
 * by 1. For a parabola both are the error of the Hessian.
 *
 * @param down distance downwards, positive; NaN if there is no such end
 * @param up distance upwards, positive; NaN if there is no such end
 * @param reason which end is missing and why, as a bound that comes first; empty if none is
 */
public record ProfileErrors(double down, double up, String reason) implements Serializable {
    /** Of a parameter that is held. */
    static ProfileErrors none(String reason) {
        return new ProfileErrors(Double.NaN, Double.NaN, reason);
    }

    /** The larger of the two; NaN if either is missing. */
    public double larger() {
        return Math.max(down, up);
    }
}
