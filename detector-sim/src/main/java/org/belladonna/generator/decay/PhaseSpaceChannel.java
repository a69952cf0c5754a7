package org.belladonna.generator.decay;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a neutrino and hadrons that are uniform in their phase space, for modes too small to deserve a current. Their mass
 * has the density of a vector current whose spectral function is phase space times resonances of constant width. The
 * polarimeter is 0: these decays do not tell the spin of the tau.
 */
final class PhaseSpaceChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;
    private static final int BINS = 1000;

    private final int[] hadron;
    private final FlatPhaseSpace phaseSpace;
    private final TabulatedSpectrum spectrum;
    private final double[] hadrons = new double[4];

    PhaseSpaceChannel(int[] hadron, double[] mass, List<Resonance> resonances) {
        this.hadron = hadron.clone();
        phaseSpace = new FlatPhaseSpace(mass);
        spectrum = massSpectrum(mass, resonances, m -> 1);
    }

    /**
     * Spectrum of the mass of hadrons that fill their phase space, as made by a vector current with resonances, times a further
     * factor.
     */
    static TabulatedSpectrum massSpectrum(double[] mass, List<Resonance> resonances, DoubleUnaryOperator factor) {
        double threshold = java.util.Arrays.stream(mass).sum();
        double[] volumes = FlatPhaseSpace.volumes(mass, TAU);
        double step = (TAU - threshold) / (volumes.length - 1);
        return new TabulatedSpectrum(threshold, TAU, BINS, m -> {
            int bin = Math.min((int) ((m - threshold) / step), volumes.length - 2);
            double fraction = (m - threshold) / step - bin;
            double volume = volumes[bin] + fraction * (volumes[bin + 1] - volumes[bin]);
            double x = m * m / (TAU * TAU);
            return m * (1 - x) * (1 - x) * (1 + 2 * x) * volume * square(resonances, m * m) * factor.applyAsDouble(m);
        });
    }

    private static double square(List<Resonance> resonances, double s) {
        double re = resonances.isEmpty() ? 1 : 0;
        double im = 0;
        for (Resonance resonance : resonances) {
            double a = resonance.mass() * resonance.mass() - s;
            double b = resonance.mass() * resonance.width();
            double scale = resonance.weight() * resonance.mass() * resonance.mass() / (a * a + b * b);
            re += scale * a;
            im += scale * b;
        }
        return re * re + im * im;
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double m = spectrum.quantile(stream.uniform());
        products.count = hadron.length + 1;
        products.pdg[0] = TAU_NEUTRINO;
        Kinematics.isotropic(stream, Kinematics.momentum(TAU, m, 0), 0, products.momentum[0]);
        Kinematics.opposite(products.momentum[0], m, hadrons);
        phaseSpace.generate(stream, m, products.momentum, 1);
        for (int i = 0; i < hadron.length; i++) {
            products.pdg[i + 1] = hadron[i];
            Kinematics.boost(products.momentum[i + 1], hadrons, m);
        }
        java.util.Arrays.fill(products.polarimeter, 0);
    }
}
