package org.belladonna.generator.radiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The photons of a pair that moves. */
class PairPhotonsTest {
    private static final double PAIR_MASS = 8;
    private static final double BOOST = 0.4;

    /** A pair across its motion along z. */
    private static double[] pair(double mass) {
        double momentum = Math.sqrt(PAIR_MASS * PAIR_MASS / 4 - mass * mass);
        double gamma = 1 / Math.sqrt(1 - BOOST * BOOST);
        double energy = gamma * PAIR_MASS / 2;
        return new double[] {momentum, 0, BOOST * energy, energy, -momentum, 0, BOOST * energy, energy};
    }

    @ParameterizedTest
    @ValueSource(doubles = {PhysicalConstants.ELECTRON_MASS, PhysicalConstants.MUON_MASS, PhysicalConstants.TAU_MASS})
    void momentumAndMassesStay(double mass) {
        double[] p = pair(mass);
        PairPhotons photons = new PairPhotons(mass);
        EventStream stream = new EventStream(1, "pair");
        for (int event = 0; event < 20_000; event++) {
            photons.sample(stream.at(event, Stage.RADIATION), p, 0, 1);
            for (int k = 0; k < 4; k++) {
                double sum = 0;
                for (int i = 0; i < photons.count() + 2; i++) {
                    sum += photons.momenta[4 * i + k];
                }
                assertEquals(p[k] + p[4 + k], sum, 1e-10);
            }
            for (int i = 0; i < photons.count() + 2; i++) {
                assertEquals(i < 2 ? mass * mass : 0, square(photons.momenta, 4 * i), 1e-9);
            }
        }
    }

    /** Soft photons: their number is that of a Poisson distribution of mean beta ln(largest/smallest). */
    @ParameterizedTest
    @ValueSource(doubles = {PhysicalConstants.MUON_MASS, PhysicalConstants.TAU_MASS})
    void softPhotonsAreIndependent(double mass) {
        double largest = 1e-2;
        double[] p = pair(mass);
        PairPhotons photons = new PairPhotons(mass);
        EventStream stream = new EventStream(2, "soft");
        int events = 100_000;
        double[] counts = new double[4];
        for (int event = 0; event < events; event++) {
            photons.sample(stream.at(event, Stage.RADIATION), p, 0, largest);
            counts[Math.min(3, photons.count())]++;
        }
        double w = PAIR_MASS * PAIR_MASS / (2 * mass * mass) - 1;
        double mean = DipolePhotons.beta(w) * Math.log(largest / InitialStateRadiation.SMALLEST_FRACTION);
        double probability = Math.exp(-mean);
        for (int n = 0; n < 3; n++) {
            double sigma = Math.sqrt(probability / events);
            assertEquals(probability, counts[n] / events, 4 * sigma + 0.003 * probability, n + " photons");
            probability *= mean / (n + 1);
        }
    }

    /** Angle of a soft photon to the leptons in their rest frame: sin^2/(1 - v^2 cos^2)^2, integrated in closed form. */
    @ParameterizedTest
    @ValueSource(doubles = {PhysicalConstants.MUON_MASS, PhysicalConstants.TAU_MASS})
    void anglesAreThoseOfTheEikonal(double mass) {
        double[] p = pair(mass);
        double momentum = Math.sqrt(PAIR_MASS * PAIR_MASS / 4 - mass * mass);
        double v = 2 * momentum / PAIR_MASS;
        double gamma = 1 / Math.sqrt(1 - BOOST * BOOST);
        PairPhotons photons = new PairPhotons(mass);
        EventStream stream = new EventStream(3, "angle");
        double cut = 0.8;
        int found = 0;
        int wide = 0;
        for (int event = 0; event < 300_000; event++) {
            photons.sample(stream.at(event, Stage.RADIATION), p, 0, 1e-3);
            if (photons.count() == 1) {
                double energy = gamma * (photons.momenta[11] - BOOST * photons.momenta[10]);
                found++;
                wide += Math.abs(photons.momenta[8]) < cut * energy ? 1 : 0;
            }
        }
        double expected = eikonal(cut, v) / eikonal(1, v);
        assertTrue(found > 5000);
        assertEquals(expected, (double) wide / found, 3.5 * Math.sqrt(expected * (1 - expected) / found));
    }

    /** Integral of (1 - c^2)/(1 - v^2 c^2)^2 from 0 to c. */
    private static double eikonal(double c, double v) {
        double v2 = v * v;
        double log = Math.log((1 + v * c) / (1 - v * c)) / (2 * v);
        return 0.5 * ((1 + 1 / v2) * log + (1 - 1 / v2) * c / (1 - v2 * c * c));
    }

    private static double square(double[] p, int at) {
        return p[at + 3] * p[at + 3] - p[at] * p[at] - p[at + 1] * p[at + 1] - p[at + 2] * p[at + 2];
    }
}
