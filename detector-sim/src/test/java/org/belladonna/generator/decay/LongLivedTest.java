package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;

class LongLivedTest {
    private static final double SQRT_S = 10.58;
    private static final double C_TAU = 10;
    private static final int EVENTS = 3000;

    private final ParticleRecord record = new ParticleRecord();

    private static PreparedGenerator prepare(
            String process, double mass, String decay, Map<String, Double> parameters, Map<String, String> decays) {
        GeneratorSettings settings = new GeneratorSettings(
                        process,
                        Optional.of(mass),
                        process.endsWith("zprime") ? Map.of("gprime", 0.01) : Map.of("gS", 0.01),
                        decay,
                        GeneratorSettings.Switch.ON,
                        0.01,
                        parameters,
                        Optional.empty())
                .withDecays(decays);
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 1);
    }

    /** The proper time of the flight is exponential: its sum over events is a gamma variate with known mean and spread. */
    @Test
    void aMediatorFliesWithItsLifetime() {
        check(prepare("ee->mumu-zprime", 2, "mumu", Map.of("lifetime", C_TAU), Map.of()), 32);
    }

    @Test
    void anUndecayedMediatorDecaysAsPrescribed() {
        check(prepare("ee->mumu-zprime", 2, "stable", Map.of(), Map.of("32", "pi- pi+ @ 10 mm")), 32);
    }

    private void check(PreparedGenerator prepared, int pdg) {
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(3, "flight");
        double[] lengths = new double[EVENTS];
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, SQRT_S, record);
            lengths[event] = properLength(pdg);
        }
        java.util.Arrays.sort(lengths);
        double distance = 0;
        for (int i = 0; i < EVENTS; i++) {
            double expected = 1 - Math.exp(-lengths[i] / C_TAU);
            distance = Math.max(distance, Math.abs(expected - (i + 0.5) / EVENTS));
        }
        // Kolmogorov: p = 1e-3 at 1.95 / sqrt(n).
        assertTrue(distance < 1.95 / Math.sqrt(EVENTS), "distance " + distance);
    }

    /** Way of the mediator over beta gamma, after checking that its daughters start at the end of its flight and balance. */
    private double properLength(int pdg) {
        int mediator = -1;
        double[] sum = new double[4];
        double length = Double.NaN;
        for (int i = 0; i < record.size(); i++) {
            if (record.pdg[i] == pdg) {
                mediator = i;
                assertEquals(ParticleRecord.DECAYED, record.status[i]);
                assertEquals(0, Math.hypot(record.x[i], record.z[i]));
            } else if (mediator >= 0 && record.mother[i] == mediator) {
                sum[0] += record.px[i];
                sum[1] += record.py[i];
                sum[2] += record.pz[i];
                sum[3] += record.energy[i];
                double mass = Kinematics.mass(momentum(mediator));
                double along = record.x[i] * record.px[mediator]
                        + record.y[i] * record.py[mediator]
                        + record.z[i] * record.pz[mediator];
                double p2 = record.px[mediator] * record.px[mediator]
                        + record.py[mediator] * record.py[mediator]
                        + record.pz[mediator] * record.pz[mediator];
                length = along / p2 * mass;
                assertEquals(length * record.px[mediator] / mass, record.x[i], 1e-9);
                assertEquals(
                        length * record.energy[mediator] / mass / PhysicalConstants.SPEED_OF_LIGHT, record.t[i], 1e-9);
            } else if (record.mother[i] >= 0 && record.mother[i] != mediator) {
                assertEquals(0, record.x[i], "the rest stays");
            }
        }
        for (int k = 0; k < 4; k++) {
            assertEquals(momentum(mediator)[k], sum[k], 1e-9);
        }
        return length;
    }

    private double[] momentum(int i) {
        return new double[] {record.px[i], record.py[i], record.pz[i], record.energy[i]};
    }

    /** tau- to pi N, N to mu mu nu after a flight: the chain hangs together and balances. */
    @Test
    void aHeavyNeutrinoOfATauDecaysFurtherOut() {
        GeneratorSettings settings = new GeneratorSettings(
                        "ee->tautau",
                        Optional.empty(),
                        Map.of(),
                        "invisible",
                        GeneratorSettings.Switch.ON,
                        0.01,
                        Map.of(),
                        Optional.empty())
                .withDecays(Map.of("tau", "pi N 1.0 GeV | one-prong", "9900016", "mu- mu+ nu_tau @ 200 mm"));
        EventGenerator generator =
                ProcessCatalog.find("ee->tautau").prepare(settings, SQRT_S, 1).open();
        EventStream stream = new EventStream(4, "heavy neutrino");
        int fromMinus = 0;
        double mean = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, SQRT_S, record);
            int heavy = find(9900016);
            fromMinus += record.pdg[record.mother[heavy]] == 15 ? 1 : 0;
            assertEquals(1.0, Kinematics.mass(momentum(heavy)), 1e-6);
            int muon = heavy + 1;
            while (record.mother[muon] != heavy) {
                muon++;
            }
            double way = Math.sqrt(square(record.x[muon] - record.x[heavy])
                    + square(record.y[muon] - record.y[heavy])
                    + square(record.z[muon] - record.z[heavy]));
            mean += way * 1.0 / Math.sqrt(square(record.energy[heavy]) - 1) / EVENTS;
            double energy = 0;
            for (int i = 0; i < record.size(); i++) {
                energy += record.status[i] == ParticleRecord.FINAL ? record.energy[i] : 0;
            }
            assertEquals(SQRT_S, energy, 1e-6);
        }
        assertEquals(200, mean, 4 * 200 / Math.sqrt(EVENTS));
        assertEquals(0.5, fromMinus / (double) EVENTS, 4 * 0.5 / Math.sqrt(EVENTS));
    }

    private static double square(double value) {
        return value * value;
    }

    private int find(int pdg) {
        for (int i = 0; i < record.size(); i++) {
            if (Math.abs(record.pdg[i]) == pdg) {
                return i;
            }
        }
        throw new AssertionError("no " + pdg);
    }

    /** A product of a given mass, as the lighter state of inelastic dark matter. */
    @Test
    void aProductMayHaveAMassOfItsOwn() {
        EventGenerator generator = prepare(
                        "ee->mumu-zprime", 2, "stable", Map.of(), Map.of("32", "51:1.8 e- e+ @ 5 mm"))
                .open();
        generator.generate(new EventStream(5, "inelastic"), 0, SQRT_S, record);
        assertEquals(1.8, Kinematics.mass(momentum(find(51))), 1e-9);
    }

    @Test
    void wrongDecaysAreRefused() {
        refused(Map.of("32", "mu-"), "2 to 6 products");
        refused(Map.of("32", "mu- mu+ @ 10"), "a length");
        refused(Map.of("32", "mu- mu+ @ -1 mm"), "a length");
        refused(Map.of("zprim", "mu- mu+"), "unknown particle 'zprim'");
        refused(Map.of("32", "mu- mu?"), "unknown particle 'mu?'");
        refused(Map.of("32", "mu- 999"), "not in the particle table");
        refused(Map.of("32", "mu- 999:heavy"), "the mass is 'heavy'");
        refused(Map.of("tau", "pi"), "unknown decay 'pi'");
        refused(Map.of("tau-", "mu alpha 1.7 GeV"), "0 to less than 1.67");
        refused(Map.of("tau-", "mu alpha 1 MeV"), "1 MeV");
        refused(Map.of("tau-", "mu alpha 1 GeV VA"), "coupling 'VA'");
        refused(Map.of("tau-", "rho N 1 GeV"), "unknown particle 'rho'");
        refused(Map.of("tau-", "mu N 1 GeV"), "as 'mu alpha");
        refused(Map.of("tau-", "pion", "tau", "rho"), "given twice");
        refused(Map.of("tau", "pion | rho | muon"), "at most one '|'");
    }

    private static void refused(Map<String, String> decays, String part) {
        UserException failure =
                assertThrows(UserException.class, () -> prepare("ee->mumu-zprime", 2, "stable", Map.of(), decays));
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
    }

    @Test
    void decaysOfTausNeedTaus() {
        UserException failure = assertThrows(
                UserException.class, () -> prepare("ee->mumu-scalar", 2, "stable", Map.of(), Map.of("tau-", "pion")));
        assertTrue(failure.getMessage().contains("has no taus"), failure.getMessage());
    }

    @Test
    void aDecayThatIsClosedSaysSo() {
        EventGenerator generator = prepare("ee->mumu-zprime", 0.2, "stable", Map.of(), Map.of("32", "mu- mu+"))
                .open();
        UserException failure =
                assertThrows(UserException.class, () -> generator.generate(new EventStream(1, "x"), 0, SQRT_S, record));
        assertTrue(failure.getMessage().contains("cannot decay to"), failure.getMessage());
    }
}
