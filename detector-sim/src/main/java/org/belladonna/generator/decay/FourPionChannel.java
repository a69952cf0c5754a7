package org.belladonna.generator.decay;

import java.util.List;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * tau- to a neutrino and four pions by {@link FourPionCurrent}. The mass of the pions is drawn from a table of the largest squared
 * current found at some masses, then a point of flat phase space is accepted by the squared current, then the orientation by the
 * rate.
 */
final class FourPionChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;
    private static final int MASSES = 60;
    private static final int TRIALS = 1000;

    /** Margin on the largest value found. */
    private static final double MARGIN = 1.3;

    private final int[] pion;
    private final FlatPhaseSpace phaseSpace;
    private final FourPionCurrent four;
    private final TabulatedSpectrum spectrum;
    private final double[] largest = new double[MASSES + 1];
    private final WeakCurrent current = new WeakCurrent();
    private final double[] hadrons = new double[4];
    private final double[][] q = new double[4][4];

    /**
     * @param pion codes in the order of {@link FourPionCurrent}
     * @param mass masses, GeV
     */
    FourPionChannel(int[] pion, double[] mass) {
        this.pion = pion.clone();
        phaseSpace = new FlatPhaseSpace(mass);
        four = new FourPionCurrent(pion[1] == pion[0]);
        EventStream stream = new EventStream(1, "four pions").at(0, Stage.INTEGRATION);
        for (int i = 1; i <= MASSES; i++) {
            double m = phaseSpace.threshold() + i * (TAU - phaseSpace.threshold()) / MASSES;
            for (int trial = 0; trial < TRIALS; trial++) {
                phaseSpace.generate(stream, m, q, 0);
                largest[i] = Math.max(largest[i], MARGIN * square(m));
            }
        }
        // The spectral function is the squared current over the squared mass.
        spectrum = PhaseSpaceChannel.massSpectrum(mass, List.of(), m -> bound(m) / (m * m));
    }

    private double bound(double m) {
        double place = (m - phaseSpace.threshold()) / (TAU - phaseSpace.threshold()) * MASSES;
        int bin = Math.min((int) place, MASSES - 1);
        return Math.max(largest[bin], largest[bin + 1]);
    }

    /** Squared current of the pions at rest. */
    private double square(double m) {
        hadrons[0] = 0;
        hadrons[1] = 0;
        hadrons[2] = 0;
        hadrons[3] = m;
        four.fill(q, 0, hadrons, current);
        return current.square();
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double m;
        double square;
        do {
            m = spectrum.quantile(stream.uniform());
            phaseSpace.generate(stream, m, q, 0);
            square = square(m);
        } while (bound(m) * stream.uniform() > square);
        products.count = 5;
        products.pdg[0] = TAU_NEUTRINO;
        Kinematics.isotropic(stream, Kinematics.momentum(TAU, m, 0), 0, products.momentum[0]);
        Kinematics.opposite(products.momentum[0], m, hadrons);
        double limit = square * Math.max(2, TAU * TAU / (m * m));
        do {
            Rotation.random(stream, q, products.momentum, 1);
            for (int i = 0; i < 4; i++) {
                products.pdg[i + 1] = pion[i];
                Kinematics.boost(products.momentum[i + 1], hadrons, m);
            }
            four.fill(products.momentum, 1, hadrons, current);
        } while (limit * stream.uniform() > current.rate(products.momentum[0], products.polarimeter));
    }
}
