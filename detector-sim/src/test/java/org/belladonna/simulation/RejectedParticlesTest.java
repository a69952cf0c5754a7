package org.belladonna.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.schema.Event;
import org.belladonna.schema.Rejected;
import org.junit.jupiter.api.Test;

/** Events with one particle that is wrong in one way are left out and told of; the others are as without it. */
class RejectedParticlesTest {
    private static final DetectorSource SOURCE = DetectorSource.read(Path.of("../conf/detectors/belle2.conf"));
    private static final double FAR = 20_000;
    private static final int EVENTS = 12;

    /** Two muons, and in two events of three a third particle that something is wrong with. */
    private record Faulty() implements PreparedGenerator {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(1, 0, 0);
        }

        @Override
        public EventGenerator open() {
            return (stream, event, sqrtS, record) -> {
                record.clear();
                add(record, 13, 1, 1, 0);
                add(record, -13, -1, -1, 0);
                switch ((int) event % 6) {
                    case 0 -> add(record, 13, Double.NaN, 0, 0);
                    case 1 -> add(record, 5122, 1, 0, 0);
                    case 2 -> record.add(13, ParticleRecord.FINAL, -1, 1, 0, 0, 3);
                    case 3 -> add(record, 11, 0.5, 0.5, FAR);
                    default -> add(record, 22, 0.5, -0.5, 0);
                }
            };
        }

        private static void add(ParticleRecord record, int pdg, double px, double py, double x) {
            double mass =
                    ParticleTable.find(pdg) == null ? 0 : ParticleTable.get(pdg).mass();
            int i = record.add(
                    pdg, ParticleRecord.FINAL, -1, px, py, 0.3, Math.sqrt(px * px + py * py + 0.09 + mass * mass));
            record.setVertex(i, x, 0, 0, 0);
        }
    }

    private static EventSimulator simulator() {
        return new EventSimulator(SOURCE, new Faulty(), List.of(), 1, "faulty", 1).inLaboratory();
    }

    @Test
    void eachFaultHasItsReason() {
        EventSimulator simulator = simulator();
        String[] reasons = {"not-finite", "unknown-particle", "off-shell", "outside-world"};
        for (int event = 0; event < EVENTS; event++) {
            boolean kept = simulator.generate(event);
            int kind = event % 6;
            assertEquals(kind >= 3, kept);
            assertEquals(kind < 4 ? 1 : 0, simulator.rejected().size());
            if (kind < 4) {
                Rejected rejected = simulator.rejected().get(0);
                assertEquals(reasons[kind], rejected.reason());
                assertEquals(event, rejected.event());
                assertEquals(2, rejected.particle());
                assertEquals(kept, rejected.eventKept());
                assertTrue(rejected.detail().contains("p = ("), rejected.detail());
            }
            if (kept) {
                simulator.simulateDetector();
                simulator.reconstruct();
            }
        }
    }

    /** An event has the same row whether the bad ones before it were seen or not, and at a second attempt. */
    @Test
    void theOthersDoNotNotice() {
        EventSimulator all = simulator();
        EventSimulator good = simulator();
        for (int event = 0; event < EVENTS; event++) {
            if (all.generate(event)) {
                all.simulateDetector();
                String row = text(all.reconstruct());
                for (int attempt = 0; attempt < 2; attempt++) {
                    assertTrue(good.generate(event));
                    good.simulateDetector();
                    assertEquals(row, text(good.reconstruct()));
                }
            }
        }
    }

    private static String text(Event row) {
        return row.toString().replaceAll("\\[F@\\w+", "");
    }

    /** The gun is a command of the user: it refuses. */
    @Test
    void theGunRefuses() {
        for (int pdg : new int[] {221, 311, -22, 15}) {
            String message = assertThrows(UserException.class, () -> new DetectorShoot(SOURCE, gun(pdg, 1, 0), 1))
                    .getMessage();
            assertTrue(message.contains("unknown-particle") && message.contains("particle gun"), message);
            assertFalse(message.contains("\n"));
        }
        assertThrows(UserException.class, () -> new DetectorShoot(SOURCE, gun(13, 1, FAR), 1));
        assertThrows(UserException.class, () -> gun(13, Double.NaN, 0));
        assertThrows(UserException.class, () -> gun(13, 200, 0));
        assertThrows(UserException.class, () -> gun(13, 1, Double.NaN));
        assertThrows(UserException.class, () -> gun(987654, 1, 0));
    }

    private static ParticleGun gun(int pdg, double momentum, double x) {
        ParticleGun.Range angle = new ParticleGun.Range(1, 1);
        return new ParticleGun(pdg, new ParticleGun.Range(momentum, momentum), angle, angle, x, 0, 0);
    }
}
