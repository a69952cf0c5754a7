package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.Detectors;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleStack;
import org.belladonna.transport.ParticleState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bremsstrahlung. */
class RadiationTest {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private final ParticleStack stack = new ParticleStack();
    private final EventStream stream = new EventStream(1, "radiation").at(0, Stage.TRANSPORT);

    private static Material material(String name) {
        return Detectors.belle2()
                .material(
                        switch (name) {
                            case "Be" -> "beryllium";
                            case "Si" -> "silicon";
                            case "Fe" -> "iron";
                            default -> throw new IllegalArgumentException(name);
                        });
    }

    private static ParticleState particle(int pdg, double mass, double momentum) {
        ParticleState state = new ParticleState();
        state.pdg = pdg;
        state.mass = mass;
        state.charge = pdg == 22 ? 0 : -1;
        state.px = 0.6 * momentum;
        state.py = 0;
        state.pz = 0.8 * momentum;
        return state;
    }

    /**
     * Number of photons above a cut in 1 mm of beryllium and 2 mm of silicon against Geant4 (statistical errors 0.4 to 4.6 %): complete
     * screening is an approximation good to 5 % here.
     */
    @ParameterizedTest
    @CsvSource({
        "Be, 1, 1000, 1, 0.024695, 0.00035",
        "Be, 1, 1000, 10, 0.01542, 0.00028",
        "Be, 1, 1000, 100, 0.006575, 0.00018",
        "Si, 2, 1000, 1, 0.181355, 0.00095",
        "Si, 2, 1000, 10, 0.11328, 0.00075",
        "Si, 2, 1000, 100, 0.049045, 0.00049",
        "Si, 2, 4000, 1, 0.221755, 0.001",
        "Si, 2, 4000, 100, 0.088195, 0.00066",
        "Si, 2, 250, 10, 0.071745, 0.0006"
    })
    void photonsAreAsManyAsInGeant4(
            String name, double thickness, double kineticMev, double cutMev, double expected, double error) {
        Material material = material(name);
        double energy = 1e-3 * kineticMev + ELECTRON;
        double number =
                Bremsstrahlung.meanNumber(material, energy, thickness / material.radiationLength, 1e-3 * cutMev);
        assertEquals(expected, number, 0.05 * expected + 2 * error);
    }

    @Test
    void electronAndPhotonsHaveTheEnergyTogether() {
        Material material = material("Si");
        long photons = 0;
        for (int i = 0; i < 5000; i++) {
            ParticleState electron = particle(11, ELECTRON, 2);
            double before = electron.energy();
            Bremsstrahlung.radiate(electron, material, 0.1, 1e-3, stack, stream);
            double after = electron.energy();
            ParticleState photon = new ParticleState();
            while (!stack.isEmpty()) {
                stack.pop(photon);
                assertTrue(photon.momentum() > 1e-3 - 1e-12);
                assertEquals(22, photon.pdg);
                after += photon.momentum();
                photons++;
            }
            assertEquals(before, after, 1e-9);
        }
        double expected = 5000 * Bremsstrahlung.meanNumber(material, Math.hypot(2, ELECTRON), 0.1, 1e-3);
        // The mean is that of the energy at the beginning; five standard deviations and 2 % for the loss on the way.
        assertEquals(expected, photons, 5 * Math.sqrt(expected) + 0.02 * expected);
    }

    @Test
    void hardAndSoftPartMakeTheRadiationLength() {
        // Mean loss over all photon energies with complete screening: E (1 + eta/2 ...) t; the cut must drop out.
        Material material = material("Si");
        double energy = 3;
        double whole = Bremsstrahlung.meanLossBelow(energy, 1e-3, 10);
        assertEquals(1e-3 * energy, whole, 1e-12);
        double hard = 0;
        int steps = 20000;
        double cut = 0.01;
        for (int i = 0; i < steps; i++) {
            double low = cut * Math.pow(energy / cut, (double) i / steps);
            double high = cut * Math.pow(energy / cut, (i + 1.0) / steps);
            hard += 0.5
                    * (low + high)
                    * (Bremsstrahlung.meanNumber(material, energy, 1e-3, low)
                            - Bremsstrahlung.meanNumber(material, energy, 1e-3, high));
        }
        double soft = Bremsstrahlung.meanLossBelow(energy, 1e-3, cut);
        // The small term with (1-y) is in the number only: it adds eta/2, about 1 %.
        assertEquals(1.011, (hard + soft) / (1e-3 * energy), 0.004);
    }
}
