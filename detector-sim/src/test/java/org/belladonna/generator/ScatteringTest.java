package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bhabha scattering and annihilation into photons, with radiation. */
class ScatteringTest {
    private static final double SQRT_S = 10.58;
    private static final int BINS = 20;
    private static final int SPECTRA = 4;

    private static PreparedGenerator prepare(String process, boolean isr, double precision, double cutOff) {
        return ElectrodynamicsTest.prepare(process, null, isr, precision, Map.of("softCutOff", cutOff));
    }

    /** MadGraph5_aMC@NLO 3.2.0, integrated with an independent adaptive grid, pb; 0.3% or three standard deviations. */
    @ParameterizedTest
    @CsvSource({"ee->ee, 78805.52, 18.3", "ee->gamma-gamma, 3158.22, 0.098"})
    void bornAgreesWithReference(String process, double pb, double error) {
        CrossSection ours = ElectrodynamicsTest.prepare(process, "abs-cos(any) < 0.95", false, 0.001, Map.of())
                .crossSection();
        double sigma = Math.hypot(ours.errorFb() / 1000, error);
        assertEquals(pb, ours.valueFb() / 1000, Math.max(0.003 * pb, 3 * sigma));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ee->ee", "ee->gamma-gamma"})
    void conservesMomentum(String process) {
        EventGenerator generator = prepare(process, true, 0.02, 5e-4).open();
        EventStream stream = new EventStream(3, "balance");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 1000; event++) {
            double sqrtS = SQRT_S + 0.005 * ((event % 7) - 3);
            generator.generate(stream, event, sqrtS, record);
            EventChecks.assertBalanced(record, sqrtS);
            EventChecks.assertOnShell(record, Map.of());
        }
    }

    /**
     * Ten times the cut-off between summed and explicit photons: the same total, and the same distributions of what a detector
     * sees (photons well above both cut-offs), chi-square p above 0.001.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ee->ee", "ee->gamma-gamma"})
    void cutOffIsInvisible(String process) {
        PreparedGenerator low = prepare(process, true, 0.005, 1e-3);
        PreparedGenerator high = prepare(process, true, 0.005, 1e-2);
        double sigma =
                Math.hypot(low.crossSection().errorFb(), high.crossSection().errorFb());
        assertEquals(low.crossSection().valueFb(), high.crossSection().valueFb(), 3 * sigma);
        double[][][] a = spectra(low, 8_000);
        double[][][] b = spectra(high, 8_000);
        for (int k = 0; k < SPECTRA; k++) {
            double chi2 = 0;
            int used = 0;
            for (int i = 0; i < BINS; i++) {
                if (a[k][0][i] + b[k][0][i] > 20) {
                    double difference = a[k][0][i] - b[k][0][i];
                    chi2 += difference * difference / (a[k][1][i] + b[k][1][i]);
                    used++;
                }
            }
            double p = 1 - new ChiSquaredDistribution(used - 1).cumulativeProbability(chi2);
            assertTrue(p > 0.001, process + " spectrum " + k + ": p = " + p);
        }
    }

    /** Sums of weights and of their squares: cosine and energy of the first particle, acollinearity, energy of the others. */
    private static double[][][] spectra(PreparedGenerator prepared, int events) {
        double[][][] sums = new double[SPECTRA][2][BINS];
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(9, prepared.toString());
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, r);
            int[] leading = leading(r);
            int i = leading[0];
            int j = leading[1];
            double modulusI = Math.sqrt(r.px[i] * r.px[i] + r.py[i] * r.py[i] + r.pz[i] * r.pz[i]);
            double modulusJ = Math.sqrt(r.px[j] * r.px[j] + r.py[j] * r.py[j] + r.pz[j] * r.pz[j]);
            double opening = (r.px[i] * r.px[j] + r.py[i] * r.py[j] + r.pz[i] * r.pz[j]) / (modulusI * modulusJ);
            double acollinearity = Math.acos(Math.max(-1, Math.min(1, -opening)));
            double others = 0.1 * (SQRT_S - r.energy[i] - r.energy[j]);
            fill(sums[0], 0.5 * (1 + r.pz[i] / modulusI), r.weight);
            fill(sums[1], 2 * r.energy[i] / SQRT_S, r.weight);
            fill(sums[2], Math.log10(Math.max(acollinearity, 0.02)) / 2.5 + 0.75, r.weight);
            fill(sums[3], Math.log10(Math.max(others, 0.003)) / 3 + 0.95, r.weight);
        }
        return sums;
    }

    /** The two most energetic final particles, the first of them at random in Bhabha scattering: the electron. */
    private static int[] leading(ParticleRecord r) {
        int[] found = {2, 3};
        for (int i = 2; i < r.size(); i++) {
            if (r.pdg[2] == 22 && i > 3 && r.energy[i] > Math.min(r.energy[found[0]], r.energy[found[1]])) {
                found[r.energy[found[0]] < r.energy[found[1]] ? 0 : 1] = i;
            }
        }
        return found;
    }

    private static void fill(double[][] sums, double x, double weight) {
        int bin = (int) Math.max(0, Math.min(BINS - 1, x * BINS));
        sums[0][bin] += weight;
        sums[1][bin] += weight * weight;
    }

    @Test
    void wrongSettingsAreRefused() {
        UserException diverges = assertThrows(
                UserException.class,
                () -> ElectrodynamicsTest.prepare("ee->ee", null, true, 0.05, Map.of("largestCos", 1.0)));
        assertTrue(diverges.getMessage().contains("diverges"), diverges.getMessage());
        UserException key = assertThrows(
                UserException.class,
                () -> ElectrodynamicsTest.prepare("ee->gamma-gamma", null, true, 0.05, Map.of("largestCosine", 0.9)));
        assertTrue(key.getMessage().contains("did you mean 'largestCos'?"), key.getMessage());
        UserException nothing = assertThrows(
                UserException.class,
                () -> ElectrodynamicsTest.prepare("ee->ee", "energy(e-) > 6", true, 0.05, Map.of()));
        assertTrue(nothing.getMessage().contains("no point of phase space passes"), nothing.getMessage());
    }
}
