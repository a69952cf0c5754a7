package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a lepton and two neutrinos with the V-A matrix element and the lepton's mass, without radiation. With k the
 * momentum of the antineutrino, |M|^2 is proportional to (p_tau - m s).k (p_lepton . p_neutrino), which depends on the energy
 * of k and on the angle between k and the spin alone; so k is drawn first, and the lepton and the neutrino share the rest
 * isotropically in their own frame. The polarimeter is the direction of the antineutrino.
 */
final class LeptonicChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    /** Maximum of x (1 - x)^2, at x = 1/3. */
    private static final double MAXIMUM = 4.0 / 27;

    private final int lepton;
    private final int antineutrino;
    private final double mass;

    LeptonicChannel(int lepton, int antineutrino, double mass) {
        this.lepton = lepton;
        this.antineutrino = antineutrino;
        this.mass = mass;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double pairMass = TAU * Math.sqrt(pairMassSquared(stream));
        products.count = 3;
        products.pdg[0] = TAU_NEUTRINO;
        products.pdg[1] = lepton;
        products.pdg[2] = antineutrino;
        double[] third = products.momentum[2];
        double size = Kinematics.momentum(TAU, pairMass, 0);
        Kinematics.isotropic(stream, size, 0, third);
        double[] pair = products.momentum[3];
        Kinematics.opposite(third, pairMass, pair);
        Kinematics.isotropic(stream, Kinematics.momentum(pairMass, mass, 0), mass, products.momentum[1]);
        Kinematics.opposite(products.momentum[1], 0, products.momentum[0]);
        Kinematics.boost(products.momentum[0], pair, pairMass);
        Kinematics.boost(products.momentum[1], pair, pairMass);
        for (int axis = 0; axis < 3; axis++) {
            products.polarimeter[axis] = third[axis] / size;
        }
    }

    /** Squared mass of lepton and neutrino in units of the tau's: density (1 - x)^2 (x - r)^2 / x. */
    private double pairMassSquared(EventStream stream) {
        double r = mass * mass / (TAU * TAU);
        while (true) {
            double x = stream.uniform(r, 1);
            if (MAXIMUM * stream.uniform() < (1 - x) * (1 - x) * (x - r) * (x - r) / x) {
                return x;
            }
        }
    }
}
