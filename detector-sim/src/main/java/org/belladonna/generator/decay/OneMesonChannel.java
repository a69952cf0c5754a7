package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/** tau- to a pion or kaon and a neutrino. The polarimeter is the direction of the meson. */
final class OneMesonChannel implements DecayChannel {
    private final int meson;
    private final double mass;

    OneMesonChannel(int meson, double mass) {
        this.meson = meson;
        this.mass = mass;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double size = Kinematics.momentum(PhysicalConstants.TAU_MASS, mass, 0);
        products.count = 2;
        products.pdg[0] = TAU_NEUTRINO;
        products.pdg[1] = meson;
        Kinematics.isotropic(stream, size, mass, products.momentum[1]);
        Kinematics.opposite(products.momentum[1], 0, products.momentum[0]);
        for (int axis = 0; axis < 3; axis++) {
            products.polarimeter[axis] = products.momentum[1][axis] / size;
        }
    }
}
