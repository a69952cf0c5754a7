package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a lepton and two neutrinos with the V-A matrix element and the lepton's mass, without radiation. With k the
 * momentum of the antineutrino, |M|^2 is proportional to (p_tau - m s).k (p_lepton . p_neutrino), which depends on the energy
 * of k and on the angle between k and the spin alone; so k is drawn first, and the lepton and the neutrino share the rest
 * isotropically in their own frame. The polarimeter is the direction of the antineutrino. A neutral of another mass changes the phase
 * space alone.
 */
final class LeptonicChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    /** Maximum of x (1 - x)^2, at x = 1/3. */
    private static final double MAXIMUM = 4.0 / 27;

    private final ScalarChannel.Product lepton;
    private final int antineutrino;
    private final ScalarChannel.Product neutral;

    /** The decay of the Standard Model. */
    LeptonicChannel(int lepton, int antineutrino, double mass) {
        this(new ScalarChannel.Product(lepton, mass), antineutrino, new ScalarChannel.Product(TAU_NEUTRINO, 0));
    }

    /** With a heavy neutrino in the place of that of the tau. */
    LeptonicChannel(ScalarChannel.Product lepton, int antineutrino, ScalarChannel.Product neutral) {
        this.lepton = lepton;
        this.antineutrino = antineutrino;
        this.neutral = neutral;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double pairMass = TAU * Math.sqrt(pairMassSquared(stream));
        products.count = 3;
        products.pdg[0] = neutral.pdg();
        products.pdg[1] = lepton.pdg();
        products.pdg[2] = antineutrino;
        double[] third = products.momentum[2];
        double size = Kinematics.momentum(TAU, pairMass, 0);
        Kinematics.isotropic(stream, size, 0, third);
        double[] pair = products.momentum[3];
        Kinematics.opposite(third, pairMass, pair);
        double inPair = Kinematics.momentum(pairMass, lepton.mass(), neutral.mass());
        Kinematics.isotropic(stream, inPair, lepton.mass(), products.momentum[1]);
        Kinematics.opposite(products.momentum[1], neutral.mass(), products.momentum[0]);
        Kinematics.boost(products.momentum[0], pair, pairMass);
        Kinematics.boost(products.momentum[1], pair, pairMass);
        for (int axis = 0; axis < 3; axis++) {
            products.polarimeter[axis] = third[axis] / size;
        }
    }

    /** Squared mass of lepton and neutral in units of the tau's: density (1 - x)^2 lambda^(1/2)(x, r, n) (x - r - n) / x. */
    private double pairMassSquared(EventStream stream) {
        double r = lepton.mass() * lepton.mass() / (TAU * TAU);
        double n = neutral.mass() * neutral.mass() / (TAU * TAU);
        double threshold = (lepton.mass() + neutral.mass()) * (lepton.mass() + neutral.mass()) / (TAU * TAU);
        while (true) {
            double x = stream.uniform(threshold, 1);
            double free = x - r - n;
            double momentum = Math.sqrt(Math.max(0, free * free - 4 * r * n));
            if (MAXIMUM * stream.uniform() < (1 - x) * (1 - x) * momentum * free / x) {
                return x;
            }
        }
    }
}
