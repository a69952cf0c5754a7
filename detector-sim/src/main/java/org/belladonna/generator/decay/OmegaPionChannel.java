package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a neutrino, a pi- and an omega by the vector current G(Q^2) eps(mu, Q, p, n) with p the momentum of the pion and n the
 * polarisation of the omega: in the rest frame of both the current is across p. Its direction there is drawn uniformly, which is the
 * sum over polarisations; the omega then decays without memory of it.
 *
 * <p>Source: A. E. Bondar et al., Comput. Phys. Commun. 146 (2002) 139 (vector t3 for a narrow omega, and G).
 */
final class OmegaPionChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;
    private static final int BINS = 1000;

    private final int[] meson;
    private final double[] mass;
    private final TabulatedSpectrum spectrum;
    private final WeakCurrent current = new WeakCurrent();
    private final double[] hadrons = new double[4];
    private final double[] across = new double[4];

    /**
     * @param meson codes of pion and omega
     * @param mass their masses, GeV
     */
    OmegaPionChannel(int[] meson, double[] mass) {
        this.meson = meson.clone();
        this.mass = mass.clone();
        spectrum = new TabulatedSpectrum(mass[0] + mass[1], TAU, BINS, this::density);
    }

    /** Density of the mass m. */
    private double density(double m) {
        double x = m * m / (TAU * TAU);
        double p = Kinematics.momentum(m, mass[0], mass[1]);
        // The current is m p G; the spectral function is its square over m^2, times phase space p/m.
        double strength = p * FourPionStrength.OMEGA.at(m * m);
        return (1 - x) * (1 - x) * (1 + 2 * x) * p * strength * strength;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double m = spectrum.quantile(stream.uniform());
        double p = Kinematics.momentum(m, mass[0], mass[1]);
        products.count = 3;
        products.pdg[0] = TAU_NEUTRINO;
        products.pdg[1] = meson[0];
        products.pdg[2] = meson[1];
        Kinematics.isotropic(stream, Kinematics.momentum(TAU, m, 0), 0, products.momentum[0]);
        Kinematics.opposite(products.momentum[0], m, hadrons);
        double[] pion = products.momentum[1];
        double limit = Math.max(1, TAU * TAU / (m * m));
        do {
            Kinematics.isotropic(stream, p, mass[0], pion);
            drawAcross(stream, pion, p);
            Kinematics.opposite(pion, mass[1], products.momentum[2]);
            Kinematics.boost(pion, hadrons, m);
            Kinematics.boost(products.momentum[2], hadrons, m);
            Kinematics.boost(across, hadrons, m);
            current.clear();
            current.add(1, 0, across);
        } while (limit * stream.uniform() > current.rate(products.momentum[0], products.polarimeter));
    }

    /** Draws a unit vector across a momentum of the given size: an isotropic one without its part along it. */
    private void drawAcross(EventStream stream, double[] pion, double size) {
        double length2;
        do {
            Kinematics.isotropic(stream, 1, 0, across);
            double along = (across[0] * pion[0] + across[1] * pion[1] + across[2] * pion[2]) / (size * size);
            length2 = 0;
            for (int i = 0; i < 3; i++) {
                across[i] -= along * pion[i];
                length2 += across[i] * across[i];
            }
        } while (length2 < 1e-6);
        for (int i = 0; i < 3; i++) {
            across[i] /= Math.sqrt(length2);
        }
        across[3] = 0;
    }
}
