package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rays through every cell of the tracking volumes find no overlap and no hole. What a ray crosses is worked out here from the description of each
 * volume, and compared with the walk that transport and material-scan take.
 */
class TrackerRayTest {
    private static final double STEP = 1.5;

    private final double[] start = new double[3];
    private final double[] way = new double[3];

    private static Detector detector(String name) {
        return Detector.load(Path.of("../conf/detectors").resolve(name + ".conf"));
    }

    private void aim(double x, double y, double z) {
        double norm = Math.sqrt(x * x + y * y + z * z);
        way[0] = x / norm;
        way[1] = y / norm;
        way[2] = z / norm;
    }

    private void direction(EventStream stream) {
        double cosine = stream.uniform(-1, 1);
        double phi = stream.uniform(-Math.PI, Math.PI);
        double sine = Math.sqrt(1 - cosine * cosine);
        aim(sine * Math.cos(phi), sine * Math.sin(phi), cosine);
    }

    /** Volumes at a point: passive tubes and gas; sensors are too thin to be met by points. */
    private static int volumesAt(TrackerGeometry geometry, double r, double z) {
        PassiveTubes tubes = geometry.tubes;
        int found = 0;
        for (int i = 0; i < tubes.count; i++) {
            double through = tubes.cylinder[i] ? r : z;
            double along = tubes.cylinder[i] ? z : r;
            found += Math.abs(through - tubes.place[i]) < 0.5 * tubes.thickness[i]
                            && along > tubes.low[i]
                            && along < tubes.high[i]
                    ? 1
                    : 0;
        }
        DriftGeometry drift = geometry.drift;
        for (int i = 0; i < drift.layers; i++) {
            found += r > drift.low[i] && r < drift.high[i] && z > drift.zMin[i] && z < drift.zMax[i] ? 1 : 0;
        }
        return found;
    }

