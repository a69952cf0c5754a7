package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.error.UserException;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four leptons, and photons beside a pair, at tree level. */
class ElectrodynamicsTest {
    private static final double SQRT_S = 10.58;

    static PreparedGenerator prepare(
            String process, String cut, boolean isr, double precision, Map<String, Double> parameters) {
        GeneratorSettings settings = new GeneratorSettings(
                        process,
                        Optional.empty(),
                        Map.of(),
                        "invisible",
                        isr ? GeneratorSettings.Switch.ON : GeneratorSettings.Switch.OFF,
                        precision,
                        parameters,
                        Optional.empty())
                .withModel(Optional.empty(), Optional.ofNullable(cut));
        return ProcessCatalog.find(settings).prepare(settings, SQRT_S, 11);
    }

    /**
     * In pb, within 3% or three standard deviations of the integration of MadGraph5_aMC@NLO 3.2.0, the larger. Totals are in the
     * test of the engine.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ee->ee-gamma          | abs-cos(any) < 0.95 && energy(e-,e+) > 0.2 && mass(e-,e+) > 0.2 && mass(e-,gamma) > 0.2 && mass(e+,gamma) > 0.2 | 3884 | 38.1 | 0.01
            ee->ee-mumu           | abs-cos(any) < 0.95 && energy(any) > 0.2 && mass(e-,e+) > 0.2       | 3.597  | 0.0484  | 0.01
            ee->ee-tautau         | abs-cos(e-,e+) < 0.95 && energy(e-,e+) > 0.2 && mass(e-,e+) > 0.2  | 0.271  | 0.00294 | 0.01
            ee->ee-ee             | abs-cos(any) < 0.95 && energy(any) > 0.2 && mass(e-,e+) > 0.2       | 3.144  | 0.0363  | 0.01
            ee->mumu-mumu         | abs-cos(any) < 0.95 && energy(any) > 0.2                             | 0.1477 | 0.0015  | 0.01
            """)
    void agreesWithReference(String process, String cut, double pb, double error, double precision) {
        Map<String, Double> parameters = cut != null && process.startsWith("ee->ee-") && !process.endsWith("gamma")
                ? Map.of("minPairMass", 0.0)
                : Map.of();
        CrossSection ours = prepare(process, cut, false, precision, parameters).crossSection();
        double sigma = Math.hypot(ours.errorFb() / 1000, error);
        assertEquals(pb, ours.valueFb() / 1000, Math.max(0.03 * pb, 3 * sigma));
    }

    /**
     * The amplitude is a scalar: with all momenta turned by the same angle it stays. At electrons that go on along the beams
     * currents of size 1 cancel to 1e-4 each, and their squared momentum transfers are 1e-13 of s.
     */
    @Test
    void amplitudeSurvivesElectronsAtZeroAngle() {
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        TreeProcess process = new TreeProcess(
                qed,
                new TreeProcess.Reaction(
                        "e- e+ -> e- e+ mu- mu+",
                        GeneratorSettings.Switch.OFF,
                        new ReactionCuts("cos(e-) > 0.9999 && cos(e+) < -0.9999")));
        process.setEnergy(SQRT_S);
        TreeAmplitude amplitude = new TreeAmplitude(qed, "e- e+ -> e- e+ mu- mu+");
        RestFrame turn = new RestFrame().set(0, 0, 0, 1, 1).orient(0.3, -0.5, 0.4, 1.1);
        EventStream stream = new EventStream(5, "zero angle").at(0, Stage.BENCHMARK);
        double[] u = new double[process.dimensions()];
        int used = 0;
        for (int n = 0; n < 20_000 && used < 300; n++) {
            for (int i = 0; i < u.length; i++) {
                u[i] = stream.uniform();
            }
            process.point(n % process.channels(), u);
            if (process.value() == 0) {
                continue;
            }
            double[] p = process.momenta().clone();
            double before = amplitude.squared(p);
            for (int i = 0; i < p.length; i += 4) {
                turn.leave(p, i);
            }
            assertEquals(1, amplitude.squared(p) / before, 1e-3);
            used++;
        }
        assertEquals(300, used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ee->ee-mumu", "ee->ee-tautau", "ee->mumu-tautau"})
    void conservesMomentumWithRadiation(String process) {
        EventGenerator generator = prepare(process, null, true, 0.1, Map.of()).open();
        EventStream stream = new EventStream(3, "balance");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 100; event++) {
            double sqrtS = SQRT_S + 0.005 * ((event % 7) - 3);
            generator.generate(stream, event, sqrtS, record);
            EventChecks.assertBalanced(record, sqrtS);
            EventChecks.assertOnShell(record, Map.of());
        }
    }

    @Test
    void anEventDoesNotDependOnWhatCameBefore() {
        PreparedGenerator prepared = prepare("ee->ee-mumu", null, true, 0.05, Map.of());
        EventStream stream = new EventStream(6, "repeat");
        ParticleRecord first = new ParticleRecord();
        ParticleRecord second = new ParticleRecord();
        EventGenerator used = prepared.open();
        for (int event = 0; event < 50; event++) {
            used.generate(stream, event, SQRT_S, first);
        }
        prepared.open().generate(stream, 49, SQRT_S, second);
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.px[i], second.px[i]);
            assertEquals(first.energy[i], second.energy[i]);
        }
    }

    @Test
    void cutsOfAPairArePassed() {
        Map<String, Double> cuts =
                Map.of("minPairMass", 1.0, "minLeptonPt", 0.3, "minPairPt", 0.4, "maxElectronAngle", 0.5);
        EventGenerator generator =
                prepare("ee->ee-mumu", null, false, 0.05, cuts).open();
        ParticleRecord r = new ParticleRecord();
        EventStream stream = new EventStream(4, "events");
        for (int event = 0; event < 300; event++) {
            generator.generate(stream, event, SQRT_S, r);
            assertTrue(Math.hypot(r.px[4], r.py[4]) > 0.3);
            assertTrue(Math.hypot(r.px[4] + r.px[5], r.py[4] + r.py[5]) > 0.4);
            assertTrue(Math.atan2(Math.hypot(r.px[2], r.py[2]), r.pz[2]) < 0.5);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ee->ee-mumu    | minPairMas  | 1    |                    | did you mean 'minPairMass'?
            ee->ee-mumu    | minLeptonPt | -1   |                    | 'minLeptonPt' is -1.0
            ee->ee-mumu    | minPairMass | 10.5 | pt(mu-,mu+) > 5.3  | no point of phase space passes
            ee->mumu-gamma | photonEnergy | 0   |                    | 'photonEnergy' is 0.0
            ee->ee-gamma   | electronCos | 1    |                    | 'electronCos' is 1.0
            ee->mumu-mumu  | minPairMass | 1    |                    | unknown key 'minPairMass'
            ee->mumu-gamma | photonCos   | 0.9  | energy(tau-) > 1   | no final particle 'tau-'
            ee->mumu       | softCutOff  | 1e-3 | energy(mu-) > 1    | a cut on particles
            """)
    void wrongSettingsAreRefused(String process, String key, double value, String cut, String words) {
        UserException error =
                assertThrows(UserException.class, () -> prepare(process, cut, true, 0.05, Map.of(key, value)));
        assertTrue(error.getMessage().contains(words), error.getMessage());
        assertTrue(!error.getMessage().contains("\n"));
    }

    @Test
    void tooLittleEnergyIsRefused() {
        GeneratorSettings settings = new GeneratorSettings(
                "ee->tautau-tautau",
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.05,
                Map.of(),
                Optional.empty());
        UserException error = assertThrows(
                UserException.class, () -> ProcessCatalog.find(settings).prepare(settings, 7, 1));
        assertTrue(error.getMessage().contains("less than the collision energy"), error.getMessage());
    }

    /** The channels follow the diagrams well enough that more than a fifth of the points become events, few of them too heavy. */
    @Test
    void electronsWithMuonsAreSampledWell() {
        PreparedGenerator prepared = prepare("ee->ee-mumu", null, false, 0.01, Map.of());
        Unweighting unweighting = prepared.unweighting().orElseThrow();
        assertTrue(unweighting.efficiency() > 0.2, "efficiency " + unweighting.efficiency());
        EventGenerator generator = prepared.open();
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(3, "ee->ee-mumu");
        double excess = 0;
        int events = 10_000;
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, record);
            excess += record.weight - 1;
        }
        assertTrue(excess < 2e-3 * events, "excess " + excess / events);
    }
}
