package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleStack;
import org.belladonna.transport.ParticleState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecayInFlightTest {
    private final DecayInFlight decay = new DecayInFlight();
    private final ParticleStack stack = new ParticleStack();
    private final ParticleState product = new ParticleState();
    private final EventStream stream = new EventStream(1, "decay").at(0, Stage.TRANSPORT);

    private static ParticleState moving(int pdg, double p) {
        ParticleTable.Particle properties = ParticleTable.get(pdg);
        ParticleState state = new ParticleState();
        state.pdg = pdg;
        state.charge = properties.charge();
        state.mass = properties.mass();
        state.px = 0.48 * p;
        state.py = -0.64 * p;
        state.pz = 0.6 * p;
        return state;
    }

    /** Visible products never have more energy than the mother; without neutrinos they have all of it, and its momentum. */
    @ParameterizedTest
    @ValueSource(ints = {13, -13, 211, -211, 321, -321, 310, 3122, -3122})
    void conservesEnergyMomentumAndCharge(int pdg) {
        int complete = 0;
        for (int i = 0; i < 2000; i++) {
            ParticleState mother = moving(pdg, 1.3);
            decay.decay(mother, stack, stream);
            double energy = 0;
            double px = 0;
            double charge = 0;
            while (!stack.isEmpty()) {
                stack.pop(product);
                assertEquals(ParticleTable.get(product.pdg).mass(), product.mass);
                energy += product.energy();
                px += product.px;
                charge += product.charge;
            }
            assertEquals(mother.charge, charge);
            assertTrue(energy < mother.energy() + 1e-9);
            if (Math.abs(energy - mother.energy()) < 1e-9) {
                complete++;
                assertEquals(mother.px, px, 1e-9);
            }
        }
        boolean alwaysComplete = pdg == 310 || Math.abs(pdg) == 3122;
        boolean never = Math.abs(pdg) == 13 || Math.abs(pdg) == 211;
        assertTrue(alwaysComplete ? complete == 2000 : never ? complete == 0 : complete > 400 && complete < 700);
    }

    /** At rest a pion's muon has (m^2 + mu^2)/2m = 109.78 MeV, and the electron of a muon on average 7/20 of the muon's mass. */
    @Test
    void productsHaveTheirEnergiesAtRest() {
        ParticleState pion = moving(211, 1e-9);
        decay.decay(pion, stack, stream);
        stack.pop(product);
        assertEquals(-13, product.pdg);
        assertEquals(0.10978, product.energy(), 1e-5);
        double sum = 0;
        int n = 20000;
        for (int i = 0; i < n; i++) {
            decay.decay(moving(13, 1e-9), stack, stream);
            stack.pop(product);
            assertEquals(11, product.pdg);
            sum += product.energy();
        }
        // Standard deviation of the mean 0.08 MeV.
        assertEquals(0.35 * 0.1056583755, sum / n, 3e-4);
    }

    @ParameterizedTest
    @CsvSource({"211, 1, 55917", "321, 2, 15034", "310, 1, 53.95", "13, 1, 6233863"})
    void meanLengthIsBetaGammaCTau(int pdg, double momentum, double expected) {
        assertEquals(expected, DecayInFlight.meanLength(pdg, momentum), 1e-3 * expected);
    }

    @Test
    void stableParticlesDoNotDecay() {
        assertFalse(DecayInFlight.decays(11));
        assertFalse(DecayInFlight.decays(2212));
        assertFalse(DecayInFlight.decays(22));
        assertTrue(DecayInFlight.decays(-321));
    }
}
