package org.belladonna.reconstruction.identification;

import org.belladonna.kinematics.PhysicalConstants;

/** What a charged track may be; in the order of the density tables. */
public enum Hypothesis {
    ELECTRON(PhysicalConstants.ELECTRON_MASS),
    MUON(PhysicalConstants.MUON_MASS),
    PION(PhysicalConstants.PION_MASS),
    KAON(PhysicalConstants.KAON_MASS),
    PROTON(PhysicalConstants.PROTON_MASS);

    /** Mass, GeV. */
    public final double mass;

    Hypothesis(double mass) {
        this.mass = mass;
    }

    /** Number of hypotheses. */
    public static final int COUNT = 5;

    private static final Hypothesis[] ALL = values();

    /** By ordinal, without a copy. */
    static Hypothesis of(int ordinal) {
        return ALL[ordinal];
    }
}
