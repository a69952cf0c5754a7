package org.belladonna.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.junit.jupiter.api.Test;

class GeneratorCutTest {
    private static final double SQRT_S = 10;

    /** Two muons of 4.5 GeV at right angles to the beams, and a photon of 1 GeV along them. */
    private static ParticleRecord event() {
        ParticleRecord record = new ParticleRecord();
        record.add(13, ParticleRecord.FINAL, -1, 4.5, 0, 0, 4.5);
        record.add(-13, ParticleRecord.FINAL, -1, -4.4, 0, -1, 4.5);
        record.add(22, ParticleRecord.FINAL, -1, -0.1, 0, 1, 1);
        return record;
    }

    @Test
    void comparisonsAreJoined() {
        assertTrue(GeneratorCut.parse("photon-energy > 0.5", SQRT_S).passes(event()));
        assertTrue(
                GeneratorCut.parse("photon-energy>0.5 && pair-pt < 0.2", SQRT_S).passes(event()));
        assertFalse(GeneratorCut.parse("photon-energy > 0.5 && n-charged >= 3", SQRT_S)
                .passes(event()));
        // The recoil of the pair has energy 1 and momentum (-0.1, 0, 1): its squared mass is -0.01.
        assertTrue(GeneratorCut.parse("recoil-mass2 > -0.011 && recoil-mass2 < -0.009", SQRT_S)
                .passes(event()));
    }

    @Test
    void anEventWithoutTheQuantityDoesNotPass() {
        ParticleRecord lonely = new ParticleRecord();
        lonely.add(13, ParticleRecord.FINAL, -1, 1, 0, 0, 1);
        assertFalse(GeneratorCut.parse("pair-pt < 100", SQRT_S).passes(lonely));
        assertFalse(GeneratorCut.parse("pair-pt > 0", SQRT_S).passes(lonely));
    }

    @Test
    void aWrongCutIsRefusedInOneLine() {
        for (String text :
                new String[] {"photon-energy", "photon-energi > 1", "pair-pt > much", "", "pair-pt > 1 &&"}) {
            UserException error = assertThrows(UserException.class, () -> GeneratorCut.parse(text, SQRT_S));
            assertFalse(error.getMessage().contains("\n"));
        }
    }
}
