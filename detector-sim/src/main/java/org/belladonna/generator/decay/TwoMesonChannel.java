package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a neutrino and two mesons by the conserved vector current: J = F(Q^2) times the transverse part of q1 - q2. The
 * squared mass Q^2 has the density (1 - x)^2 (1 + 2 x) p^3 Q^-3 |F|^2 with x = Q^2/m_tau^2 (Y. S. Tsai, Phys. Rev. D 4 (1971)
 * 2821). The scalar part of pi K is left out.
 */
final class TwoMesonChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;
    private static final int BINS = 2000;

    private final int[] meson;
    private final double[] mass;
    private final TabulatedSpectrum spectrum;
    private final WeakCurrent current = new WeakCurrent();
    private final double[] hadrons = new double[4];

    TwoMesonChannel(int[] meson, double[] mass, FormFactor formFactor) {
        this.meson = meson.clone();
        this.mass = mass.clone();
        double threshold = mass[0] + mass[1];
        spectrum = new TabulatedSpectrum(threshold, TAU, BINS, m -> density(m, formFactor));
    }

    /** Density of the mass m (not its square). */
    private double density(double m, FormFactor formFactor) {
        double x = m * m / (TAU * TAU);
        double p = Kinematics.momentum(m, mass[0], mass[1]);
        double ratio = p / m;
        double square = formFactor.at(m * m).square();
        return m * (1 - x) * (1 - x) * (1 + 2 * x) * ratio * ratio * ratio * square;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double m = spectrum.quantile(stream.uniform());
        double p = Kinematics.momentum(m, mass[0], mass[1]);
        double bound = 4 * p * p * Math.max(1, TAU * TAU / (m * m));
        products.count = 3;
        products.pdg[0] = TAU_NEUTRINO;
        products.pdg[1] = meson[0];
        products.pdg[2] = meson[1];
        double[] q1 = products.momentum[1];
        double[] q2 = products.momentum[2];
        Kinematics.isotropic(stream, Kinematics.momentum(TAU, m, 0), 0, products.momentum[0]);
        Kinematics.opposite(products.momentum[0], m, hadrons);
        do {
            Kinematics.isotropic(stream, p, mass[0], q1);
            Kinematics.opposite(q1, mass[1], q2);
            Kinematics.boost(q1, hadrons, m);
            Kinematics.boost(q2, hadrons, m);
            current.clear();
            current.add(1, 0, q1);
            current.add(-1, 0, q2);
            current.makeTransverse(hadrons);
        } while (bound * stream.uniform() > current.rate(products.momentum[0], products.polarimeter));
    }
}
