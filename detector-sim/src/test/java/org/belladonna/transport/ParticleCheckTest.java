package org.belladonna.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticleCheckTest {
    private final ParticleRecord record = new ParticleRecord();

    private ParticleFault check(int pdg, int status, double px, double pz, double energy) {
        record.clear();
        record.add(pdg, status, -1, px, 0, pz, energy);
        return ParticleCheck.of(record, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, -13, 22, 211, -321, 2212, 2112, 130, 310, 3122})
    void aGoodParticleHasNoFault(int pdg) {
        double mass = ParticleTable.get(pdg).mass();
        assertNull(check(pdg, ParticleRecord.FINAL, 1, 2, Math.sqrt(5 + mass * mass)));
        // As a file of single precision has it.
        assertNull(check(pdg, ParticleRecord.FINAL, 1, 2, (float) Math.sqrt(5 + mass * mass)));
    }

    @Test
    void leptonsWithoutMassAreTaken() {
        assertNull(check(13, ParticleRecord.FINAL, 0.3, 0.4, 0.5));
        assertNull(check(-11, ParticleRecord.FINAL, 0.3, 0.4, 0.5));
        assertEquals(ParticleFault.OFF_SHELL, check(211, ParticleRecord.FINAL, 0.3, 0.4, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"13,1,1.2", "13,1,0.9", "22,1,1.01", "22,1,-1", "2212,1,1", "11,1,5", "12,1,0.9", "52,1,-2", "12,1,0"})
    void energyAndMomentumBelongTogether(int pdg, double momentum, double energy) {
        assertEquals(ParticleFault.OFF_SHELL, check(pdg, ParticleRecord.FINAL, momentum, 0, energy));
    }

    /** A charm meson that another program left off its shell would hand this on to what it decays to here. */
    @Test
    void whatDecaysHereIsCheckedAndResonancesAreNot() {
        assertEquals(ParticleFault.OFF_SHELL, check(421, ParticleRecord.DECAYED, 1, 0, 5));
        assertNull(check(113, ParticleRecord.DECAYED, 1, 0, 1.4));
        assertNull(check(23, ParticleRecord.DECAYED, 0, 0, 10.58));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 221, 311, 15, -22, -130, 1000020040, 77})
    void whatDoesNotFlyIsUnknown(int pdg) {
        assertEquals(ParticleFault.UNKNOWN_PARTICLE, check(pdg, ParticleRecord.FINAL, 1, 0, 1));
    }

    @Test
    void momentaWithoutTables() {
        assertEquals(ParticleFault.MOMENTUM, check(22, ParticleRecord.FINAL, 0, 0, 0));
        assertEquals(ParticleFault.MOMENTUM, check(22, ParticleRecord.FINAL, 0, 101, 101));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE})
    void everyNumberIsFinite(double bad) {
        assertEquals(ParticleFault.NOT_FINITE, check(13, ParticleRecord.FINAL, bad, 0, 1));
        assertEquals(ParticleFault.NOT_FINITE, check(13, ParticleRecord.DECAYED, 0, bad, 1));
        if (bad != Double.MAX_VALUE) {
            assertEquals(ParticleFault.NOT_FINITE, check(22, ParticleRecord.FINAL, 1, 0, bad));
            check(22, ParticleRecord.FINAL, 1, 0, 1);
            record.setVertex(0, 0, bad, 0, 0);
            assertEquals(ParticleFault.NOT_FINITE, ParticleCheck.of(record, 0));
            record.setVertex(0, 0, 0, 0, bad);
            assertEquals(ParticleFault.NOT_FINITE, ParticleCheck.of(record, 0));
        }
    }
}
