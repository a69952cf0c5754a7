package org.belladonna.generator.bottom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings.Switch;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One B of an event decays as the user says. */
class SignalDecaysTest {
    private static final int EVENTS = 2000;
    private static final int SCALAR = 36;

    private static PreparedGenerator prepare(Map<String, String> decays) {
        return BottomEvents.prepare(Switch.ON, Map.of(), decays);
    }

    /** B+ to K+ S with a long-lived S to muons: once in each event, as often by B- to K- S, with the momentum of two bodies. */
    @Test
    void oneMesonDecaysToTheSignal() {
        EventGenerator generator =
                prepare(Map.of("B+", "K+ 36:1.5", "36", "mu- mu+ @ 50 mm")).open();
        EventStream stream = new EventStream(1, "signal");
        ParticleRecord record = new ParticleRecord();
        double b = ParticleTable.get(521).mass();
        double k = ParticleTable.get(321).mass();
        double momentum = Math.sqrt((b * b - Math.pow(k + 1.5, 2)) * (b * b - Math.pow(k - 1.5, 2))) / (2 * b);
        int positive = 0;
        double length = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, BottomEvents.SQRT_S, record);
            int scalars = 0;
            for (int i = 0; i < record.size(); i++) {
                if (Math.abs(record.pdg[i]) == SCALAR) {
                    scalars++;
                    assertEquals(SCALAR, record.pdg[i]);
                    assertEquals(ParticleRecord.DECAYED, record.status[i]);
                    int mother = record.mother[i];
                    assertEquals(521, Math.abs(record.pdg[mother]));
                    assertEquals(momentum, BottomEvents.size(BottomEvents.inFrameOf(record, i, mother)), 1e-9);
                    assertEquals(record.pdg[mother] > 0 ? 321 : -321, record.pdg[i - 1]);
                    positive += record.pdg[mother] > 0 ? 1 : 0;
                    int muon = i;
                    while (record.mother[muon] != i) {
                        muon++;
                    }
                    length += Math.abs(record.t[muon] - record.t[i]) * 299.792458 * 1.5 / record.energy[i];
                }
            }
            assertEquals(1, scalars, "event " + event);
        }
        assertEquals(0.5, positive / (double) EVENTS, 3 * Math.sqrt(0.25 / EVENTS));
        assertEquals(50, length / EVENTS, 3 * 50 / Math.sqrt(EVENTS));
    }

    /** A K* beside a scalar has helicity 0: the kaon goes as cos^2. */
    @Test
    void starsBesideAScalarAreLongitudinal() {
        EventGenerator generator = prepare(Map.of("B0", "K*0 36:1.0")).open();
        EventStream stream = new EventStream(1, "star");
        ParticleRecord record = new ParticleRecord();
        double squares = 0;
        int count = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, BottomEvents.SQRT_S, record);
            for (int i = 0; i < record.size(); i++) {
                int star = record.mother[i];
                if (Math.abs(record.pdg[i]) == 321
                        && Math.abs(record.pdg[star]) == 313
                        && Math.abs(record.pdg[record.mother[star]]) == 511
                        && record.pdg[star + 1] == SCALAR) {
                    double[] p = BottomEvents.inFrameOf(record, i, star);
                    double[] frame = BottomEvents.inFrameOf(record, record.mother[star], star);
                    double cosine = -(p[0] * frame[0] + p[1] * frame[1] + p[2] * frame[2])
                            / (BottomEvents.size(p) * BottomEvents.size(frame));
                    squares += cosine * cosine;
                    count++;
                }
            }
        }
        assertTrue(count > EVENTS / 2, "kaons " + count);
        // <cos^2> = 3/5, its variance 3/7 - 9/25.
        assertEquals(0.6, squares / count, 3 * Math.sqrt((3.0 / 7 - 9.0 / 25) / count));
    }

    /** Mesogenesis: a Lambda and a dark antibaryon, and conjugate. */
    @Test
    void darkBaryonsAreConjugated() {
        EventGenerator generator = prepare(Map.of("B0", "Lambda -52:2.5")).open();
        EventStream stream = new EventStream(1, "dark");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 300; event++) {
            generator.generate(stream, event, BottomEvents.SQRT_S, record);
            int dark = 0;
            for (int i = 0; i < record.size(); i++) {
                if (Math.abs(record.pdg[i]) == 52) {
                    dark++;
                    int mother = record.mother[i];
                    assertEquals(record.pdg[mother] == 511 ? -52 : 52, record.pdg[i]);
                    assertEquals(record.pdg[mother] == 511 ? 3122 : -3122, record.pdg[i - 1]);
                }
            }
            assertEquals(1, dark);
        }
    }

    @Test
    void crossSectionIsThatOfThePairsLeft() {
        double all = prepare(Map.of()).crossSection().valueFb();
        double charged = prepare(Map.of("B-", "K- 36:1.5")).crossSection().valueFb();
        double both = prepare(Map.of("B-", "K- 36:1.5", "B0", "K0 36:1.5"))
                .crossSection()
                .valueFb();
        assertEquals(0.514 * all, charged, 1e-9 * all);
        assertEquals(all, both, 1e-9 * all);
    }

    /** A tag: the other meson decays as given too. */
    @Test
    void bothSidesCanBeGiven() {
        EventGenerator generator =
                prepare(Map.of("B+", "K+ 36:1.5 | anti-D0 pi+")).open();
        EventStream stream = new EventStream(1, "tag");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 100; event++) {
            generator.generate(stream, event, BottomEvents.SQRT_S, record);
            int tags = 0;
            for (int i = 0; i < record.size(); i++) {
                int mother = record.mother[i];
                if (mother >= 0 && Math.abs(record.pdg[mother]) == 521 && Math.abs(record.pdg[i]) == 421) {
                    assertEquals(record.pdg[mother] > 0 ? -421 : 421, record.pdg[i]);
                    tags++;
                }
            }
            assertEquals(1, tags);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "B+; K- 36:1.5; charge",
                "B+; K+ 36:4.9; less than the",
                "B+; K+ 36:1.5 @ 3 mm; measured lifetime",
                "B+; K+ 36:1.5 | all | all; at most one",
                "B+; K+; 2 to 6 products",
                "tau; electron; by their table"
            })
    void wrongPrescriptionsAreRefused(String particle, String text, String message) {
        UserException error = assertThrows(UserException.class, () -> prepare(Map.of(particle, text)));
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    @Test
    void aMesonAndItsAntiparticleHaveOnePrescription() {
        UserException error =
                assertThrows(UserException.class, () -> prepare(Map.of("B+", "K+ 36:1.5", "B-", "K- 36:1.0")));
        assertTrue(error.getMessage().contains("given twice"), error.getMessage());
    }
}
