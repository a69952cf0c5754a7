package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.kinematics.Helix;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

/** The navigator against a walk in small steps that looks at every surface. */
class NavigatorTest {
    private static final double STEP = 0.02;
    private final TrackerGeometry geometry = Detectors.belle2().tracker();
    private final Navigator navigator = new Navigator(geometry, 1.5);

    @Test
    void meetsTheSensorsThatAWalkInSmallStepsMeets() {
        EventStream stream = new EventStream(3, "navigator");
        int met = 0;
        for (int track = 0; track < 300; track++) {
            stream.at(track, Stage.BENCHMARK);
            double charge = track % 3 - 1;
            // A third of the tracks starts away from the axis and may fly towards it.
            double reach = track % 2 == 0 ? 0.5 : 60;
            start(stream, charge, reach);
            Helix helix = copy(navigator.helix);
            double from = navigator.arc;
            List<Integer> expected = walk(helix, from);
            List<Integer> found = new ArrayList<>();
            while (navigator.next() < Double.POSITIVE_INFINITY) {
                navigator.pass();
                if (navigator.kind == Navigator.EXIT || navigator.kind == Navigator.TURN) {
                    break;
                }
                if (navigator.kind == Navigator.SENSOR) {
                    found.add(navigator.index);
                }
            }
            assertEquals(expected, found, "track " + track);
            met += found.size();
        }
        assertTrue(met > 800, "met " + met);
    }

    private void start(EventStream stream, double charge, double reach) {
        double pt = stream.uniform(0.15, 2);
        double phi = stream.uniform(-Math.PI, Math.PI);
        navigator.start(
                stream.uniform(-reach, reach),
                stream.uniform(-reach, reach),
                stream.uniform(-reach, reach),
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                pt * stream.uniform(-0.8, 1.5),
                charge);
    }

    private static Helix copy(Helix helix) {
        return new Helix().set(helix.d0, helix.phi0, helix.omega, helix.z0, helix.tanLambda);
    }

    /** Sensors in order of crossing until the helix leaves the silicon. */
    private List<Integer> walk(Helix helix, double from) {
        SiliconGeometry silicon = geometry.silicon;
        double[] before = new double[silicon.sensors];
        List<Integer> met = new ArrayList<>();
        for (double s = from; ; s += STEP) {
            double x = helix.x(s);
            double y = helix.y(s);
            double z = helix.z(s);
            for (int i = 0; i < silicon.sensors; i++) {
                double dx = x - silicon.cx[i];
                double dy = y - silicon.cy[i];
                double dz = z - silicon.cz[i];
                double w = silicon.wx[i] * dx + silicon.wy[i] * dy + silicon.wz[i] * dz;
                boolean crossed = s > from && w * before[i] < 0;
                before[i] = w;
                double v = silicon.vx[i] * dx + silicon.vy[i] * dy + silicon.vz[i] * dz;
                double u = silicon.ux[i] * dx + silicon.uy[i] * dy;
                if (crossed
                        && Math.abs(v) < silicon.halfLength[i]
                        && Math.abs(u) < silicon.halfWidth[i] + silicon.halfWidthSlope[i] * v) {
                    met.add(i);
                }
            }
            if (s > 0 && x * x + y * y > silicon.outerRadius * silicon.outerRadius) {
                return met;
            }
        }
    }

    @Test
    void crossesEveryDriftLayerAtItsRadiusInOrder() {
        navigator.start(0, 0, 0, 0.8, 0.3, 0.2, 1);
        int layer = 0;
        while (true) {
            navigator.next();
            navigator.pass();
            if (navigator.kind == Navigator.EXIT) {
                break;
            }
            if (navigator.kind == Navigator.DRIFT_LAYER) {
                assertEquals(layer, navigator.index);
                double x = navigator.helix.x(navigator.arc);
                double y = navigator.helix.y(navigator.arc);
                assertEquals(geometry.drift.radius[layer], Math.hypot(x, y), 1e-9);
                layer++;
            }
        }
        assertEquals(56, layer);
    }

    @Test
    void comesBackAfterTheTurn() {
        // Radius of the circle 222 mm: the track turns inside of the drift chamber and crosses each layer twice.
        navigator.start(0, 0, 0, 0.1, 0, 0.005, 1);
        int turns = 0;
        int outward = 0;
        int inward = 0;
        while (turns < 2) {
            navigator.next();
            navigator.pass();
            turns += navigator.kind == Navigator.TURN ? 1 : 0;
            if (navigator.kind == Navigator.DRIFT_LAYER) {
                outward += turns == 0 ? 1 : 0;
                inward += turns == 1 && navigator.arc < 0 ? 1 : 0;
            }
        }
        assertTrue(outward > 10);
        assertEquals(outward, inward);
    }

    @Test
    void leavesThroughTheLimit() {
        for (double slope : new double[] {-3, -0.3, 0, 0.4, 5}) {
            navigator.start(0, 0, 0, 1, 0.5, 1.118 * slope, 0);
            do {
                navigator.next();
                navigator.pass();
            } while (navigator.kind != Navigator.EXIT);
            double r = Math.hypot(navigator.helix.x(navigator.arc), navigator.helix.y(navigator.arc));
            double z = navigator.helix.z(navigator.arc);
            boolean atLimit = Math.abs(r - geometry.limitRadius()) < 1e-6
                    || Math.abs(z - geometry.limitForward()) < 1e-6
                    || Math.abs(z - geometry.limitBackward()) < 1e-6;
            assertTrue(atLimit, "r " + r + " z " + z);
        }
    }
}
