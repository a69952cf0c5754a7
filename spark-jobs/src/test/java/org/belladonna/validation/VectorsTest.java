package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void aParticleAtRestTakesTheMomentumOfTheFrame() {
        double mass = 3;
        double[] frame = {1, -2, 2, Math.sqrt(9 + mass * mass)};
        double[] rest = {0, 0, 0, mass};
        Vectors.boost(rest, frame, mass);
        assertArrayEquals(frame, rest, 1e-12);
    }

    @Test
    void productsAddUpToTheFrameAndKeepTheirMass() {
        double mass = 3;
        double[] frame = {1, -2, 2, Math.sqrt(9 + mass * mass)};
        double[] one = {0.3, 1, -0.4, 1.5};
        double[] other = {-0.3, -1, 0.4, 1.5};
        double own = Vectors.mass(one);
        Vectors.boost(one, frame, mass);
        Vectors.boost(other, frame, mass);
        assertEquals(own, Vectors.mass(one), 1e-12);
        for (int i = 0; i < 4; i++) {
            assertEquals(frame[i], one[i] + other[i], 1e-12);
        }
    }
}
