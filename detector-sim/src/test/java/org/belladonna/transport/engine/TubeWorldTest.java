package org.belladonna.transport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.process.Track;
import org.junit.jupiter.api.Test;

class TubeWorldTest {
    private static final double INNER = 50;
    private static final double OUTER = 80;
    private static final double HALF_LENGTH = 200;

    private final TubeWorld world = new TubeWorld(
            List.of(new TubeWorld.Tube(INNER, 0), new TubeWorld.Tube(OUTER, 1), new TubeWorld.Tube(90, 0)),
            HALF_LENGTH,
            1.5,
            60);

    private static double radius(Track track) {
        return Math.hypot(track.x, track.y);
    }

    private static Track random(EventStream stream) {
        Track track = new Track();
        track.volume = 1;
        double r = stream.uniform(INNER, OUTER);
        double phi = stream.uniform(0, 2 * Math.PI);
        track.x = r * Math.cos(phi);
        track.y = r * Math.sin(phi);
        track.z = stream.uniform(-150, 150);
        double cosine = stream.uniform(-1, 1);
        double azimuth = stream.uniform(0, 2 * Math.PI);
        track.ux = Math.sqrt(1 - cosine * cosine) * Math.cos(azimuth);
        track.uy = Math.sqrt(1 - cosine * cosine) * Math.sin(azimuth);
        track.uz = cosine;
        return track;
    }

    /** The surface found is reached, and none before it. */
    @Test
    void firstSurfaceOfRandomFlights() {
        EventStream stream = new EventStream(8, "tubes");
        for (int i = 0; i < 4000; i++) {
            stream.at(i, Stage.TRANSPORT);
            Track track = random(stream);
            double curvature = i % 3 == 0 ? 0 : Math.copySign(Math.exp(stream.uniform(-9, -2)), stream.uniform(-1, 1));
            double distance = world.distance(track, curvature);
            assertTrue(
                    distance > 0 && distance < 1e9 && distance >= world.safety(track) - 1e-9, "distance " + distance);
            int pieces = 50;
            for (int k = 0; k < pieces - 1; k++) {
                track.fly(distance / pieces, curvature);
                double r = radius(track);
                assertTrue(r > INNER - 1e-6 && r < OUTER + 1e-6 && Math.abs(track.z) < HALF_LENGTH, "case " + i);
            }
            track.fly(distance / pieces, curvature);
            double expected = world.next() == 0 ? INNER : OUTER;
            if (world.next() == World.OUTSIDE) {
                assertEquals(HALF_LENGTH, Math.abs(track.z), 1e-6, "case " + i);
            } else {
                assertEquals(expected, radius(track), 1e-6, "case " + i);
                assertEquals(world.next() == 2, track.x * track.ux + track.y * track.uy > 0, "case " + i);
            }
        }
    }

    @Test
    void volumesAndFields() {
        assertEquals(0, world.locate(0, 0, 0));
        assertEquals(1, world.locate(0, 60, 0));
        assertEquals(World.OUTSIDE, world.locate(0, 95, 0));
        assertEquals(World.OUTSIDE, world.locate(0, 0, 300));
        assertEquals(World.OUTSIDE, world.locate(0, 0, Double.NaN));
        assertEquals(1.5, world.field(1));
        assertEquals(0, world.field(2));
    }
}
