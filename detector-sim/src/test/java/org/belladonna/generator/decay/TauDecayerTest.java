package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TauDecayerTest {
    private static final double TAU = PhysicalConstants.TAU_MASS;
    private static final double BEAM = 5.29;

    /**
     * Tree-level spin correlation averaged over the angle, gamma = 2.977: in the axes k (tau-), n = z x k, r = n x k the
     * integrals of the matrix of Bernreuther et al. are R_rr = +0.527, R_nn = -0.420, R_kk = +0.893 for the spins, and the
     * opposite for the directions of the two pions. KKMC (v below 0.01) and Pythia 8.302 have the matrices below, with errors of
     * 0.0122 and 0.0245 an element.
     */
    @Test
    void pionsOfAPairAreCorrelated() {
        double[][] kkmc = {{-0.5452, 0.0079, 0.0061}, {-0.0066, 0.4349, 0.0001}, {0.0107, -0.0010, -0.8943}};
        double[][] pythia = {{-0.5487, 0.01191, -0.01335}, {-0.02116, 0.41367, 0.02414}, {0.04616, -0.00755, -0.8492}};
        int events = 250_000;
        double[][] c = new double[3][3];
        pionPairs(events, (axes, minus, plus) -> {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    c[i][j] += 9 * dot(axes[i], minus) * dot(axes[j], plus) / events;
                }
            }
        });
        double[] expected = {-0.527, 0.420, -0.893};
        double sigma = 3 / Math.sqrt(events);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double value = i == j ? expected[i] : 0;
                assertEquals(value, c[i][j], 4 * sigma, "C" + i + j);
            }
        }
        assertTrue(matrixProbability(c, kkmc, Math.hypot(sigma, 0.0122)) > 1e-3);
        assertTrue(matrixProbability(c, pythia, Math.hypot(sigma, 0.0245)) > 1e-3);
    }

    private static double matrixProbability(double[][] c, double[][] reference, double sigma) {
        double chi2 = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                chi2 += (c[i][j] - reference[i][j]) * (c[i][j] - reference[i][j]) / (sigma * sigma);
            }
        }
        return 1 - new ChiSquaredDistribution(9).cumulativeProbability(chi2);
    }

    private interface PionPair {
        void take(double[][] axes, double[] minus, double[] plus);
    }

    private static void pionPairs(int events, PionPair pions) {
        TauDecayer decayer = new TauDecayer(TauDecayTable.standard(), TauModes.PION);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(11, "taupipi");
        for (int event = 0; event < events; event++) {
            double[][] axes = pair(record, stream, event);
            decayer.decayAll(record, stream, event);
            pions.take(axes, pionDirection(record, 2), pionDirection(record, 3));
        }
    }

    /** Distributions of the pions' directions against Pythia 8.302, 15 000 events. */
    @ParameterizedTest
    @ValueSource(strings = {"h_dot_h", "hk_product", "hk_minus", "hk_plus"})
    void directionsOfThePionsAgreeWithPythia(String observable) {
        double[] expected = new ReferenceSpectra("pythia8_taupipi.csv").entries("taupipi", observable);
        double[] observed = new double[expected.length];
        pionPairs(100_000, (axes, minus, plus) -> {
            double value = switch (observable) {
                case "h_dot_h" -> dot(minus, plus);
                case "hk_product" -> dot(axes[2], minus) * dot(axes[2], plus);
                case "hk_minus" -> dot(axes[2], minus);
                default -> dot(axes[2], plus);
            };
            observed[Math.min(observed.length - 1, (int) ((value + 1) / 2 * observed.length))]++;
        });
        double p = Chi2.twoSamples(observed, expected);
        assertTrue(p > 1e-3, () -> observable + ": p = " + p);
    }

    /** The off-diagonal element changes sign with cos(theta): -R_rk = sin(2 theta)/(gamma A) for the pions. */
    @Test
    void pionsAreCorrelatedAcrossAxesAtOneAngle() {
        TauDecayer decayer = new TauDecayer(TauDecayTable.standard(), TauModes.PION);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(12, "taupipi");
        double cosine = Math.sqrt(0.5);
        double gamma = BEAM / TAU;
        int events = 150_000;
        double c = 0;
        for (int event = 0; event < events; event++) {
            double[][] axes = fill(record, cosine, 0.3);
            decayer.decayAll(record, stream, event);
            c += 9 * dot(axes[0], pionDirection(record, 2)) * dot(axes[2], pionDirection(record, 3)) / events;
        }
        double expected = 1 / gamma / (1.5 + 0.5 / (gamma * gamma));
        assertEquals(expected, c, 4 * 3 / Math.sqrt(events));
    }

    /**
     * Pions of a pair from a mediator: <cos along k> products. Scalar: R = 1 - 2 k k, so C_kk = 1, C_nn = -1; pseudoscalar: R = -1, C = 1;
     * vector of unknown polarisation: R = 1 - 2 T T/(2 + 1/gamma^2).
     */
    @Test
    void pionsOfAMediatorAreCorrelatedByItsCoupling() {
        double inverse = TAU * TAU / (BEAM * BEAM);
        checkMediator(9000006, 1, -1);
        checkMediator(9000005, 1, 1);
        checkMediator(32, -(2 - inverse) / (2 + inverse), -inverse / (2 + inverse));
        checkMediator(4711, 0, 0);
    }

    /** The correlation is found by the mother, so the generators have to give it. */
    @Test
    void tausOfAMediatorAreItsDaughters() {
        GeneratorSettings settings = new GeneratorSettings(
                "ee->mumu-zprime",
                Optional.of(6.0),
                Map.of("gprime", 0.1),
                "tautau",
                GeneratorSettings.Switch.OFF,
                0.05,
                Map.of(),
                Optional.empty());
        EventGenerator generator = ProcessCatalog.find(settings.process())
                .prepare(settings, 2 * BEAM, 1)
                .open();
        ParticleRecord record = new ParticleRecord();
        generator.generate(new EventStream(18, "mother"), 0, 2 * BEAM, record);
        int taus = 0;
        for (int i = 0; i < record.size(); i++) {
            if (Math.abs(record.pdg[i]) == 15) {
                assertEquals(32, record.pdg[record.mother[i]]);
                assertEquals(ParticleRecord.DECAYED, record.status[i]);
                taus++;
            }
        }
        assertEquals(2, taus);
    }

    private static void checkMediator(int pdg, double along, double across) {
        TauDecayer decayer = new TauDecayer(TauDecayTable.standard(), TauModes.PION);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(17, "mediator");
        int events = 100_000;
        double alongFound = 0;
        double acrossFound = 0;
        for (int event = 0; event < events; event++) {
            double[][] axes = fill(record, 0.3, 0.4);
            record.pdg[0] = pdg;
            record.status[0] = ParticleRecord.DECAYED;
            record.mother[3] = 0;
            record.pdg[1] = 13;
            record.status[1] = ParticleRecord.FINAL;
            decayer.decayAll(record, stream, event);
            double[] minus = pionDirection(record, 2);
            double[] plus = pionDirection(record, 3);
            alongFound += 9 * dot(axes[2], minus) * dot(axes[2], plus) / events;
            acrossFound += 9 * dot(axes[1], minus) * dot(axes[1], plus) / events;
        }
        double fourSigma = 4 * 3 / Math.sqrt(events);
        assertEquals(along, alongFound, fourSigma, () -> pdg + " along k");
        assertEquals(across, acrossFound, fourSigma, () -> pdg + " across k");
    }

    @Test
    void fractionsAreThoseOfTheTable() {
        TauDecayTable table = TauDecayTable.standard();
        TauDecayer decayer = new TauDecayer(table, TauModes.ALL);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(13, "fractions");
        double[] observed = new double[3];
        int events = 50_000;
        for (int event = 0; event < events; event++) {
            pair(record, stream, event);
            decayer.decayAll(record, stream, event);
            for (int i = 4; i < record.size(); i++) {
                if (record.mother[i] == 2 || record.mother[i] == 3) {
                    observed[0] += Math.abs(record.pdg[i]) == 11 ? 1 : 0;
                    observed[1] += Math.abs(record.pdg[i]) == 13 ? 1 : 0;
                }
            }
        }
        observed[2] = 2 * events - observed[0] - observed[1];
        double electron = table.fraction(TauModes.ELECTRON);
        double muon = table.fraction(TauModes.MUON);
        assertEquals(0.1784, electron, 0.0005);
        // PDG 2022: 85.24% one-prong, of which 0.35% from neutral decays of omega and eta
        assertEquals(0.8524 - 0.0035, table.fraction(TauModes.ONE_PRONG), 0.001);
        assertTrue(Chi2.pValue(observed, new double[] {electron, muon, 1 - electron - muon}) > 1e-3);
    }

    /** Fractions of the large modes in samples of KKMC (30 000 decays) and Pythia 8.302 (20 000), within four standard deviations. */
    @ParameterizedTest
    @CsvSource({
        "'11,-12', 0.17817, 0.17930",
        "'13,-14', 0.17520, 0.17035",
        "-211, 0.10857, 0.10670",
        "'-211,111', 0.25783, 0.25345",
        "'-211,-211,211', 0.09083, 0.09330",
        "'111,111,-211', 0.09190, 0.09340"
    })
    void fractionsAreThoseOfOtherPrograms(String codes, double kkmc, double pythia) {
        List<Integer> products =
                Arrays.stream(codes.split(",")).map(Integer::valueOf).toList();
        double ours = TauDecayTable.standard().modes().stream()
                .filter(mode -> mode.products().equals(products))
                .findFirst()
                .orElseThrow()
                .fraction();
        assertEquals(kkmc, ours, 4 * Math.sqrt(ours / 30_000));
        assertEquals(pythia, ours, 4 * Math.sqrt(ours / 20_000));
    }

    @Test
    void theEventConservesFourMomentumAndEndsInKnownStableParticles() {
        TauDecayer decayer = new TauDecayer(TauDecayTable.standard(), TauModes.ALL);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(14, "conservation");
        for (int event = 0; event < 5000; event++) {
            fillWithPhoton(record, event);
            decayer.decayAll(record, stream, event);
            double[] sum = new double[4];
            int charge = 0;
            for (int i = 0; i < record.size(); i++) {
                assertTrue(record.mother[i] < i);
                if (record.status[i] == ParticleRecord.FINAL) {
                    sum[0] += record.px[i];
                    sum[1] += record.py[i];
                    sum[2] += record.pz[i];
                    sum[3] += record.energy[i];
                    charge += ParticleTable.get(record.pdg[i]).charge();
                    assertTrue(ParticleTable.get(record.pdg[i]).cTau() > 10, "left to the detector");
                }
            }
            assertEquals(2 * BEAM, sum[3], 1e-9);
            assertEquals(0, Math.abs(sum[0]) + Math.abs(sum[1]) + Math.abs(sum[2]), 1e-9);
            assertEquals(0, charge);
        }
    }

    @Test
    void tausFlyWithTheirLifetime() {
        TauDecayer decayer = new TauDecayer(TauDecayTable.standard(), TauModes.MUON);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(15, "flight");
        int events = 40_000;
        double proper = 0;
        for (int event = 0; event < events; event++) {
            pair(record, stream, event);
            decayer.decayAll(record, stream, event);
            double path = Math.sqrt(record.x[4] * record.x[4] + record.y[4] * record.y[4] + record.z[4] * record.z[4]);
            double momentum = Math.sqrt(BEAM * BEAM - TAU * TAU);
            proper += path * TAU / momentum / events;
            assertEquals(path * BEAM / momentum, record.t[4] * PhysicalConstants.SPEED_OF_LIGHT, 1e-9);
        }
        assertEquals(0.0870, proper, 4 * 0.0870 / Math.sqrt(events));
    }

    @Test
    void anEventDoesNotDependOnWhatCameBefore() {
        TauDecayTable table = TauDecayTable.standard();
        EventStream stream = new EventStream(16, "repeat");
        ParticleRecord first = new ParticleRecord();
        ParticleRecord second = new ParticleRecord();
        TauDecayer used = new TauDecayer(table, TauModes.ALL);
        for (int event = 0; event < 100; event++) {
            pair(first, stream, event);
            used.decayAll(first, stream, event);
        }
        pair(second, stream, 99);
        new TauDecayer(table, TauModes.ALL).decayAll(second, stream, 99);
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.pdg[i], second.pdg[i]);
            assertEquals(first.px[i], second.px[i]);
            assertEquals(first.t[i], second.t[i]);
        }
    }

    /** A pair with the Born distribution of its angle; returns the axes r, n, k. */
    private static double[][] pair(ParticleRecord record, EventStream stream, long event) {
        stream.at(event, Stage.GENERATOR);
        double shrink = TAU * TAU / (BEAM * BEAM);
        double cosine;
        do {
            cosine = stream.uniform(-1, 1);
        } while (2 * stream.uniform() > 1 + cosine * cosine + shrink * (1 - cosine * cosine));
        return fill(record, cosine, stream.uniform(0, 2 * Math.PI));
    }

    private static double[][] fill(ParticleRecord record, double cosine, double phi) {
        double sine = Math.sqrt(1 - cosine * cosine);
        double p = Math.sqrt(BEAM * BEAM - TAU * TAU);
        double[] k = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
        double[] n = {-Math.sin(phi), Math.cos(phi), 0};
        record.clear();
        record.add(11, ParticleRecord.BEAM, -1, 0, 0, BEAM, BEAM);
        record.add(-11, ParticleRecord.BEAM, -1, 0, 0, -BEAM, BEAM);
        record.add(15, ParticleRecord.FINAL, 0, p * k[0], p * k[1], p * k[2], BEAM);
        record.add(-15, ParticleRecord.FINAL, 0, -p * k[0], -p * k[1], -p * k[2], BEAM);
        double[] r = {n[1] * k[2] - n[2] * k[1], n[2] * k[0] - n[0] * k[2], n[0] * k[1] - n[1] * k[0]};
        return new double[][] {r, n, k};
    }

    /** A pair that recoils against a photon. */
    private static void fillWithPhoton(ParticleRecord record, long event) {
        double photon = 0.5 + 4 * (event % 100) / 100.0;
        double pairMass = Math.sqrt(4 * BEAM * (BEAM - photon));
        double[] pair = {photon * 0.6, 0, -photon * 0.8, 2 * BEAM - photon};
        double p = Kinematics.momentum(pairMass, TAU, TAU);
        double[] minus = {0, p, 0, pairMass / 2};
        double[] plus = {0, -p, 0, pairMass / 2};
        Kinematics.boost(minus, pair, pairMass);
        Kinematics.boost(plus, pair, pairMass);
        record.clear();
        record.add(15, ParticleRecord.FINAL, -1, minus[0], minus[1], minus[2], minus[3]);
        record.add(-15, ParticleRecord.FINAL, -1, plus[0], plus[1], plus[2], plus[3]);
        record.add(22, ParticleRecord.FINAL, -1, -pair[0], 0, -pair[2], photon);
    }

    /** Direction of the pion of a tau in the rest frame of the tau. */
    private static double[] pionDirection(ParticleRecord record, int tau) {
        double[] motion = {record.px[tau], record.py[tau], record.pz[tau], record.energy[tau]};
        for (int i = 4; i < record.size(); i++) {
            if (record.mother[i] == tau && Math.abs(record.pdg[i]) == 211) {
                double[] p = {record.px[i], record.py[i], record.pz[i], record.energy[i]};
                Kinematics.boostBack(p, motion, TAU);
                double size = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
                return new double[] {p[0] / size, p[1] / size, p[2] / size};
            }
        }
        throw new AssertionError("no pion");
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
