package org.belladonna.transport;

import java.util.Arrays;
import org.belladonna.material.Material;
import org.belladonna.transport.process.Ionisation;

/** Mean energy losses of one particle by material, worked out anew when its momentum has changed by a few per mille. One per thread. */
final class StoppingPowers {
    /** Relative change of momentum; the loss changes by at most 5/3 of it. */
    private static final double TOLERANCE = 3e-3;

    /** Mean loss by transfers below the cut, GeV/mm. */
    double below;
    /** Mean loss, GeV/mm. */
    double total;

    private final double[] momentumOf;
    private final double[] belowOf;
    private final double[] totalOf;
    private double mass;

    StoppingPowers(int materials) {
        momentumOf = new double[materials];
        belowOf = new double[materials];
        totalOf = new double[materials];
    }

    /** Begins with a particle of a mass (GeV). */
    void begin(double particleMass) {
        mass = particleMass;
        Arrays.fill(momentumOf, 0);
    }

    /** Sets {@link #below} and {@link #total}; the cut of a material must be the same throughout. */
    void find(Material material, double momentum, double cut) {
        int i = material.index;
        if (!(Math.abs(momentum - momentumOf[i]) < TOLERANCE * momentum)) {
            momentumOf[i] = momentum;
            belowOf[i] = Ionisation.meanLossBelow(material, mass, momentum, cut);
            totalOf[i] = Ionisation.meanLoss(material, mass, momentum);
        }
        below = belowOf[i];
        total = totalOf[i];
    }
}
