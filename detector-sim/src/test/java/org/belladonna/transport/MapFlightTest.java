package org.belladonna.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.belladonna.detector.Detector;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Soft muons through the silicon in a field map. */
class MapFlightTest {
    private static final Path BELLE2 = Path.of("../conf/detectors/belle2.conf").toAbsolutePath();
    private static final double K = 3e-8;

    @TempDir
    Path folder;

    /** Without divergence and rotation; a tenth weaker forward. */
    private Detector mapped() throws IOException {
        StringBuilder map = new StringBuilder("r_mm,z_mm,br_T,bz_T\n");
        for (int r = 0; r <= 1300; r += 50) {
            for (int z = -1050; z <= 2000; z += 50) {
                double d = z - 100;
                double radial = 1.5 * K * r * d;
                double axial = 1.5 * (1 - K * (d * d - 0.5 * r * r));
                map.append(String.format(Locale.ROOT, "%d,%d,%.9f,%.9f%n", r, z, radial, axial));
            }
        }
        Files.createDirectories(folder.resolve("mapped"));
        Files.writeString(folder.resolve("mapped/map.csv"), map);
        return Detector.load(Files.writeString(
                folder.resolve("mapped.conf"), "include file(\"" + BELLE2 + "\")\nfield.map = map.csv\n"));
    }

    /** One that scattering has turned at a sensor, which the map has brought it to by some micrometres too early, does not cross it again. */
    @Test
    void aSensorIsCrossedOnce() throws IOException {
        Transport transport = new Transport(mapped());
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
                            && tracker.element[i] == tracker.element[i - 1];
                    again += same ? 1 : 0;
                }
            }
        }
        assertTrue(crossed > 2000, "crossings: " + crossed);
        assertEquals(0, again);
    }
}
