package org.belladonna.transport.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.MuonDetectorSettings.Shell;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rays through every crystal and every gap of the muon detector find no overlap and no hole, neither there nor at the joint to the tracking
 * volume. The walk is that of transport and material-scan.
 */
class OuterRayTest {
    private static final double STEP = 7;

    private final Place place = new Place();
    private final double[] point = new double[3];

    private static DetectorSource source(String name) {
        return DetectorSource.read(Path.of("../conf/detectors").resolve(name + ".conf"));
    }

    private static int crystalsAt(CrystalLayout crystals, double rho, double z) {
        int found = 0;
        for (int ring = 0; ring < crystals.rings(); ring++) {
            found += crystals.holds(ring, rho, z) ? 1 : 0;
        }
        return found;
    }

    private static int shellsAt(OuterDescription outer, double rho, double z) {
        int found = 0;
        for (Shell shell : outer.muonDetector().shells()) {
            found += rho > shell.innerRadius() && rho < shell.outerRadius() && z > shell.zMin() && z < shell.zMax()
                    ? 1
                    : 0;
        }
        return found;
    }

    /** From the end of the tracking volume to the end of the detector a ray is always somewhere, and in one volume at most. */
    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void eachPointIsInOneVolumeAtMost(String name) {
        DetectorSource source = source(name);
        TrackerGeometry tracker = source.detector().tracker();
        OuterGeometry geometry = new OuterGeometry(source.outer(), 1.5);
        CrystalLayout layout = source.outer().crystals();
        EventStream stream = new EventStream(5, name).at(0, Stage.BENCHMARK);
        for (int ray = 0; ray < 200; ray++) {
            double cosine = stream.uniform(-1, 1);
            double sine = Math.sqrt(1 - cosine * cosine);
            double phi = stream.uniform(-Math.PI, Math.PI);
            double x0 = ray % 2 == 0 ? 0 : stream.uniform(-600, 600);
            double y0 = ray % 2 == 0 ? 0 : stream.uniform(-600, 600);
            boolean ended = false;
            for (double s = STEP * stream.uniform(); s < 9000; s += STEP) {
                double x = x0 + s * sine * Math.cos(phi);
                double y = y0 + s * sine * Math.sin(phi);
                double z = s * cosine;
                if (tracker.contains(x, y, z)) {
                    continue;
                }
                geometry.locate(x, y, z, place);
                String where = name + " at " + x + ", " + y + ", " + z;
                if (place.zone == Place.Zone.OUTSIDE) {
                    ended = true;
                } else {
                    assertTrue(!ended, "a hole before " + where);
                    double rho = Math.hypot(x, y);
                    int shells = shellsAt(source.outer(), rho, z);
                    boolean calorimeter = place.zone == Place.Zone.CALORIMETER;
                    int crystals = calorimeter ? crystalsAt(layout, rho, z) : layout.locate(x, y, z) != 0 ? 1 : 0;
                    int plates = place.zone == Place.Zone.BARREL || place.zone == Place.Zone.ENDCAP ? 1 : 0;
                    assertTrue(shells + crystals + plates <= 1, "overlap at " + where);
                    boolean matter = place.medium != null || layout.locate(x, y, z) != 0;
                    assertEquals(shells + crystals + plates == 1, matter, where);
                }
            }
            assertTrue(ended, "a ray leaves the detector");
        }
    }

    /** At three depths on the axis of each crystal is that crystal and no other. */
    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void everyCrystalIsWhereItSays(String name) {
        CrystalLayout crystals = source(name).outer().crystals();
        for (int cell = 1; cell <= crystals.cells(); cell++) {
            double length = crystals.length(crystals.ringOf(cell));
            for (double part = 0.1; part < 1; part += 0.4) {
                crystals.pointAt(cell, part * length, point);
                assertEquals(cell, crystals.locate(point[0], point[1], point[2]), name);
                assertEquals(1, crystalsAt(crystals, Math.hypot(point[0], point[1]), point[2]));
            }
        }
    }

