package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 100,000 events of three particles against differential cross-sections of an independent program: p above 0.001. */
class HistogramComparisonTest {
    private static final double SQRT_S = 10.58;
    private static final int EVENTS = 100_000;

    private record Bin(double low, double high, double value, double error) {}

    private static final class Histogram {
        final List<Bin> bins = new ArrayList<>();
        final double[] sum = new double[64];
        final double[] squares = new double[64];

        void fill(double x, double weight) {
            for (int i = 0; i < bins.size(); i++) {
                if (x >= bins.get(i).low && x < bins.get(i).high) {
                    sum[i] += weight;
                    squares[i] += weight * weight;
                }
            }
        }

        double probability(double perWeight) {
            double chi2 = 0;
            int used = 0;
            for (int i = 0; i < bins.size(); i++) {
                double variance = squares[i] * perWeight * perWeight + bins.get(i).error * bins.get(i).error;
                if (sum[i] >= 10 || bins.get(i).value > 10 * perWeight) {
                    double difference = sum[i] * perWeight - bins.get(i).value;
                    chi2 += difference * difference / variance;
                    used++;
                }
            }
            return 1 - new ChiSquaredDistribution(used).cumulativeProbability(chi2);
        }

        /** The same for entries of a sample in place of cross-sections, in shape. */
        double probabilityOfEntries() {
            double entries = bins.stream().mapToDouble(Bin::value).sum();
            double scale = entries / Arrays.stream(sum).sum();
            double chi2 = 0;
            int used = -1;
            for (int i = 0; i < bins.size(); i++) {
                double expected = sum[i] * scale;
                if (expected >= 5) {
                    double difference = bins.get(i).value - expected;
                    chi2 += difference * difference / (expected + squares[i] * scale * scale);
                    used++;
                }
            }
            return 1 - new ChiSquaredDistribution(used).cumulativeProbability(chi2);
        }
    }

    private static Map<String, Histogram> reference(String file) throws IOException {
        Map<String, Histogram> result = new LinkedHashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                HistogramComparisonTest.class.getResourceAsStream(file + ".csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("obs"))
                    .forEach(line -> {
                        String[] cells = line.split(",");
                        result.computeIfAbsent(cells[0], name -> new Histogram())
                                .bins
                                .add(new Bin(
                                        Double.parseDouble(cells[1]),
                                        Double.parseDouble(cells[2]),
                                        Double.parseDouble(cells[3]),
                                        cells.length > 4 ? Double.parseDouble(cells[4]) : 0));
                    });
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "mumuzp_0.5, ee->mumu-zprime, gprime, 0.01, 0.5",
        "mumuzp_2, ee->mumu-zprime, gprime, 0.01, 2",
        "mumuzp_6, ee->mumu-zprime, gprime, 0.01, 6",
        "mumuzp_9, ee->mumu-zprime, gprime, 0.01, 9",
        "tautauphil_2, ee->tautau-scalar, xi, 1, 2",
        "mumua_0_cos95_E0.1, ee->mumu-gamma, , , 0"
    })
    void agreesWithReference(String file, String process, String coupling, Double value, double mass)
            throws IOException {
        PreparedGenerator prepared = mass > 0
                ? stable(process, coupling, value, mass)
                : ElectrodynamicsTest.prepare(process, null, false, 0.001, Map.of());
        probabilities(prepared, file, EVENTS)
                .forEach((name, probability) ->
                        assertTrue(probability > 0.001, file + " " + name + ": p = " + probability));
    }

    /** Unweighted events of that program, 5000 a mass. */
    @ParameterizedTest
    @CsvSource({
        "mumuzp_0.5, ee->mumu-zprime, gprime, 0.5",
        "mumuzp_2, ee->mumu-zprime, gprime, 2",
        "mumuzp_6, ee->mumu-zprime, gprime, 6",
        "tautauphil_2, ee->tautau-scalar, xi, 2"
    })
    void agreesWithEventsOfAnotherProgram(String file, String process, String coupling, double mass)
            throws IOException {
        Map<String, Histogram> histograms = reference("events-" + file);
        fill(stable(process, coupling, 1, mass).open(), histograms, EVENTS);
        histograms.forEach((name, histogram) -> {
            double probability = histogram.probabilityOfEntries();
            assertTrue(probability > 0.001, file + " " + name + ": p = " + probability);
        });
    }

