package org.belladonna.generator.bottom;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * Proper times of a pair of B mesons and, of a neutral pair, whether they have the same flavour when they decay. A pair from the
 * Upsilon(4S) is in an antisymmetric state: with proper times t1 and t2 the flavours are the same with probability (1 - cos(dm (t1 -
 * t2)))/2 (A. Carter, A. Sanda, Phys. Rev. D 23 (1981) 1567). CP violation and a difference of the widths are left out.
 */
final class NeutralMixing {
    private static final double PS_PER_NS = 1e3;

    /** Difference of the masses in rad per mm of c t. */
    private final double perLength;

    private double first;
    private double second;
    private boolean same;

    /** @param deltaMassPerPs difference of the masses, 1/ps */
    NeutralMixing(double deltaMassPerPs) {
        perLength = deltaMassPerPs * PS_PER_NS / PhysicalConstants.SPEED_OF_LIGHT;
    }

    /**
     * Draws a pair.
     *
     * @param cTau c times the lifetime, mm
     * @param neutral whether the mesons mix
     */
    void draw(double cTau, boolean neutral, EventStream stream) {
        first = cTau * stream.exponential();
        second = cTau * stream.exponential();
        same = neutral && 2 * stream.uniform() < 1 - Math.cos(perLength * (first - second));
    }

    /** c times the proper time of a meson, 0 or 1, mm. */
    double length(int meson) {
        return meson == 0 ? first : second;
    }

    /** Whether both decay with the same flavour. */
    boolean isSame() {
        return same;
    }
}
