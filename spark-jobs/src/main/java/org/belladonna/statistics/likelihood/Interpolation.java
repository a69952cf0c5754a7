package org.belladonna.statistics.likelihood;

import java.io.Serializable;

/**
 * The interpolation codes of a likelihood; a workspace does not say which.
 *
 * @param norm for normsys
 * @param shape for histosys
 */
public record Interpolation(NormInterpolation norm, ShapeInterpolation shape) implements Serializable {
    /** Codes 4 and 4p, the smooth ones. */
    public static final Interpolation SMOOTH = new Interpolation(NormInterpolation.CODE4, ShapeInterpolation.CODE4P);
}
