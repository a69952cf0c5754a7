package org.belladonna.statistics.likelihood;

import java.io.Serializable;

/**
 * One real parameter of the likelihood.
 *
 * @param name name in the workspace
 * @param component bin that it belongs to, or -1 for a parameter that is one number
 * @param init starting value
 * @param lower lower bound
 * @param upper upper bound
 * @param fixed whether it stays at its starting value
 * @param constraint what constrains it
 * @param auxiliary nominal auxiliary value; NaN without a constraint
 * @param width width of a normal constraint, or expected auxiliary count at 1 of a Poisson one; NaN without
 */
public record Parameter(
        String name,
        int component,
        double init,
        double lower,
        double upper,
        boolean fixed,
        Constraint constraint,
        double auxiliary,
        double width)
        implements Serializable {

    /** The name with its bin, as {@code stat[3]}. */
    public String label() {
        return component < 0 ? name : name + "[" + component + "]";
    }
}
