package org.belladonna.generator.phasespace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.kinematics.Products;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramPhaseSpaceTest {
    private static final double SQRT_S = 10.58;
    private static final double PAIR_MASS = 0.5;
    private static final int FIRST = 4;
    private static final int SECOND = 5;

    private static DiagramPhaseSpace space(String process) {
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        TreeAmplitude amplitude = new TreeAmplitude(qed, process);
        double[] masses = new double[amplitude.legs()];
        for (int leg = 0; leg < masses.length; leg++) {
            masses[leg] = amplitude.mass(leg);
        }
        double[][] pairs = new double[masses.length][masses.length];
        pairs[FIRST][SECOND] = PAIR_MASS;
        DiagramPhaseSpace space = new DiagramPhaseSpace(masses, amplitude.topologies(), new Region(0, pairs));
        space.setEnergy(SQRT_S);
        return space;
    }

    /** Every channel finds the numbers of its points again, also where photons fuse, and keeps the smallest mass of a pair. */
    @ParameterizedTest
    @ValueSource(strings = {"e- e+ -> e- e+ mu- mu+", "e- e+ -> mu- mu+ tau- tau+"})
    void channelsAreInverted(String process) {
        DiagramPhaseSpace space = space(process);
        EventStream stream = new EventStream(1, process).at(0, Stage.BENCHMARK);
        double mass = process.endsWith("mu+") ? 0.1056583755 : 1.77693;
        double[] back = new double[space.dimensions()];
        for (int channel = 0; channel < space.channels(); channel++) {
            for (int n = 0; n < 200; n++) {
                double[] u = new double[space.dimensions()];
                for (int i = 0; i < u.length; i++) {
                    u[i] = stream.uniform(0.02, 0.98);
                }
                space.map(channel, u);
                assertTrue(space.density(channel, back) > 0);
                for (int i = 0; i < u.length; i++) {
                    // Azimuths are defined up to a turn; next to the beam they lose digits.
                    double difference = Math.abs(u[i] - back[i]);
                    assertEquals(0, Math.min(difference, 1 - difference), 2e-3, "channel " + channel + ", number " + i);
                }
                double[] p = space.momenta();
                double mass2 = 2 * mass * mass + 2 * Products.dot(p, 4 * FIRST, mass, 4 * SECOND, mass);
                assertTrue(Math.sqrt(mass2) > PAIR_MASS * (1 - 1e-6));
            }
        }
    }

    /** The mass of three particles of which two have at least 0.5 GeV together, and of all particles. */
    @Test
    void smallestMassesFollowFromThoseOfPairs() {
        double[] masses = {0, 0, 0.1, 0.2, 0.3};
        double[][] pairs = new double[5][5];
        pairs[2][3] = 0.5;
        Region region = new Region(0, pairs);
        assertEquals(0.5, Math.sqrt(region.smallestMass2(0b01100, masses)), 1e-12);
        assertEquals(0.5, Math.sqrt(region.smallestMass2(0b11000, masses)), 1e-12);
        double three = 0.25 + 0.16 + 0.25 - 0.01 - 0.04 - 0.09;
        assertEquals(Math.sqrt(three), Math.sqrt(region.smallestMass2(0b11100, masses)), 1e-12);
        assertEquals(0.3, Math.sqrt(region.smallestMass2(0b10000, masses)), 1e-12);
    }
}
