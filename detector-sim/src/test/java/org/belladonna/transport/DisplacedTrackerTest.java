package org.belladonna.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Line;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Misalignment;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.WireApproach;
import org.belladonna.kinematics.Helix;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

/** Hits in a displaced tracker against rotations and intersections without approximation, and what decides the displacements. */
class DisplacedTrackerTest {
    private static final String SHIFTED =
            "alignment { apply = true, seed = 3, sensors { u = 0.02, v = 0.02, w = 0.02, turn = 2e-4, tilt = 2e-4 }"
                    + ", chamber { across = 0.03, along = 0.03, turn = 3e-5, tilt = 3e-5 }, layers { across = 0.02, along = 0.02 }"
                    + ", ladders { w = 0, turn = 0, tilt = 0 }, superlayers { across = 0, along = 0, turn = 0 }"
                    + ", pixelHalfShells { across = 0, along = 0, turn = 0, tilt = 0 }, stripHalfShells { across = 0, along = 0, turn = 0, tilt = 0 } }";

    private static double[] sensor(Misalignment misalignment, int sensor) {
        return IntStream.range(0, 6)
                .mapToDouble(degree -> misalignment.sensor(sensor, degree))
                .toArray();
    }

    private static double[] layer(Misalignment misalignment, int layer) {
        return IntStream.range(0, 6)
                .mapToDouble(degree -> misalignment.layer(layer, degree))
                .toArray();
    }

    private static Misalignment drawn(String alignment) {
        return Detectors.belle2With("alignment { apply = true, sensors { u = 0.01, w = 0.01 }, " + alignment + " }")
                .misalignment();
    }

    private static Vector3D turned(Vector3D rotation, Vector3D vector) {
        return new Rotation(rotation, rotation.getNorm(), RotationConvention.VECTOR_OPERATOR).applyTo(vector);
    }

    /** A straight track through a sensor of each layer: where it meets the displaced plane, in the displaced axes. */
    @Test
    void aHitIsWhereTheDisplacedSensorMeasuresIt() {
        Detector detector = Detectors.belle2With(SHIFTED);
        SiliconGeometry s = detector.tracker().silicon;
        DisplacedTracker displaced = new DisplacedTracker(detector.misalignment(), s);
        EventStream stream = new EventStream(4, "displaced").at(0, Stage.GENERATOR);
        for (int i = 0; i < s.sensors; i += 7) {
            Vector3D u = new Vector3D(s.ux[i], s.uy[i], 0);
            Vector3D v = new Vector3D(s.vx[i], s.vy[i], s.vz[i]);
            Vector3D w = new Vector3D(s.wx[i], s.wy[i], s.wz[i]);
            Vector3D centre = new Vector3D(s.cx[i], s.cy[i], s.cz[i]);
            Vector3D place = centre.add(stream.uniform(-15, 15), u).add(stream.uniform(-20, 20), v);
            Vector3D direction = w.add(stream.uniform(-0.7, 0.7), u).add(stream.uniform(-1, 1), v);
            TrackerHits hits = new TrackerHits();
            hits.add(state(place, direction), TrackerHits.SVD, s.layer[i], s.element[i], 0);
            displaced.moveOnSensor(i, hits, 0);
            Vector3D measured = new Vector3D(hits.x[0], hits.y[0], hits.z[0]).subtract(centre);

            double[] d = sensor(detector.misalignment(), i);
            Vector3D rotation = new Vector3D(d[3], u, d[4], v, d[5], w);
            Vector3D middle = centre.add(new Vector3D(d[0], u, d[1], v, d[2], w));
            Vector3D normal = turned(rotation, w);
            double way = middle.subtract(place).dotProduct(normal) / direction.dotProduct(normal);
            Vector3D crossing = place.add(way, direction).subtract(middle);
            // The second order: 20 mm times the square of half a milliradian.
            assertEquals(crossing.dotProduct(turned(rotation, u)), measured.dotProduct(u), 1e-4);
            assertEquals(crossing.dotProduct(turned(rotation, v)), measured.dotProduct(v), 1e-4);
        }
    }

    private static ParticleState state(Vector3D place, Vector3D direction) {
        ParticleState state = new ParticleState();
        state.x = place.getX();
        state.y = place.getY();
        state.z = place.getZ();
        state.px = direction.getX();
        state.py = direction.getY();
        state.pz = direction.getZ();
        return state;
    }

