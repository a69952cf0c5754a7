package org.belladonna.kinematics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class RestFrameTest {
    private final EventStream stream = new EventStream(1, "frames").at(0, Stage.BENCHMARK);

    private RestFrame moving(double mass, double[] momentum) {
        double energy = mass * mass;
        for (int i = 0; i < 3; i++) {
            momentum[i] = stream.uniform(-5, 5);
            energy += momentum[i] * momentum[i];
        }
        momentum[3] = Math.sqrt(energy);
        return new RestFrame().set(momentum[0], momentum[1], momentum[2], momentum[3], mass);
    }

    @Test
    void systemIsAtRestInItsFrame() {
        double[] p = new double[4];
        moving(0.7, p).enter(p, 0);
        assertArrayEquals(new double[] {0, 0, 0, 0.7}, p, 1e-12);
    }

    @Test
    void leavingUndoesEntering() {
        double[] system = new double[4];
        RestFrame frame = moving(1.3, system);
        double[] p = {9, 0.3, -0.2, 1.1, 2};
        double[] copy = p.clone();
        frame.enter(p, 1);
        frame.leave(p, 1);
        assertArrayEquals(copy, p, 1e-12);
    }

    /** A particle along z of the turned frame flies along the chosen axis; lengths and angles are kept. */
    @Test
    void axesAreTurned() {
        RestFrame frame = new RestFrame().set(0, 0, 0, 2, 2);
        for (int i = 0; i < 50; i++) {
            double x = stream.uniform(-1, 1);
            double y = stream.uniform(-1, 1);
            double z = stream.uniform(-1, 1);
            double length = Math.sqrt(x * x + y * y + z * z);
            frame.orient(x, y, z, stream.uniform(0, 6));
            double[] p = {0, 0, 1, 5, 1, 0, 0, 5, 0, 1, 0, 5};
            for (int at = 0; at < 12; at += 4) {
                frame.leave(p, at);
                assertEquals(1, Math.sqrt(p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2]), 1e-12);
                assertEquals(5, p[at + 3], 1e-12);
            }
            assertArrayEquals(
                    new double[] {x / length, y / length, z / length, 5, p[4]},
                    new double[] {p[0], p[1], p[2], p[3], p[4]},
                    1e-12);
            // Right-handed: x cross y is z.
            assertEquals(p[0], p[5] * p[10] - p[6] * p[9], 1e-12);
            assertEquals(p[1], p[6] * p[8] - p[4] * p[10], 1e-12);
        }
    }

    @Test
    void axisMayPointBackwards() {
        RestFrame frame = new RestFrame().set(0, 0, 0, 1, 1).orient(0, 0, -2, 0.3);
        double[] p = {0, 0, 1, 3};
        frame.leave(p, 0);
        assertArrayEquals(new double[] {0, 0, -1, 3}, p, 1e-12);
    }
}