    /** Lengths of the steps through every crystal and on to the last plate add up to the chord, each step in one medium. */
    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void stepsCoverTheChord(String name) {
        DetectorSource source = source(name);
        TrackerGeometry tracker = source.detector().tracker();
        OuterGeometry geometry = new OuterGeometry(source.outer(), 0);
        CrystalLayout crystals = source.outer().crystals();
        Stepper stepper = new Stepper(geometry);
        // Every seventh crystal: all rings, and over the rings all azimuths.
        for (int cell = 1; cell <= crystals.cells(); cell += 7) {
            crystals.pointAt(cell, 0.5 * crystals.length(crystals.ringOf(cell)), point);
            double norm = Math.sqrt(point[0] * point[0] + point[1] * point[1] + point[2] * point[2]);
            Flight flight = stepper.flight;
            flight.charge = 0;
            flight.direction(point[0] / norm, point[1] / norm, point[2] / norm);
            double begin = exit(tracker, flight);
            flight.x = begin * flight.ux;
            flight.y = begin * flight.uy;
            flight.z = begin * flight.uz;
            double sum = begin;
            boolean crystal = false;
            for (double length = stepper.prepare(); length > 0; length = stepper.prepare()) {
                crystal |= stepper.cell == cell;
                if (place(stepper, geometry, 0.5 * length) && stepper.place.zone != Place.Zone.CALORIMETER) {
                    assertSame(stepper.place.medium, place.medium, name + ", middle of a step");
                }
                flight.advance(length);
                sum += length;
            }
            assertTrue(crystal, name + ": the ray misses crystal " + cell);
            double chord = Math.sqrt(flight.x * flight.x + flight.y * flight.y + flight.z * flight.z);
            assertEquals(chord, sum, 1e-9 * chord);
            assertTrue(chord > 2500, "the ray ends inside: " + chord);
        }
    }

    private boolean place(Stepper stepper, OuterGeometry geometry, double ahead) {
        Flight flight = stepper.flight;
        geometry.locate(
                flight.x + ahead * flight.ux, flight.y + ahead * flight.uy, flight.z + ahead * flight.uz, place);
        return place.zone == stepper.place.zone;
    }

    private static double exit(TrackerGeometry tracker, Flight flight) {
        double radial = tracker.limitRadius() / Math.hypot(flight.ux, flight.uy);
        double along = (flight.uz > 0 ? tracker.limitForward() : tracker.limitBackward()) / flight.uz;
        return Math.min(radial, along) + 1e-6;
    }

    /** A ray along the normal of each sector meets all gaps of it in their order. */
    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void everyGapOfTheMuonDetectorIsMet(String name) {
        DetectorSource source = source(name);
        OuterDescription outer = source.outer();
        OuterGeometry geometry = new OuterGeometry(outer, 0);
        Stepper stepper = new Stepper(geometry);
        int sectors = outer.muonDetector().barrel().sectors();
        for (int sector = 0; sector < sectors; sector++) {
            double phi = 2 * Math.PI * sector / sectors;
            assertEquals(
                    count(outer, MuonLayer.Section.BARREL),
                    met(
                            stepper,
                            Math.cos(phi),
                            Math.sin(phi),
                            0,
                            outer.muonDetector().barrel().innerDistance(),
                            0));
        }
        for (MuonLayer.Section section :
                new MuonLayer.Section[] {MuonLayer.Section.FORWARD, MuonLayer.Section.BACKWARD}) {
            var endcap = outer.muonDetector().endcaps().get(section == MuonLayer.Section.FORWARD ? 0 : 1);
            double towards = section == MuonLayer.Section.FORWARD ? 1 : -1;
            double from = section == MuonLayer.Section.FORWARD ? endcap.zMin() : endcap.zMax();
            int found = met(stepper, 0, 0, towards, 0.5 * (endcap.innerRadius() + endcap.outerRadius()), from);
            assertNotEquals(0, found);
            assertEquals(count(outer, section), found);
        }
    }

    private static int met(Stepper stepper, double ux, double uy, double uz, double radius, double z) {
        Flight flight = stepper.flight;
        flight.charge = 0;
        flight.direction(ux, uy, uz);
        boolean along = uz != 0;
        flight.x = along ? radius * Math.cos(0.3) : (radius - 1) * ux;
        flight.y = along ? radius * Math.sin(0.3) : (radius - 1) * uy;
        flight.z = along ? z - uz : z;
        int found = 0;
        for (double length = stepper.prepare(); length > 0; length = stepper.prepare()) {
            MuonLayer layer = stepper.move(length);
            if (layer != null) {
                assertEquals(++found, layer.layer());
            }
        }
        return found;
    }

    private static int count(OuterDescription outer, MuonLayer.Section section) {
        return (int) outer.muonLayers().stream()
                .filter(layer -> layer.section() == section)
                .count();
    }
}