    /** A fast track past a wire of each layer: its distance from the displaced line. */
    @Test
    void aDistanceIsThatFromTheDisplacedWire() {
        Detector detector = Detectors.belle2With(SHIFTED);
        DriftGeometry drift = detector.tracker().drift;
        DisplacedTracker displaced = new DisplacedTracker(detector.misalignment(), detector.tracker().silicon);
        WireApproach approach = new WireApproach(drift);
        Helix track = new Helix().set(0, 0.4, 1e-13, 10, 0.5);
        Vector3D origin = new Vector3D(0, 0, 10);
        Line line = new Line(origin, origin.add(new Vector3D(Math.cos(0.4), Math.sin(0.4), 0.5)), 1e-9);
        for (int layer = 0; layer < drift.layers; layer++) {
            double arc = drift.radius[layer];
            int wire = drift.firstWire[layer] + drift.nearestWire(layer, 0.4, track.z(arc));
            approach.find(track, wire, arc);
            double measured = displaced.distance(approach, layer);

            double[] d = layer(detector.misalignment(), layer);
            Vector3D rotation = new Vector3D(d[3], d[4], d[5]);
            Vector3D shift = new Vector3D(d[0], d[1], d[2]);
            Vector3D foot = new Vector3D(drift.wireX[wire], drift.wireY[wire], 0);
            Vector3D along = new Vector3D(drift.slopeX[wire], drift.slopeY[wire], 1);
            Vector3D from = turned(rotation, foot).add(shift);
            Line moved = new Line(from, from.add(turned(rotation, along)), 1e-9);
            assertEquals(line.distance(moved), Math.abs(measured), 1e-5, "layer " + layer);
            assertNotEquals(approach.distance, measured, 1e-4, "layer " + layer);
        }
    }

    @Test
    void theSeedAndThePartAloneDecide() {
        assertNull(Detectors.belle2With("alignment.apply = false").misalignment(), "not displaced");
        Misalignment first = drawn("seed = 7");
        assertArrayEquals(sensor(first, 50), sensor(drawn("seed = 7"), 50));
        assertNotEquals(sensor(first, 50)[0], sensor(drawn("seed = 8"), 50)[0]);
        Misalignment without = drawn("seed = 7, chamber { across = 0, along = 0, turn = 0, tilt = 0 }");
        assertArrayEquals(sensor(first, 50), sensor(without, 50));
        assertNotEquals(layer(first, 50)[0], layer(without, 50)[0]);
        double once = drawn("seed = 7, fieldScale = 1e-4").fieldScale;
        assertEquals(2 * once, drawn("seed = 7, fieldScale = 2e-4").fieldScale, 1e-12);
        Misalignment twice = drawn("seed = 7, factor = 2, fieldScale = 1e-4");
        assertEquals(2 * once, twice.fieldScale, 1e-12);
        assertEquals(2 * layer(first, 50)[1], layer(twice, 50)[1], 1e-12);
        assertEquals(2 * sensor(first, 50)[2], sensor(twice, 50)[2], 1e-12);
    }

    /** By default silicon is where it is taken to be, and the chamber is not. */
    @Test
    void inBelle2TheChamberIsDisplaced() {
        Misalignment misalignment = Detectors.belle2().misalignment();
        assertArrayEquals(new double[6], sensor(misalignment, 50));
        assertNotEquals(layer(misalignment, 0)[0], layer(misalignment, 20)[0]);
        assertEquals(0, misalignment.fieldScale, 0);
    }

    /** A half shell moves all of its sensors by one vector: x alone here, seen in the axes of each. */
    @Test
    void aHalfShellMovesAsOne() {
        Detector detector = Detectors.belle2With(
                "alignment { apply = true, halfShellAzimuth = 20 deg, pixelHalfShells { across = 5 um, along = 10 um } }");
        SiliconGeometry s = detector.tracker().silicon;
        double[] seen = new double[2];
        for (int i = 0; i < s.sensors; i++) {
            if (s.pixel[i]) {
                double[] d = sensor(detector.misalignment(), i);
                double x = d[0] * s.ux[i] + d[2] * s.wx[i] + d[1] * s.vx[i];
                int half = Math.cos(Math.atan2(-s.ux[i], s.uy[i]) - Math.toRadians(20)) >= 0 ? 0 : 1;
                seen[half] = seen[half] == 0 ? x : seen[half];
                assertEquals(seen[half], x, 1e-12);
            }
        }
        assertNotEquals(seen[0], seen[1]);
    }

    /** A field stronger than believed bends more, and the hits are where the particles then fly. */
    @Test
    void theScaleOfTheFieldIsThatOfTheFlight() {
        Detector detector = Detectors.belle2With("alignment { apply = true, fieldScale = 0, fieldShift = 2e-3 }");
        assertEquals(1.5 * 1.002, detector.flightField(), 1e-12);
        assertEquals(1.5, detector.field(), 0);
    }
}
