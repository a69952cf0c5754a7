package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.PairBosonPhaseSpace;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnePhotonWeightTest {
    private static final double SQRT_S = 10.58;

    /**
     * The density of generated photons of the beams is the exact squared amplitude of radiation off the beams at every
     * point, from the beam direction to 90 degrees and from soft photons to radiative return.
     */
    @ParameterizedTest
    @CsvSource({"mu, 1e-3", "mu, 1", "mu, 5.2", "tau, 0.1", "tau, 4.5"})
    void photonsOfTheBeamsAreExact(String lepton, double energy) {
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        OnePhotonWeight weight = new OnePhotonWeight(
                qed,
                new LeptonPairProcess.Reaction(
                        lepton + "-", lepton + "+", GeneratorSettings.Switch.ON, GeneratorSettings.Switch.OFF, 1e-4));
        TreeAmplitude beams = new TreeAmplitude(
                qed.withCopy("beam-photon", "gamma", "e-"), "e- e+ -> " + lepton + "- " + lepton + "+ beam-photon");
        PairBosonPhaseSpace space =
                new PairBosonPhaseSpace(qed.field(lepton + "-").mass(), 0);
        space.setEnergy(SQRT_S);
        EventStream stream = new EventStream(1, "one photon").at(0, Stage.BENCHMARK);
        double[] leptons = new double[8];
        double[] photon = new double[4];
        for (int i = 0; i < 200; i++) {
            space.setBoson(energy, space.largestT() * stream.uniform(-1, 1));
            space.setPair(stream.uniform(-1, 1), stream.uniform(0, 6.28));
            space.build();
            System.arraycopy(space.momenta, 8, leptons, 0, 8);
            System.arraycopy(space.momenta, 16, photon, 0, 4);
            weight.of(SQRT_S, leptons, photon, 1);
            assertEquals(1, weight.beams(SQRT_S) / beams.squared(space.momenta), 5e-4);
        }
    }

    /**
     * The same for a signal: a photon of the beams is generated with the emission factor, and the rest with the squared amplitude without
     * photon for beams along the electron's direction in its frame, or opposite to the positron's, in proportion to their squared
     * energies there. This is the exact squared amplitude with a photon from the beams.
     */
    @ParameterizedTest
    @CsvSource({"1e-3", "0.3", "3"})
    void photonsOfTheBeamsOfASignalAreExact(double energy) {
        Model model = ModelLibrary.instantiate(
                ModelLibrary.builtIn("lmu-ltau"), Map.of("gprime", 0.1), OptionalDouble.of(1.5));
        TreeAmplitude with =
                new TreeAmplitude(model.withCopy("beam-photon", "gamma", "e-"), "e- e+ -> mu- mu+ zprime beam-photon");
        TreeAmplitude without = new TreeAmplitude(model, "e- e+ -> mu- mu+ zprime");
        double x = 2 * energy / SQRT_S;
        double left = SQRT_S * Math.sqrt(1 - x);
        PairBosonPhaseSpace space = new PairBosonPhaseSpace(model.field("mu-").mass(), 1.5);
        space.setEnergy(left);
        EventStream stream = new EventStream(2, "one photon of a signal").at(0, Stage.BENCHMARK);
        for (int i = 0; i < 100; i++) {
            double highest = space.largestEnergy();
            space.setBoson(stream.uniform(1.5, highest), space.largestT() * stream.uniform(-1, 1));
            space.setPair(stream.uniform(-1, 1), stream.uniform(0, 6.28));
            space.build();
            // Uniform in the rapidity of the photon: from the beams to 90 degrees.
            double cosine = Math.tanh(stream.uniform(-9, 9));
            double sine = Math.sqrt(1 - cosine * cosine);
            double[] p = new double[24];
            beams(p, SQRT_S);
            p[20] = energy * sine;
            p[22] = energy * cosine;
            p[23] = energy;
            RestFrame frame = new RestFrame().set(-p[20], 0, -p[22], SQRT_S - energy, left);
            System.arraycopy(space.momenta, 8, p, 8, 12);
            double mean = beamMean(without, p, frame, left);
            for (int at = 8; at < 20; at += 4) {
                frame.leave(p, at);
            }
            double electron = 2 * PhysicalConstants.ELECTRON_MASS / SQRT_S;
            double emission = BeamPhotons.angularDensity(x, sine * sine, electron * electron) * (x * x - 2 * x + 2);
            double expected = 32 * Math.PI * PhysicalConstants.ALPHA * emission / (x * x * left * left) * mean;
            assertEquals(1, expected / with.squared(p), 2e-3);
        }
    }

    private static void beams(double[] p, double sqrtS) {
        double electron = PhysicalConstants.ELECTRON_MASS;
        p[2] = Math.sqrt(sqrtS * sqrtS / 4 - electron * electron);
        p[3] = sqrtS / 2;
        p[6] = -p[2];
        p[7] = sqrtS / 2;
    }

    /** Mean squared amplitude without the photon over the directions of the two beams in a frame; products of p are in that frame. */
    private static double beamMean(TreeAmplitude amplitude, double[] p, RestFrame frame, double sqrtS) {
        double sum = 0;
        double weights = 0;
        for (int beam = 0; beam < 8; beam += 4) {
            double[] direction = new double[8];
            System.arraycopy(p, 0, direction, 0, 8);
            frame.enter(direction, beam);
            double[] q = new double[20];
            beams(q, sqrtS);
            double momentum = q[2];
            double size = Math.sqrt(direction[beam] * direction[beam]
                    + direction[beam + 1] * direction[beam + 1]
                    + direction[beam + 2] * direction[beam + 2]);
            double sign = beam == 0 ? 1 : -1;
            for (int k = 0; k < 3; k++) {
                q[k] = sign * momentum * direction[beam + k] / size;
                q[4 + k] = -q[k];
            }
            System.arraycopy(p, 8, q, 8, 12);
            double weight = direction[beam + 3] * direction[beam + 3];
            sum += weight * amplitude.squared(q);
            weights += weight;
        }
        return sum / weights;
    }
}
