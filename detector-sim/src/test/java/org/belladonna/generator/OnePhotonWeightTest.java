package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.PairBosonPhaseSpace;
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
}
