package org.belladonna.interpretation;

import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;

/**
 * Turns limits on the cross-section into limits on a coupling g, for a rate that grows with its square:
 *
 * <pre>  sigma(g) B = sigma_ref (g / g_ref)^2 B   hence   g_UL = g_ref sqrt(sigma_UL / (sigma_ref B))</pre>
 *
 * <p>This holds in the narrow-width approximation: the width of the particle stays below the mass resolution of the
 * search, and the branching fraction B does not depend on g. Where a limit comes close to g = 1 the reader must be told.
 * sigma_ref belongs to the value of alpha and to the initial-state radiation it was computed with; a limit on g inherits
 * half of its relative error.
 */
public final class CouplingLimits {
    private CouplingLimits() {}

    /**
     * The coupling at which the rate equals a cross-section.
     *
     * @param crossSection cross-section times branching fraction, fb; NaN gives NaN
     * @param shape gives the cross-section at the reference coupling (before the decay of the particle), both positive
     * @param branchingFraction fraction of decays into the final state, from 0 to 1; 0 gives an infinite coupling
     * @return the coupling; NaN for a negative cross-section, which no real coupling gives
     */
    public static double coupling(double crossSection, SignalShape shape, double branchingFraction) {
        if (!(shape.crossSection() > 0 && shape.referenceCoupling() > 0)) {
            throw new IllegalArgumentException("cross-section " + shape.crossSection() + " fb at coupling "
                    + shape.referenceCoupling() + " of " + shape.hypothesis() + " is not positive");
        }
        if (!(branchingFraction >= 0 && branchingFraction <= 1)) {
            throw new IllegalArgumentException("branching fraction " + branchingFraction + " is not within 0 and 1");
        }
        return shape.referenceCoupling() * Math.sqrt(crossSection / (shape.crossSection() * branchingFraction));
    }

    /**
     * The limit on the coupling that belongs to a limit on the cross-section, in one reading. The order of quantiles,
     * the p-value and the status are kept, since the coupling grows with the cross-section.
     *
     * @param limit limit on the quantity {@code cross_section_fb}
     * @param shape signal of the same mass
     * @throws IllegalArgumentException when the limit is on another quantity or for another mass
     */
    public static Limit convert(Limit limit, SignalShape shape, Interpretation interpretation) {
        if (!limit.quantity().equals("cross_section_fb") || limit.mass() != shape.mass()) {
            throw new IllegalArgumentException("limit on " + limit.quantity() + " at " + limit.mass()
                    + " GeV is not one on cross_section_fb at " + shape.mass() + " GeV");
        }
        double fraction = interpretation.branchingFraction(limit.mass());
        return new Limit(
                limit.mass(),
                limit.cl(),
                limit.method(),
                interpretation.quantity(),
                coupling(limit.observed(), shape, fraction),
                coupling(limit.expectedMinus2(), shape, fraction),
                coupling(limit.expectedMinus1(), shape, fraction),
                coupling(limit.expected(), shape, fraction),
                coupling(limit.expectedPlus1(), shape, fraction),
                coupling(limit.expectedPlus2(), shape, fraction),
                coupling(limit.bestFit(), shape, fraction),
                limit.localPValue(),
                limit.status());
    }
}
