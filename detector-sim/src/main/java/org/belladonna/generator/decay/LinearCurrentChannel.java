package org.belladonna.generator.decay;

import java.util.List;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a neutrino and several hadrons by a conserved vector current that is linear in their momenta, J = F(Q^2) times the
 * transverse part of sum c_i q_i. Constants c_i are the leading order at small momenta: for pi- 3pi0 the symmetry of the
 * neutral pions leaves the momentum of the pi- as the only choice.
 */
final class LinearCurrentChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    private final int[] hadron;
    private final double[] mass;
    private final double[] coefficients;
    private final FlatPhaseSpace phaseSpace;
    private final TabulatedSpectrum spectrum;
    private final WeakCurrent current = new WeakCurrent();
    private final double[] hadrons = new double[4];
    private final double[][] q;

    /**
     * @param hadron codes
     * @param mass masses, GeV
     * @param coefficients c_i in the order of the hadrons
     * @param resonances of all hadrons together, with constant widths
     */
    LinearCurrentChannel(int[] hadron, double[] mass, double[] coefficients, List<Resonance> resonances) {
        this.hadron = hadron.clone();
        this.coefficients = coefficients.clone();
        this.mass = mass.clone();
        phaseSpace = new FlatPhaseSpace(mass);
        spectrum = PhaseSpaceChannel.massSpectrum(mass, resonances, this::bound);
        q = new double[mass.length][4];
    }

    /** Upper bound of the squared current at mass m: each hadron as fast as the others allow, all in line. */
    private double bound(double m) {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += Math.abs(coefficients[i]) * Kinematics.momentum(m, mass[i], phaseSpace.threshold() - mass[i]);
        }
        return sum * sum;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double m;
        double square;
        do {
            m = spectrum.quantile(stream.uniform());
            phaseSpace.generate(stream, m, q, 0);
            square = square();
        } while (bound(m) * stream.uniform() > square);
        products.count = hadron.length + 1;
        products.pdg[0] = TAU_NEUTRINO;
        Kinematics.isotropic(stream, Kinematics.momentum(TAU, m, 0), 0, products.momentum[0]);
        Kinematics.opposite(products.momentum[0], m, hadrons);
        double limit = square * Math.max(1, TAU * TAU / (m * m));
        do {
            Rotation.random(stream, q, products.momentum, 1);
            current.clear();
            for (int i = 0; i < hadron.length; i++) {
                products.pdg[i + 1] = hadron[i];
                Kinematics.boost(products.momentum[i + 1], hadrons, m);
                current.add(coefficients[i], 0, products.momentum[i + 1]);
            }
            current.makeTransverse(hadrons);
        } while (limit * stream.uniform() > current.rate(products.momentum[0], products.polarimeter));
    }

    /** Squared length of the current in the rest frame of the hadrons. */
    private double square() {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double component = 0;
            for (int i = 0; i < q.length; i++) {
                component += coefficients[i] * q[i][axis];
            }
            sum += component * component;
        }
        return sum;
    }
}
