package org.belladonna.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.belladonna.detector.DetectorSource;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.simulation.DetectorChain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two muons and a photon through the whole chain: the efficiency of the lines of the drift chamber by a reference of the calorimeter, as it is
 * measured in data, and of all events.
 */
class TriggerEfficiencyTest {
    private static final int EVENTS = 1200;

    private static List<String> menu;
    private static final long[] BITS = new long[EVENTS];

    @BeforeAll
    static void shoot() {
        DetectorSource source = DetectorSource.read(Path.of("../conf/detectors/belle2.conf"));
        DetectorChain chain = new DetectorChain(source);
        menu = chain.triggerMenu();
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(17, "trigger efficiency");
        for (int event = 0; event < EVENTS; event++) {
            stream.at(event, Stage.GENERATOR);
            record.clear();
            double phi = stream.uniform(-Math.PI, Math.PI);
            add(record, 13, stream.uniform(0.35, 3), stream.uniform(35, 125), phi);
            add(
                    record,
                    -13,
                    stream.uniform(0.35, 3),
                    stream.uniform(35, 125),
                    phi + Math.toRadians(stream.uniform(100, 260)));
            add(record, 22, stream.uniform(0.3, 2.5), stream.uniform(35, 125), stream.uniform(-Math.PI, Math.PI));
            chain.simulate(record, stream, event);
            BITS[event] = chain.reconstruct(stream, event).triggerBits();
        }
    }

    private static void add(ParticleRecord record, int pdg, double p, double thetaDeg, double phi) {
        double theta = Math.toRadians(thetaDeg);
        record.add(
                pdg,
                ParticleRecord.FINAL,
                -1,
                p * Math.sin(theta) * Math.cos(phi),
                p * Math.sin(theta) * Math.sin(phi),
                p * Math.cos(theta),
                Math.hypot(p, ParticleTable.get(pdg).mass()));
    }

    private static boolean fired(int event, String line) {
        return (BITS[event] >> menu.indexOf(line) & 1) == 1;
    }

    /** N(line and reference) / N(reference). */
    private static double efficiency(String line, String reference) {
        int both = 0;
        int all = 0;
        for (int event = 0; event < EVENTS; event++) {
            if (reference == null || fired(event, reference)) {
                all++;
                both += fired(event, line) ? 1 : 0;
            }
        }
        assertTrue(all > EVENTS / 2, reference + " fires in " + all);
        return both / (double) all;
    }

    /** The reference does not see the tracks: it measures what is true, within the statistical error of 0.6% on each. */
    @Test
    void theOrthogonalReferenceMeasuresTheTrueEfficiency() {
        for (String line : new String[] {"ffo", "fyo", "stt", "cdcklm1"}) {
            double measured = efficiency(line, "hie");
            double truth = efficiency(line, null);
            assertEquals(truth, measured, 0.015, line);
        }
        // And the reverse: the photon's line by the tracks'.
        assertEquals(efficiency("hie", null), efficiency("hie", "ffo"), 0.015);
    }

    /** Muons from 0.35 GeV on in 35 to 125 degrees: with more than 95% for each, nine of ten pairs. */
    @Test
    void twoTracksAreSeenByTheTrackLines() {
        double pair = efficiency("ffo", "hie");
        assertTrue(pair > 0.92 && pair < 0.99, "ffo " + pair);
        assertTrue(efficiency("stt", "hie") > 0.95);
        assertTrue(efficiency("cdcklm1", "hie") > 0.9);
    }
}