    /** Inside of the ends of the chamber, which are those of its shortest layer for the radius, there is gas everywhere. */
    private static boolean inChamber(DriftGeometry drift, double r, double z) {
        if (r < drift.low[0] || r > drift.high[drift.layers - 1]) {
            return false;
        }
        for (int i = 0; i < drift.layers; i++) {
            boolean near = r > drift.low[i] - 1e-6 && r < drift.high[i] + 1e-6;
            if (near && !(z > drift.zMin[i] + 1e-6 && z < drift.zMax[i] - 1e-6)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void eachPointIsInOneVolumeAtMost(String name) {
        TrackerGeometry geometry = detector(name).tracker();
        EventStream stream = new EventStream(3, name).at(0, Stage.BENCHMARK);
        int inGas = 0;
        for (int ray = 0; ray < 400; ray++) {
            direction(stream);
            for (int i = 0; i < 2; i++) {
                start[i] = ray % 2 == 0 ? 0 : stream.uniform(-0.7, 0.7) * geometry.limitRadius();
            }
            start[2] = ray % 2 == 0 ? 0 : stream.uniform(geometry.limitBackward(), geometry.limitForward());
            for (double s = STEP * stream.uniform(); ; s += STEP) {
                double x = start[0] + s * way[0];
                double y = start[1] + s * way[1];
                double z = start[2] + s * way[2];
                if (!geometry.contains(x, y, z)) {
                    break;
                }
                double r = Math.hypot(x, y);
                int volumes = volumesAt(geometry, r, z);
                assertTrue(volumes <= 1, name + ": " + volumes + " volumes at r = " + r + ", z = " + z);
                if (inChamber(geometry.drift, r, z)) {
                    inGas++;
                    assertEquals(1, volumes, name + ": a hole at r = " + r + ", z = " + z);
                }
            }
        }
        assertTrue(inGas > 20_000, "points in the gas: " + inGas);
    }

    /** From the axis through every cell of the chamber: between its walls the lengths add up to the chord. */
    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void gasCoversTheChordsThroughEveryCellOnce(String name) {
        Detector detector = detector(name);
        DriftGeometry drift = detector.tracker().drift;
        Navigator navigator = new Navigator(detector.tracker(), detector.field());
        int last = drift.layers - 1;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= last; i++) {
            low = Math.max(low, drift.zMin[i] * drift.radius[0] / drift.radius[i]);
            high = Math.min(high, drift.zMax[i] * drift.radius[0] / drift.radius[i]);
        }
        for (int layer = 0; layer <= last; layer++) {
            for (int wire = 0; wire < drift.wires[layer]; wire++) {
                int number = drift.firstWire[layer] + wire;
                double z = low + (high - low) * ((wire * 7) % 11 + 0.5) / 11;
                double slope = z / drift.radius[0];
                double phi = Math.atan2(drift.wireY[number], drift.wireX[number]);
                navigator.start(0, 0, 0, Math.cos(phi), Math.sin(phi), slope, 0);
                double sum = 0;
                int crossed = 0;
                while (true) {
                    navigator.next();
                    navigator.pass();
                    if (navigator.kind == Navigator.EXIT) {
                        break;
                    } else if (navigator.kind == Navigator.DRIFT_LAYER) {
                        assertEquals(crossed++, navigator.index, "the layers in their order, each once");
                        sum += navigator.path(drift.height[navigator.index]);
                    }
                }
                assertEquals(drift.layers, crossed);
                double chord = (drift.high[last] - drift.low[0]) * Math.sqrt(1 + slope * slope);
                assertEquals(chord, sum, 1e-6 * chord);
            }
        }
    }

    /** Through every sensor, at two places of it: the walk meets what the planes say, in the same order and at the same distance. */
    @ParameterizedTest
    @ValueSource(strings = {"belle2", "belle", "babar"})
    void everySensorIsMetWhereItIs(String name) {
        Detector detector = detector(name);
        SiliconGeometry silicon = detector.tracker().silicon;
        Navigator navigator = new Navigator(detector.tracker(), detector.field());
        for (int target = 0; target < silicon.sensors; target++) {
            for (int side = -1; side <= 1; side += 2) {
                double u = 0.41 * side * silicon.halfWidth[target];
                double v = 0.83 * side * silicon.halfLength[target];
                aim(
                        silicon.cx[target] + u * silicon.ux[target] + v * silicon.vx[target],
                        silicon.cy[target] + u * silicon.uy[target] + v * silicon.vy[target],
                        silicon.cz[target] + v * silicon.vz[target]);
                Map<Integer, Double> expected = crossings(silicon);
                assertTrue(expected.containsKey(target));
                navigator.start(0, 0, 0, way[0], way[1], way[2], 0);
                double before = 0;
                while (navigator.kind != Navigator.EXIT) {
                    navigator.next();
                    navigator.pass();
                    if (navigator.kind == Navigator.SENSOR) {
                        double distance = navigator.arc / Math.hypot(way[0], way[1]);
                        Double there = expected.remove(navigator.index);
                        assertTrue(there != null, "sensor " + navigator.index + " is not on the ray, or is met twice");
                        assertEquals(there, distance, 1e-4);
                        assertTrue(distance > before, "two sensors at one place");
                        before = distance;
                    }
                }
                navigator.kind = Navigator.SENSOR;
                assertEquals(Map.of(), expected, "all sensors on the ray are met");
            }
        }
    }

    /** Distance from the origin at which the ray crosses each sensor that it crosses. */
    private Map<Integer, Double> crossings(SiliconGeometry silicon) {
        Map<Integer, Double> crossings = new HashMap<>();
        for (int i = 0; i < silicon.sensors; i++) {
            double rate = way[0] * silicon.wx[i] + way[1] * silicon.wy[i] + way[2] * silicon.wz[i];
            double s = (silicon.cx[i] * silicon.wx[i] + silicon.cy[i] * silicon.wy[i] + silicon.cz[i] * silicon.wz[i])
                    / rate;
            double x = s * way[0] - silicon.cx[i];
            double y = s * way[1] - silicon.cy[i];
            double z = s * way[2] - silicon.cz[i];
            double u = x * silicon.ux[i] + y * silicon.uy[i];
            double v = x * silicon.vx[i] + y * silicon.vy[i] + z * silicon.vz[i];
            if (s > 0
                    && Math.abs(v) < silicon.halfLength[i]
                    && Math.abs(u) < silicon.halfWidth[i] + v * silicon.halfWidthSlope[i]) {
                crossings.put(i, s);
            }
        }
        return crossings;
    }
}
