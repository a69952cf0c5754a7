package org.belladonna.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.belladonna.detector.MappedDetector;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Soft muons through the silicon in a field map. */
class MapFlightTest {
    @TempDir
    Path folder;

    /** One that scattering has turned at a sensor, which the map has brought it to by some micrometres too early, does not cross it again. */
    @Test
    void aSensorIsCrossedOnce() throws IOException {
        Transport transport = new Transport(MappedDetector.belle2(folder, 3e-8));
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(11, "once");
        SimulatedHits hits = new SimulatedHits();
        int crossed = 0;
        int again = 0;
        for (int event = 0; event < 500; event++) {
            double phi = 0.1 * event;
            record.clear();
            double pt = 0.21;
            double energy = Math.sqrt(0.25 + PhysicalConstants.MUON_MASS * PhysicalConstants.MUON_MASS);
            double pz = Math.sqrt(0.25 - pt * pt);
            record.add(13, ParticleRecord.FINAL, -1, pt * Math.cos(phi), pt * Math.sin(phi), pz, energy);
            hits.clear();
            transport.transport(record, stream.at(event, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            TrackerHits tracker = hits.tracker;
            for (int i = 1; i < tracker.size(); i++) {
                if (tracker.subdetector[i] != TrackerHits.CDC && tracker.subdetector[i - 1] != TrackerHits.CDC) {
                    crossed++;
                    boolean same = tracker.subdetector[i] == tracker.subdetector[i - 1]
                            && tracker.layer[i] == tracker.layer[i - 1]
                            && tracker.element[i] == tracker.element[i - 1]
                            // Electrons knocked out do curl back.
                            && tracker.flight[i] == 0
                            && tracker.flight[i - 1] == 0;
                    again += same ? 1 : 0;
                }
            }
        }
        assertTrue(crossed > 2000, "crossings: " + crossed);
        assertEquals(0, again);
    }
}
