package org.belladonna.material;

import java.io.Serializable;
import org.belladonna.kinematics.PhysicalConstants;

/** The velocity at which a material's stopping power goes over from that of slow particles to the Bethe formula, and the step between them there. */
final class BetheLimit implements Serializable {
    /** Lorentz factor of a proton of 2 MeV. */
    static final double GAMMA = 1 + SlowStopping.LIMIT / PhysicalConstants.PROTON_MASS;

    private static final double BETA_GAMMA_2 = (GAMMA - 1) * (GAMMA + 1);
    private static final double BETA_2 = BETA_GAMMA_2 / (GAMMA * GAMMA);

    /** Stopping power of slow particles over the factor before the bracket of the Bethe formula. */
    private final double fit;
    /** The bracket without the logarithm of the largest transfer. */
    private final double bracket;

    BetheLimit(Material material) {
        fit = SlowStopping.singlyCharged(material, GAMMA) * BETA_2 / material.betheScale;
        bracket = CollisionLoss.bracket(material, BETA_GAMMA_2, BETA_2) - BETA_2;
    }

    /** How much more particles of a mass (GeV) lose than by the Bethe formula, relative to that. */
    double excess(double mass) {
        return fit / (bracket + 0.5 * Math.log(CollisionLoss.largestTransfer(mass, BETA_GAMMA_2))) - 1;
    }
}
