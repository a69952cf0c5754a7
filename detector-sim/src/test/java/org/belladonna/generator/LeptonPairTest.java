package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.generator.radiation.PairPhotons;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lepton pairs with any number of photons. */
class LeptonPairTest {
    private static final double SQRT_S = 10.58;

    static PreparedGenerator prepare(String process, boolean isr, double running, double cutOff, double precision) {
        GeneratorSettings settings = new GeneratorSettings(
                process,
                Optional.empty(),
                Map.of(),
                "invisible",
                isr ? GeneratorSettings.Switch.ON : GeneratorSettings.Switch.OFF,
                precision,
                Map.of("vacuumPolarization", running, "softCutOff", cutOff),
                Optional.empty());
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 4);
    }

    /** Without beam radiation the total is Born times 1 + 3 alpha / (4 pi) (J. Schwinger, 1949) to first order. */
    @Test
    void totalWithPhotonsOfThePairHasClosedForm() {
        double born = 775.88e3;
        double total =
                prepare("ee->mumu", false, 0, 1e-3, 0.0005).crossSection().valueFb();
        assertEquals(1 + 3 / (4 * Math.PI * 137.036), total / born, 0.001);
    }

    /** Totals in nb of KKMC (Fortran 77 version of 2021) without vacuum polarisation: 1.0855 +- 0.0076 and 0.8554 +- 0.0041. */
    @ParameterizedTest
    @CsvSource({"ee->mumu, 1.0855, 0.0076", "ee->tautau, 0.8554, 0.0041"})
    void totalAgreesWithReference(String process, double reference, double tolerance) {
        CrossSection total = prepare(process, true, 0, 1e-4, 0.002).crossSection();
        assertEquals(reference, total.valueFb() * 1e-6, tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ee->mumu", "ee->tautau"})
    void conservesMomentum(String process) {
        EventGenerator generator = prepare(process, true, 1, 1e-4, 0.01).open();
        EventStream stream = new EventStream(3, "pairs");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 5000; event++) {
            double sqrtS = SQRT_S + 0.005 * ((event % 7) - 3);
            generator.generate(stream, event, sqrtS, record);
            EventChecks.assertBalanced(record, sqrtS);
            EventChecks.assertOnShell(record, Map.of());
        }
    }

    /**
     * Ten times the cut-off, from photons of 1 MeV to 11 MeV: the same total and the same spectra, p above 0.001; those of the number of
     * photons above 3 MeV and of the second photon go through both cut-offs.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ee->mumu", "ee->tautau"})
    void cutOffIsInvisible(String process) {
        PreparedGenerator low = prepare(process, true, 1, 2e-4, 0.001);
        PreparedGenerator high = prepare(process, true, 1, 2e-3, 0.001);
        double sigma =
                Math.hypot(low.crossSection().errorFb(), high.crossSection().errorFb());
        assertEquals(low.crossSection().valueFb(), high.crossSection().valueFb(), 3 * sigma);
        Map<String, double[][]> a = spectra(low, 100_000);
        Map<String, double[][]> b = spectra(high, 100_000);
        for (String name : a.keySet()) {
            double chi2 = 0;
            int used = 0;
            double[][] x = a.get(name);
            double[][] y = b.get(name);
            for (int i = 0; i < x[0].length; i++) {
                if (x[0][i] + y[0][i] > 20) {
                    double difference = x[0][i] - y[0][i];
                    chi2 += difference * difference / (x[1][i] + y[1][i]);
                    used++;
                }
            }
            double probability = 1 - new ChiSquaredDistribution(used - 1).cumulativeProbability(chi2);
            assertTrue(probability > 0.001, name + ": p = " + probability);
        }
    }

    private static Map<String, double[][]> spectra(PreparedGenerator prepared, int events) {
        Map<String, double[][]> result = new LinkedHashMap<>();
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(9, prepared.toString());
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, r);
            for (Map.Entry<String, Double> entry : observables(r).entrySet()) {
                double[][] sums = result.computeIfAbsent(entry.getKey(), key -> new double[2][60]);
                double x = entry.getValue();
                int bin = switch (entry.getKey()) {
                    case "cos_minus", "cos_photon_hardest" -> (int) (25 * (x + 1));
                    case "acollinearity_deg" -> (int) (x / 3.6);
                    case "log_E_second" -> (int) (10 * (x + 5));
                    default -> (int) (5 * x);
                };
                sums[0][bin] += r.weight;
                sums[1][bin] += r.weight * r.weight;
            }
        }
        return result;
    }

    /** Observables of an event; the hardest photon's angle only when it has more than 100 MeV. */
    private static Map<String, Double> observables(ParticleRecord r) {
        Map<String, Double> result = new LinkedHashMap<>();
        int minus = 0;
        int hardest = -1;
        int photons = 0;
        int soft = 0;
        double second = 0;
        for (int i = 2; i < r.size(); i++) {
            if (r.mother[i] >= 2) {
                continue; // from the decay of a tau
            }
            minus = r.pdg[i] == 13 || r.pdg[i] == 15 ? i : minus;
            if (r.pdg[i] == 22) {
                boolean harder = hardest < 0 || r.energy[i] > r.energy[hardest];
                second = Math.max(second, !harder ? r.energy[i] : hardest < 0 ? 0 : r.energy[hardest]);
                hardest = harder ? i : hardest;
                photons += r.energy[i] > 0.1 ? 1 : 0;
                soft += r.energy[i] > 0.003 ? 1 : 0;
            }
        }
        int plus = minus + 1;
        double mass2 = (r.energy[minus] + r.energy[plus]) * (r.energy[minus] + r.energy[plus])
                - square(r.px[minus] + r.px[plus])
                - square(r.py[minus] + r.py[plus])
                - square(r.pz[minus] + r.pz[plus]);
        result.put("sqrt_sprime", Math.sqrt(mass2));
        result.put("E_minus", r.energy[minus]);
        result.put("cos_minus", r.pz[minus] / momentum(r, minus));
        double product = r.px[minus] * r.px[plus] + r.py[minus] * r.py[plus] + r.pz[minus] * r.pz[plus];
        double cosine = product / momentum(r, minus) / momentum(r, plus);
        result.put("acollinearity_deg", 180 - Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine)))));
        result.put("E_photon_max", hardest < 0 ? 0 : r.energy[hardest]);
        result.put("n_photon_100MeV", (double) photons);
        result.put("n_photon_3MeV", (double) soft);
        if (second > 1e-4) {
            result.put("log_E_second", Math.log10(second));
        }
        if (photons > 0) {
            result.put("cos_photon_hardest", r.pz[hardest] / r.energy[hardest]);
        }
        return result;
    }

    private static double pairMassSquared(double[] p) {
        return square(p[3] + p[7]) - square(p[0] + p[4]) - square(p[1] + p[5]) - square(p[2] + p[6]);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double momentum(ParticleRecord r, int i) {
        return Math.sqrt(square(r.px[i]) + square(r.py[i]) + square(r.pz[i]));
    }

    private record Bin(double low, double high, double entries) {}

    private static Map<String, List<Bin>> kkmc(String sample) throws IOException {
        Map<String, List<Bin>> result = new LinkedHashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                LeptonPairTest.class.getResourceAsStream("kkmc-lepton-pairs.csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> line.split(","))
                    .filter(c -> c[0].equals(sample))
                    .forEach(c -> result.computeIfAbsent(c[1], key -> new ArrayList<>())
                            .add(new Bin(
                                    Double.parseDouble(c[2]), Double.parseDouble(c[3]), Double.parseDouble(c[4]))));
        }
        return result;
    }

    /** Photon multiplicity, energies and angles, recoil mass and charge asymmetry, p above 0.001 each. */
    @ParameterizedTest
    @CsvSource({"mumu, ee->mumu, 3000", "tautau, ee->tautau, 15000"})
    void spectraAgreeWithKkmc(String sample, String process, int events) throws IOException {
        Map<String, List<Bin>> reference = kkmc(sample);
        Map<String, double[]> ours = new LinkedHashMap<>();
        reference.forEach((name, bins) -> ours.put(name, new double[bins.size()]));
        EventGenerator generator = prepare(process, true, 1, 1e-4, 0.005).open();
        EventStream stream = new EventStream(5, "kkmc");
        ParticleRecord r = new ParticleRecord();
        double sum = 0;
        for (int event = 0; event < 100_000; event++) {
            generator.generate(stream, event, SQRT_S, r);
            sum += r.weight;
            Map<String, Double> values = observables(r);
            for (Map.Entry<String, double[]> entry : ours.entrySet()) {
                Double x = values.get(entry.getKey());
                List<Bin> bins = reference.get(entry.getKey());
                for (int i = 0; x != null && i < bins.size(); i++) {
                    entry.getValue()[i] += x >= bins.get(i).low && x < bins.get(i).high ? r.weight : 0;
                }
            }
        }
        for (Map.Entry<String, double[]> entry : ours.entrySet()) {
            double probability = probability(reference.get(entry.getKey()), entry.getValue(), events / sum);
            assertTrue(probability > 0.001, sample + " " + entry.getKey() + ": p = " + probability);
        }
    }

    /** Of entries against sums of our weights, scaled to the same number of events; bins with 5 expected or more. */
    private static double probability(List<Bin> bins, double[] sums, double scale) {
        double chi2 = 0;
        int used = 0;
        for (int i = 0; i < bins.size(); i++) {
            double expected = sums[i] * scale;
            if (expected > 5) {
                chi2 += square(bins.get(i).entries - expected) / (expected * (1 + scale));
                used++;
            }
        }
        return 1 - new ChiSquaredDistribution(used).cumulativeProbability(chi2);
    }

    /**
     * The leading-logarithm photon put onto a Born pair against the exact one-photon amplitude with its virtual part: how often
     * the pair loses more than a fraction x of its squared mass. The two differ by what is not enhanced by the logarithm
     * ln(s/m^2) - 1, which is 8.2 for muons and 2.6 for taus.
     */
    @ParameterizedTest
    @CsvSource({"mu, 0.02, 0.02", "mu, 0.1, 0.02", "mu, 0.5, 0.02", "tau, 0.02, 0.05", "tau, 0.1, 0.05"})
    void photonOfAPairHasTheRightRate(String lepton, double x, double tolerance) {
        int events = 100_000;
        EventGenerator generator =
                prepare("ee->" + lepton + lepton, false, 0, 1e-3, 0.005).open();
        EventStream stream = new EventStream(5, "pair photon");
        ParticleRecord r = new ParticleRecord();
        double exact = 0;
        double weights = 0;
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, r);
            exact += square(observables(r).get("sqrt_sprime") / SQRT_S) < 1 - x ? r.weight : 0;
            weights += r.weight;
        }
        double mass = lepton.equals("mu") ? PhysicalConstants.MUON_MASS : PhysicalConstants.TAU_MASS;
        double momentum = Math.sqrt(square(SQRT_S / 2) - mass * mass);
        double[] pair = {0, momentum, 0, SQRT_S / 2, 0, -momentum, 0, SQRT_S / 2};
        PairPhotons photon = new PairPhotons(mass);
        int approximate = 0;
        for (int event = 0; event < events; event++) {
            photon.sample(stream.at(event, Stage.RADIATION), pair, 0, 1);
            approximate += pairMassSquared(photon.momenta) < (1 - x) * SQRT_S * SQRT_S ? 1 : 0;
        }
        double rate = exact / weights;
        double sigma = Math.sqrt(2 * rate / events);
        assertEquals(rate, (double) approximate / events, tolerance * rate + 3 * sigma);
    }
}
