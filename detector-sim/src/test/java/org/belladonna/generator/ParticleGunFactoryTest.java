package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;

class ParticleGunFactoryTest {
    @Test
    void particlesFillTheAskedRangesEvenly() {
        EventGenerator gun = prepare(
                        Map.of("pdg", -13.0, "minMomentum", 1.0, "maxMomentum", 3.0, "minTheta", 0.5, "maxTheta", 1.5))
                .open();
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(1, "gun");
        double momentum = 0;
        double cosine = 0;
        int events = 20_000;
        for (int event = 0; event < events; event++) {
            gun.generate(stream, event, 10.58, record);
            assertEquals(1, record.size());
            assertEquals(-13, record.pdg[0]);
            double p = Math.hypot(Math.hypot(record.px[0], record.py[0]), record.pz[0]);
            double theta = Math.acos(record.pz[0] / p);
            assertTrue(p >= 1 && p <= 3 && theta >= 0.5 - 1e-12 && theta <= 1.5 + 1e-12);
            assertEquals(PhysicalConstants.MUON_MASS, Math.sqrt(record.energy[0] * record.energy[0] - p * p), 1e-9);
            momentum += p / events;
            cosine += record.pz[0] / p / events;
        }
        double fourSigma = 4 / Math.sqrt(12.0 * events);
        assertEquals(2, momentum, 2 * fourSigma);
        double width = Math.cos(0.5) - Math.cos(1.5);
        assertEquals(0.5 * (Math.cos(0.5) + Math.cos(1.5)), cosine, width * fourSigma);
    }

    @Test
    void aGunWithoutPowderIsRefused() {
        assertThrows(UserException.class, () -> prepare(Map.of()));
        assertThrows(UserException.class, () -> prepare(Map.of("pdg", 4711.0)));
        assertThrows(UserException.class, () -> prepare(Map.of("pdg", 13.0, "minMomentum", 2.0)));
        assertThrows(UserException.class, () -> prepare(Map.of("pdg", 13.0, "maxTheta", 4.0)));
        UserException e = assertThrows(UserException.class, () -> prepare(Map.of("pdg", 13.0, "maxTeta", 1.0)));
        assertTrue(e.getMessage().contains("did you mean 'maxTheta'?"), e.getMessage());
    }

    private static PreparedGenerator prepare(Map<String, Double> parameters) {
        GeneratorSettings settings = new GeneratorSettings(
                ParticleGunFactory.NAME,
                Optional.empty(),
                Map.of(),
                "invisible",
                GeneratorSettings.Switch.OFF,
                0.002,
                parameters,
                Optional.empty());
        return ProcessCatalog.find(ParticleGunFactory.NAME).prepare(settings, 10.58, 1);
    }
}
