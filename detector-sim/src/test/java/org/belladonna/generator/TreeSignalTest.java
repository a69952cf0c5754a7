package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Signals without a lepton pair against closed forms and an independent program. */
class TreeSignalTest {
    private static final double SQRT_S = 10.58;
    private static final double S = SQRT_S * SQRT_S;
    /** A part of the reference, for speed; all rows are in the validation. */
    private static final List<String> MASSES = List.of("0.01", "0.2", "1", "4", "8", "10");

    private static PreparedGenerator prepare(
            String process,
            double mass,
            Map<String, Double> couplings,
            Map<String, Double> parameters,
            String decay,
            GeneratorSettings.Switch isr) {
        GeneratorSettings settings = new GeneratorSettings(
                process, Optional.of(mass), couplings, decay, isr, 0.002, parameters, Optional.empty());
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 7);
    }

    private static double pb(
            String process, double mass, Map<String, Double> couplings, Map<String, Double> parameters) {
        return prepare(process, mass, couplings, parameters, "stable", GeneratorSettings.Switch.OFF)
                        .crossSection()
                        .valueFb()
                / 1000;
    }

    static Stream<String[]> rows() throws IOException {
        return MediatorCrossSectionTest.lines("photon-signal-cross-sections.csv").stream()
                .filter(row -> MASSES.contains(row[1]));
    }

    /** Within 0.3% or three standard deviations of the two errors together. */
    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithReference(String key, String mass, String cuts, String value, String error) {
        boolean alp = key.equals("aalp");
        CrossSection ours = prepare(
                        alp ? "ee->gamma-alp" : "ee->gamma-darkphoton",
                        Double.parseDouble(mass),
                        alp ? Map.of("gagg", 1e-3) : Map.of("epsilon", 1e-3),
                        Map.of("photonCos", cuts.equals("cos95") ? 0.95 : 1.0),
                        "stable",
                        GeneratorSettings.Switch.OFF)
                .crossSection();
        double reference = Double.parseDouble(value) * 1000;
        double sigma = Math.hypot(ours.errorFb(), Double.parseDouble(error) * 1000);
        assertEquals(reference, ours.valueFb(), Math.max(0.003 * reference, 3 * sigma));
    }

    /**
     * Dark Higgs-strahlung, B. Batell, M. Pospelov, A. Ritz, Phys. Rev. D 79 (2009) 115008, equation 15: pi alpha alphaD eps^2
     * / (3 s) (1 - a)^-2 sqrt(lambda) (lambda + 12 a).
     */
    @ParameterizedTest
    @CsvSource({"4, 1", "6, 4", "9, 1", "2, 0.3"})
    void darkHiggsStrahlungHasClosedForm(double photon, double higgs) {
        double a = photon * photon / S;
        double h = higgs * higgs / S;
        double lambda = 1 + a * a + h * h - 2 * (a + h + a * h);
        double closed = PhysicalConstants.HBARC2_FB
                * 1e-3
                * Math.PI
                * PhysicalConstants.ALPHA
                * 1e-7
                / (3 * S)
                / ((1 - a) * (1 - a))
                * Math.sqrt(lambda)
                * (lambda + 12 * a);
        Map<String, Double> couplings = Map.of("epsilon", 1e-3, "alphaD", 0.1);
        double ours = pb("ee->darkphoton-darkhiggs", photon, couplings, Map.of("darkHiggsMass", higgs));
        assertEquals(1, ours / closed, 0.003);
    }

    /** A narrow dark photon: production times the branching fraction, which is 1 within the mixing squared. */
    @Test
    void inelasticDarkMatterIsProductionTimesFraction() {
        Map<String, Double> couplings = Map.of("epsilon", 1e-3, "alphaD", 1e-3);
        Map<String, Double> cut = Map.of("photonCos", 0.9);
        double full = pb("ee->gamma-chi1-chi2", 4, couplings, cut);
        double production = pb("ee->gamma-darkphoton", 4, Map.of("epsilon", 1e-3), cut);
        assertEquals(1, full / production, 0.006);
    }

    @ParameterizedTest
    @CsvSource({
        "ee->gamma-darkphoton, epsilon, 3, mumu",
        "ee->gamma-darkphoton, epsilon, 0.5, invisible",
        "ee->gamma-alp, gagg, 1, gamma-gamma",
        "ee->gamma-alp, gagg, 4, tautau"
    })
    void eventsAreBalanced(String process, String coupling, double mass, String decay) {
        PreparedGenerator prepared =
                prepare(process, mass, Map.of(coupling, 1e-3), Map.of(), decay, GeneratorSettings.Switch.ON);
        EventGenerator generator = prepared.open();
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(1, "events");
        for (int event = 0; event < 200; event++) {
            generator.generate(stream, event, SQRT_S, record);
            EventChecks.assertBalanced(record, SQRT_S);
            EventChecks.assertOnShell(record, Map.of(1023, mass, 9000005, mass, 52, 0.0));
        }
        assertTrue(record.weight >= 1);
    }
}
