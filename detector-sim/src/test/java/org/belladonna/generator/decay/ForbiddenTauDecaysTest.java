package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** tau to lepton and alpha, and to a heavy neutral lepton: energies, polarimeters and correlations in closed form. */
class ForbiddenTauDecaysTest {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    private static DecayChannel channel(String text) {
        return TauChoice.of(TauDecayTable.standard(), text, "test").choose(new EventStream(1, "choice"));
    }

    @ParameterizedTest
    @CsvSource({"e alpha 0 GeV, 1.000", "mu alpha 0 GeV, 1.004", "e alpha 1 GeV, 0.683", "mu alpha 1.4 GeV, 0.383"})
    void theLeptonHasOneEnergy(String text, double x) {
        DecayProducts products = new DecayProducts();
        channel(text).generate(new EventStream(2, "alpha").at(0, Stage.TAU_DECAY), products);
        assertEquals(x, 2 * products.momentum[0][3] / TAU, 5e-4);
        assertEquals(TAU, products.momentum[0][3] + products.momentum[1][3], 1e-12);
        assertEquals(-products.momentum[0][0], products.momentum[1][0]);
    }

    /** A left-handed lepton without mass flies against the spin, a right-handed one along it; without parity violation neither. */
    @ParameterizedTest
    @CsvSource({
        "e alpha 0.5 GeV V-A, -1",
        "e alpha 0.5 GeV V+A, 1",
        "e alpha 0.5 GeV V, 0",
        "e alpha 0.5 GeV A, 0",
        "e alpha 0.5 GeV, -1"
    })
    void chiralityDecidesTheDirection(String text, double expected) {
        assertEquals(expected, ((ScalarChannel) channel(text)).polarization(), 1e-6);
    }

    /** The polarimeter of pi N of mass 0 is the direction of the pion, as for the neutrino. */
    @Test
    void aLightNeutralLeptonIsANeutrino() {
        DecayProducts products = new DecayProducts();
        channel("pi N 0 GeV").generate(new EventStream(3, "light").at(0, Stage.TAU_DECAY), products);
        double size = Kinematics.momentum(TAU, PhysicalConstants.PION_MASS, 0);
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(products.momentum[1][axis] / size, products.polarimeter[axis], 1e-12);
        }
    }

    /**
     * With a mass the neutral lepton is not of one helicity: the analysing power is that of the rate (1 - x^2)^2 - y^2 (1 + x^2) in x =
     * m_N/m_tau, y = m_pi/m_tau, namely (1 - x^2) sqrt(lambda(1, x^2, y^2)) over it.
     */
    @ParameterizedTest
    @CsvSource({"0.3", "0.8", "1.2", "1.6"})
    void aHeavyNeutralLeptonHasLessAnalysingPower(double mass) {
        double x2 = mass * mass / (TAU * TAU);
        double y2 = PhysicalConstants.PION_MASS * PhysicalConstants.PION_MASS / (TAU * TAU);
        double lambda = (1 - x2 - y2) * (1 - x2 - y2) - 4 * x2 * y2;
        double expected = (1 - x2) * Math.sqrt(lambda) / ((1 - x2) * (1 - x2) - y2 * (1 + x2));
        double found = -((ScalarChannel) channel("pi N " + mass + " GeV")).polarization();
        assertEquals(expected, found, 1e-12);
    }

    /** Energy spectrum of the muon in mu nu N against a numerical integral of the matrix element. */
    @Test
    void theMuonOfAThreeBodyDecay() {
        double n = 0.8;
        double muon = PhysicalConstants.MUON_MASS;
        DecayChannel decay = channel("mu nu N 0.8 GeV");
        DecayProducts products = new DecayProducts();
        EventStream stream = new EventStream(4, "three");
        int events = 100_000;
        double mean = 0;
        for (int event = 0; event < events; event++) {
            decay.generate(stream.at(event, Stage.TAU_DECAY), products);
            mean += products.momentum[1][3] / events;
        }
        double norm = 0;
        double sum = 0;
        int steps = 2000;
        double low = (n + muon) * (n + muon);
        for (int i = 0; i < steps; i++) {
            double s = low + (i + 0.5) / steps * (TAU * TAU - low);
            double free = s - n * n - muon * muon;
            double pair = Math.sqrt(Math.max(0, free * free - 4 * n * n * muon * muon));
            double weight = square(1 - s / (TAU * TAU)) * pair * free / s;
            // Energy of the muon, averaged over its isotropic direction in the pair.
            double energy = (s + muon * muon - n * n) / (2 * s) * (TAU * TAU + s) / (2 * TAU);
            norm += weight;
            sum += weight * energy;
        }
        assertEquals(sum / norm, mean, 5e-4 * 4);
    }

    private static double square(double value) {
        return value * value;
    }

    /**
     * Against a pion on the other side, in pairs at 90 degrees: the correlation of the charged particle along k is that of two pions times
     * its own analysing power, which is minus the lepton's polarisation, and for pi N what is left at the mass of N.
     */
    @ParameterizedTest
    @CsvSource({
        "e alpha 0.5 GeV V-A, 11, 1",
        "e alpha 0.5 GeV V+A, 11, -1",
        "e alpha 0.5 GeV V, 11, 0",
        "mu alpha 1 GeV V-A, 13, 0.99844",
        "pi N 0.8 GeV, 211, -0.99996",
        "pi N 1.6 GeV, 211, -0.8923"
    })
    void spinsOfThePairReachTheSignalSide(String signal, int pdg, double power) {
        double polarization = ((ScalarChannel) channel(signal)).polarization();
        assertEquals(power, pdg == 211 ? polarization : -polarization, 1e-3);
        TauDecayer decayer = new TauDecayer(
                TauDecayTable.standard(), TauSides.of(Map.of("tau-", signal, "tau+", "pion"), TauModes.ALL));
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(5, "pair");
        int events = 60_000;
        double beam = 5.29;
        double p = Math.sqrt(beam * beam - TAU * TAU);
        double found = 0;
        for (int event = 0; event < events; event++) {
            record.clear();
            record.add(11, ParticleRecord.BEAM, -1, 0, 0, beam, beam);
            record.add(-11, ParticleRecord.BEAM, -1, 0, 0, -beam, beam);
            record.add(15, ParticleRecord.FINAL, 0, p, 0, 0, beam);
            record.add(-15, ParticleRecord.FINAL, 0, -p, 0, 0, beam);
            decayer.decayAll(record, stream, event);
            found += 9 * inRestFrame(record, 2, pdg == 211 ? -211 : pdg) * inRestFrame(record, 3, 211) / events;
        }
        // At 90 degrees R_kk = (1 - 1/gamma^2)/(1 + 1/gamma^2) = beta^2/(2 - beta^2).
        double beta2 = p * p / (beam * beam);
        assertEquals(power * beta2 / (2 - beta2), found, 4 * 3 / Math.sqrt(events));
    }

    /** Cosine between the daughter in the rest frame of its tau and the direction (x) of the tau-. */
    private static double inRestFrame(ParticleRecord record, int tau, int pdg) {
        for (int i = 4; i < record.size(); i++) {
            if (record.mother[i] == tau && record.pdg[i] == pdg) {
                double[] system = {record.px[tau], record.py[tau], record.pz[tau], record.energy[tau]};
                double[] q = {record.px[i], record.py[i], record.pz[i], record.energy[i]};
                Kinematics.boostBack(q, system, Kinematics.mass(system));
                return q[0] / Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2]);
            }
        }
        throw new AssertionError("no " + ParticleTable.get(pdg).name());
    }
}
