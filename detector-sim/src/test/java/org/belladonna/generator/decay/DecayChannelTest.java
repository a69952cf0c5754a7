package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecayChannelTest {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    static Stream<TauDecayMode> modes() {
        return TauDecayTable.standard().modes().stream();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyModeConservesFourMomentumAndKeepsMasses(TauDecayMode mode) {
        DecayChannel channel = mode.channel();
        DecayProducts decay = new DecayProducts();
        EventStream stream = new EventStream(1, "conservation");
        for (int event = 0; event < 200; event++) {
            channel.generate(stream.at(event, Stage.DECAY), decay);
            double[] sum = new double[4];
            assertEquals(mode.products().size() + 1, decay.count);
            for (int i = 0; i < decay.count; i++) {
                for (int axis = 0; axis < 4; axis++) {
                    sum[axis] += decay.momentum[i][axis];
                }
                double mass = ParticleTable.get(decay.pdg[i]).mass();
                assertEquals(mass * mass, Kinematics.product(decay.momentum[i], decay.momentum[i]), 1e-10);
            }
            assertEquals(TAU, sum[3], 1e-10);
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(0, sum[axis], 1e-10);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void aModeWithACurrentTellsTheSpinFully(TauDecayMode mode) {
        DecayChannel channel = mode.channel();
        DecayProducts decay = new DecayProducts();
        EventStream stream = new EventStream(1, "polarimeter");
        double expected = mode.model() == TauDecayMode.Model.PHASE_SPACE ? 0 : 1;
        for (int event = 0; event < 200; event++) {
            channel.generate(stream.at(event, Stage.DECAY), decay);
            double[] h = decay.polarimeter;
            assertEquals(expected, h[0] * h[0] + h[1] * h[1] + h[2] * h[2], 1e-9);
        }
    }

    /** Michel spectrum with rho = 3/4, eta = 0 and the mass of the lepton (PDG, "Muon decay parameters", eq. 58.1). */
    @Test
    void leptonSpectrumIsTheMichelSpectrum() {
        leptonSpectrum(11, -12, PhysicalConstants.ELECTRON_MASS);
        leptonSpectrum(13, -14, PhysicalConstants.MUON_MASS);
    }

    private void leptonSpectrum(int lepton, int antineutrino, double mass) {
        double highest = (TAU * TAU + mass * mass) / (2 * TAU);
        double x0 = mass / highest;
        int bins = 50;
        double[] observed = new double[bins];
        double[] expected = new double[bins];
        int steps = 200;
        for (int i = 0; i < bins; i++) {
            for (int j = 0; j < steps; j++) {
                double x = x0 + (1 - x0) * (i + (j + 0.5) / steps) / bins;
                expected[i] += Math.sqrt(x * x - x0 * x0) * (x * (1 - x) + (4 * x * x - 3 * x - x0 * x0) / 6);
            }
        }
        DecayProducts decay = new DecayProducts();
        EventStream stream = new EventStream(5, "michel");
        LeptonicChannel channel = new LeptonicChannel(lepton, antineutrino, mass);
        for (int event = 0; event < 200_000; event++) {
            channel.generate(stream.at(event, Stage.DECAY), decay);
            double x = decay.momentum[1][3] / highest;
            observed[Math.min(bins - 1, (int) ((x - x0) / (1 - x0) * bins))]++;
        }
        double p = Chi2.pValue(observed, expected);
        assertTrue(p > 1e-3, () -> "p = " + p);
    }

    /** An electron from a polarised tau- is distributed as 1 - cos/3 (massless). */
    @Test
    void electronsFlyAgainstTheSpin() {
        double mean = meanProjection(List.of(11, -12), decay -> decay.momentum[1], (decay, cosine) -> cosine);
        assertEquals(-1.0 / 3, mean, 5 * 0.5 / Math.sqrt(100_000));
    }

    /**
     * Hadrons of squared mass Q^2 and spin 1 fly along the spin with the analysing power (m^2 - 2 Q^2)/(m^2 + 2 Q^2)
     * (Y. S. Tsai, Phys. Rev. D 4 (1971) 2821).
     */
    @Test
    void hadronsOfSpinOneHaveTheAnalysingPowerOfTheirMass() {
        for (List<Integer> mode : List.of(List.of(-211, 111), List.of(-211, -211, 211), List.of(-211, -311))) {
            double mean = meanProjection(mode, decay -> opposite(decay.momentum[0]), (decay, cosine) -> {
                double square = TAU * TAU - 2 * TAU * decay.momentum[0][3];
                return cosine - (TAU * TAU - 2 * square) / (TAU * TAU + 2 * square);
            });
            assertEquals(0, mean, 4 * 0.6 / Math.sqrt(100_000), mode::toString);
        }
    }

    private static double[] opposite(double[] p) {
        return new double[] {-p[0], -p[1], -p[2], p[3]};
    }

    private interface Direction {
        double[] of(DecayProducts decay);
    }

    private interface Value {
        double of(DecayProducts decay, double cosine);
    }

    private static double meanProjection(List<Integer> products, Direction direction, Value value) {
        DecayChannel channel = modes().filter(mode -> mode.products().equals(products))
                .findFirst()
                .orElseThrow()
                .channel();
        DecayProducts decay = new DecayProducts();
        EventStream stream = new EventStream(3, "projection");
        double sum = 0;
        int events = 100_000;
        for (int event = 0; event < events; event++) {
            channel.generate(stream.at(event, Stage.DECAY), decay);
            double[] p = direction.of(decay);
            double[] h = decay.polarimeter;
            double size = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
            sum += value.of(decay, (p[0] * h[0] + p[1] * h[1] + p[2] * h[2]) / size);
        }
        return sum / events;
    }
}
