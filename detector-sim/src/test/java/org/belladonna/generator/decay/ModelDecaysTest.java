package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.belladonna.error.UserException;
import org.belladonna.generator.DecayWidths;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.OffShellHadrons;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions, lifetimes and distributions of decays by the model, against its widths. */
class ModelDecaysTest {
    private static final double SQRT_S = 10.58;
    private static final int ZPRIME = 32;
    private static final int CHI2 = 57;
    private static final int DARK_PHOTON = 1023;
    private static final double LIMIT = 0.001;

    private static GeneratorSettings settings(String process, double mass, Map<String, Double> couplings) {
        return new GeneratorSettings(
                process,
                Optional.of(mass),
                couplings,
                "model",
                GeneratorSettings.Switch.OFF,
                0.02,
                Map.of(),
                Optional.empty());
    }

    private interface Use {
        void event(ParticleRecord record);
    }

    private static void generate(GeneratorSettings settings, int events, Use use) {
        PreparedGenerator prepared = ProcessCatalog.find(settings).prepare(settings, SQRT_S, 5);
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(5, settings.process());
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, record);
            use.event(record);
        }
    }

    private static int find(ParticleRecord record, int pdg) {
        for (int i = 0; i < record.size(); i++) {
            if (Math.abs(record.pdg[i]) == pdg) {
                return i;
            }
        }
        throw new AssertionError("no particle " + pdg);
    }

    private static int firstDaughter(ParticleRecord record, int mother) {
        for (int i = mother + 1; i < record.size(); i++) {
            if (record.mother[i] == mother) {
                return i;
            }
        }
        throw new AssertionError("no daughter");
    }

    private static double properLength(ParticleRecord record, int mother, int daughter) {
        double way = Math.sqrt(Math.pow(record.x[daughter] - record.x[mother], 2)
                + Math.pow(record.y[daughter] - record.y[mother], 2)
                + Math.pow(record.z[daughter] - record.z[mother], 2));
        double p = Math.sqrt(record.px[mother] * record.px[mother]
                + record.py[mother] * record.py[mother]
                + record.pz[mother] * record.pz[mother]);
        double mass = Math.sqrt(record.energy[mother] * record.energy[mother] - p * p);
        return way * mass / p;
    }

    /** A Z' of 4 GeV, alone and given by its particles: fractions by chi2, lengths by Kolmogorov's test against c tau. */
    @ParameterizedTest
    @CsvSource({"ee->mumu-zprime, ", "'ee->\"mu- mu+ zprime\"', lmu-ltau"})
    void fractionsAndLengthsAreThoseOfTheWidths(String process, String model) {
        Map<String, Double> couplings = Map.of("gprime", 1e-7);
        Model numbers = ModelLibrary.instantiate(ModelLibrary.builtIn("lmu-ltau"), couplings, OptionalDouble.of(4));
        DecayWidths widths = new DecayWidths(numbers, "zprime");
        int events = 2000;
        double[] lengths = new double[events];
        Map<Integer, Integer> counts = new HashMap<>();
        int[] next = {0};
        GeneratorSettings settings =
                settings(process, 4, couplings).withModel(Optional.ofNullable(model), Optional.empty());
        generate(settings, events, record -> {
            int mother = find(record, ZPRIME);
            int daughter = firstDaughter(record, mother);
            assertEquals(ParticleRecord.DECAYED, record.status[mother]);
            lengths[next[0]++] = properLength(record, mother, daughter);
            counts.merge(Math.abs(record.pdg[daughter]), 1, Integer::sum);
        });
        double p = new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(new ExponentialDistribution(null, widths.cTau()), lengths);
        assertTrue(p > LIMIT, "p-value of the lengths " + p);
        Map<Integer, Double> expected = Map.of(
                13, widths.partial("mu-", "mu+"),
                15, widths.partial("tau-", "tau+"),
                14, widths.partial("nu_mu", "anti-nu_mu"),
                16, widths.partial("nu_tau", "anti-nu_tau"));
        double chi2 = 0;
        for (Map.Entry<Integer, Double> entry : expected.entrySet()) {
            double mean = events * entry.getValue() / widths.total();
            chi2 += Math.pow(counts.getOrDefault(entry.getKey(), 0) - mean, 2) / mean;
        }
        assertTrue(1 - new ChiSquaredDistribution(null, 3).cumulativeProbability(chi2) > LIMIT, counts.toString());
    }

    /** chi2 -> chi1 e e: the mean mass of the pair is that of the integrated squared amplitude, not of phase space. */
    @Test
    void excitedStateDecaysByItsAmplitude() {
        Map<String, Double> couplings = Map.of("epsilon", 1e-3, "alphaD", 0.1);
        GeneratorSettings settings =
                settings("ee->gamma-chi1-chi2", 3, couplings).withParameters(Map.of("splitting", 0.15));
        Model numbers = ModelLibrary.instantiate(
                ModelLibrary.builtIn("inelastic-dark-matter"),
                Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", 0.15),
                OptionalDouble.of(3));
        DecayWidths widths = new DecayWidths(numbers, "chi2");
        assertEquals(widths.total(), widths.partial("chi1", "e-", "e+"), 1e-9 * widths.total());
        int events = 3000;
        double[] sums = new double[3];
        generate(settings, events, record -> {
            int mother = find(record, CHI2);
            int first = firstDaughter(record, mother);
            sums[0] += properLength(record, mother, first) / events;
            double e = 0;
            double x = 0;
            double y = 0;
            double z = 0;
            for (int i = first; i < record.size(); i++) {
                if (record.mother[i] == mother && Math.abs(record.pdg[i]) == 11) {
                    e += record.energy[i];
                    x += record.px[i];
                    y += record.py[i];
                    z += record.pz[i];
                }
            }
            double mass2 = e * e - x * x - y * y - z * z;
            sums[1] += mass2 / events;
            sums[2] += mass2 * mass2 / events;
        });
        assertEquals(1, sums[0] / widths.cTau(), 4 / Math.sqrt(events));
        // For a splitting D far below all masses the charge alone couples: dGamma/ds ~ (D^2 - s)^(3/2), whose mean is
        // 2/7 D^2;
        // that of phase space alone is 2/5 D^2.
        double expected = 2.0 / 7 * 0.15 * 0.15;
        double error = Math.sqrt((sums[2] - sums[1] * sums[1]) / events);
        assertEquals(expected, sums[1], 3 * error + 0.04 * expected);
    }

    /** chi2 -> chi1 hadrons with its fraction; momentum conserved; the mean mass of the hadrons is that of the width. */
    @Test
    void excitedStateDecaysToHadrons() {
        Map<String, Double> couplings = Map.of("epsilon", 1e-3, "alphaD", 0.1);
        GeneratorSettings settings =
                settings("ee->gamma-chi1-chi2", 6, couplings).withParameters(Map.of("splitting", 0.5));
        Model numbers = ModelLibrary.instantiate(
                ModelLibrary.builtIn("inelastic-dark-matter"),
                Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", 0.5),
                OptionalDouble.of(6));
        DecayWidths widths = new DecayWidths(numbers, "chi2");
        OffShellHadrons decay = OffShellHadrons.find(numbers, "chi2", "chi1").orElseThrow();
        double[] moments = new double[3];
        for (int i = 0; i < 2000; i++) {
            double mass = decay.lowest() + (i + 0.5) / 2000 * (decay.highest() - decay.lowest());
            for (int k = 0; k < 3; k++) {
                moments[k] += decay.density(mass) * Math.pow(mass, k);
            }
        }
        int events = 2000;
        int[] hadronic = {0};
        double[] sum = {0};
        generate(settings, events, record -> {
            int mother = find(record, CHI2);
            int first = firstDaughter(record, mother);
            double[] p = new double[4];
            boolean leptons = false;
            int product = -1;
            for (int i = first; i < record.size(); i++) {
                if (record.mother[i] == mother && Math.abs(record.pdg[i]) == 52) {
                    product = i;
                } else if (record.mother[i] == mother) {
                    leptons |= Math.abs(record.pdg[i]) < 20;
                    p[0] += record.px[i];
                    p[1] += record.py[i];
                    p[2] += record.pz[i];
                    p[3] += record.energy[i];
                }
            }
            assertEquals(record.energy[mother], p[3] + record.energy[product], 1e-7);
            assertEquals(record.pz[mother], p[2] + record.pz[product], 1e-7);
            if (!leptons) {
                hadronic[0]++;
                sum[0] += Kinematics.mass(p);
            }
        });
        double fraction = widths.partial("chi1", "hadrons") / widths.total();
        assertEquals(fraction, hadronic[0] / (double) events, 4 * Math.sqrt(fraction * (1 - fraction) / events));
        double mean = moments[1] / moments[0];
        double deviation = Math.sqrt(moments[2] / moments[0] - mean * mean);
        assertEquals(mean, sum[0] / hadronic[0], 4 * deviation / Math.sqrt(hadronic[0]));
    }

    /** A dark photon: hadrons with their fraction, lengths by the total width, momentum conserved down to the last pion. */
    @ParameterizedTest
    @CsvSource({"0.78", "1.6", "4.5"})
    void darkPhotonDecaysToHadrons(double mass) {
        Map<String, Double> couplings = Map.of("epsilon", 1e-4);
        Model numbers =
                ModelLibrary.instantiate(ModelLibrary.builtIn("dark-photon"), couplings, OptionalDouble.of(mass));
        DecayWidths widths = new DecayWidths(numbers, "darkphoton");
        int events = 1000;
        int[] hadronic = {0};
        double[] length = {0};
        generate(settings("ee->gamma-darkphoton", mass, couplings), events, record -> {
            int mother = find(record, DARK_PHOTON);
            int daughter = firstDaughter(record, mother);
            length[0] += properLength(record, mother, daughter) / events;
            hadronic[0] += Math.abs(record.pdg[daughter]) > 100 ? 1 : 0;
            double[] sum = new double[4];
            for (int i = 0; i < record.size(); i++) {
                if (record.status[i] == ParticleRecord.FINAL) {
                    sum[0] += record.px[i];
                    sum[1] += record.py[i];
                    sum[2] += record.pz[i];
                    sum[3] += record.energy[i];
                }
            }
            assertArrayEquals(new double[] {0, 0, 0, SQRT_S}, sum, 1e-7);
        });
        double fraction = widths.partial("hadrons") / widths.total();
        assertEquals(fraction, hadronic[0] / (double) events, 4 * Math.sqrt(fraction * (1 - fraction) / events));
        assertEquals(1, length[0] / widths.cTau(), 4 / Math.sqrt(events));
    }

    @Test
    void wrongSettingsAreRefused() {
        GeneratorSettings twice =
                settings("ee->mumu-zprime", 2, Map.of("gprime", 1e-3)).withParameters(Map.of("lifetime", 3.0));
        UserException lifetime = assertThrows(
                UserException.class, () -> ProcessCatalog.find(twice).prepare(twice, SQRT_S, 1));
        assertTrue(lifetime.getMessage().contains("given together with decay 'model'"), lifetime.getMessage());
        GeneratorSettings pair = new GeneratorSettings(
                "ee->mumu",
                Optional.empty(),
                Map.of(),
                "model",
                GeneratorSettings.Switch.OFF,
                0.02,
                Map.of(),
                Optional.empty());
        UserException none = assertThrows(
                UserException.class, () -> ProcessCatalog.find(pair).prepare(pair, SQRT_S, 1));
        assertTrue(none.getMessage().contains("a process of a model"), none.getMessage());
    }
}