    private static PreparedGenerator stable(String process, String coupling, double value, double mass) {
        GeneratorSettings settings = new GeneratorSettings(
                process,
                Optional.of(mass),
                Map.of(coupling, value),
                "stable",
                GeneratorSettings.Switch.OFF,
                0.001,
                Map.of("finalStateRadiation", 0.0),
                Optional.empty());
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 2);
    }

    /** The same for processes given by their particles, which are sampled along their diagrams. */
    @ParameterizedTest
    @CsvSource({
        "mumualp_2, alp, mu- mu+ alp, cll, 1, 2",
        "tautauzp_2, lmu-ltau, tau- tau+ zprime, gprime, 0.01, 2",
        "tautauphil_5, leptophilic-scalar, tau- tau+ scalar, xi, 1, 5"
    })
    void processesOfAModelAgreeWithReference(
            String file, String model, String products, String coupling, double value, double mass) throws IOException {
        GeneratorSettings settings = new GeneratorSettings(
                        "ee->\"" + products + "\"",
                        Optional.of(mass),
                        Map.of(coupling, value),
                        "invisible",
                        GeneratorSettings.Switch.OFF,
                        0.0007,
                        Map.of(),
                        Optional.empty())
                .withModel(Optional.of(model), Optional.empty());
        PreparedGenerator prepared = ProcessCatalog.find(settings).prepare(settings, SQRT_S, 2);
        probabilities(prepared, file, EVENTS)
                .forEach((name, probability) ->
                        assertTrue(probability > 0.001, file + " " + name + ": p = " + probability));
    }

    /** Chi2 probabilities of the histograms of a resource for some events of a generator. */
    static Map<String, Double> probabilities(PreparedGenerator prepared, String file, int events) throws IOException {
        Map<String, Histogram> histograms = reference("histograms-" + file);
        double sum = fill(prepared.open(), histograms, events);
        double perWeight = prepared.crossSection().valueFb() / 1000 / sum;
        Map<String, Double> result = new LinkedHashMap<>();
        histograms.forEach((name, histogram) -> result.put(name, histogram.probability(perWeight)));
        return result;
    }

    private static double fill(EventGenerator generator, Map<String, Histogram> histograms, int events) {
        EventStream stream = new EventStream(2, "histograms");
        ParticleRecord r = new ParticleRecord();
        double sum = 0;
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, r);
            sum += r.weight;
            // Record: e-, e+, f-, f+, X.
            fill(histograms, "E_X", r.energy[4], r.weight);
            fill(histograms, "cos_X", -r.pz[4] / momentum(r, 4), r.weight);
            fill(histograms, "cos_lminus", -r.pz[2] / momentum(r, 2), r.weight);
            fill(histograms, "E_lplus", r.energy[3], r.weight);
            fill(histograms, "cos_ll", dot(r, 2, 3) / momentum(r, 2) / momentum(r, 3), r.weight);
            fill(histograms, "cos_X_lminus", dot(r, 2, 4) / momentum(r, 2) / momentum(r, 4), r.weight);
            fill(histograms, "pT_X", Math.hypot(r.px[4], r.py[4]), r.weight);
            double energy = r.energy[2] + r.energy[3];
            fill(histograms, "m_ll", Math.sqrt(energy * energy - dot(r, 4, 4)), r.weight);
        }
        return sum;
    }

    private static void fill(Map<String, Histogram> histograms, String name, double x, double weight) {
        if (histograms.containsKey(name)) {
            histograms.get(name).fill(x, weight);
        }
    }

    private static double dot(ParticleRecord r, int i, int j) {
        return r.px[i] * r.px[j] + r.py[i] * r.py[j] + r.pz[i] * r.pz[j];
    }

    private static double momentum(ParticleRecord r, int i) {
        return Math.sqrt(dot(r, i, i));
    }
}
