package org.belladonna.reconstruction.calorimetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.belladonna.transport.ParticleState;
import org.junit.jupiter.api.Test;

class TrackClusterMatcherTest {
    private static CalorimeterCluster at(double x, double y) {
        ClusterShape shape = new ClusterShape(0.9, 0.9, 0.1, 400, 1, 0.1);
        return new CalorimeterCluster(1, 1, 1, x, y, 0, 0, 0.02, 0.01, 0.01, shape, 9, 1, 2, -1);
    }

    /** A particle that flies along x takes what is in front of it, not the photon on the other side of the detector. */
    @Test
    void aClusterBehindTheTrackIsNotItsOwn() {
        ParticleState front = new ParticleState();
        front.x = 1250;
        front.px = 2;
        List<CalorimeterCluster> clusters = List.of(at(1380, 60), at(-1380, 10), at(1380, 200));
        TrackClusterMatcher matcher = new TrackClusterMatcher(120);
        matcher.begin(1, clusters.size());
        matcher.match(0, front, clusters);
        assertEquals(0, matcher.clusterOf(0));
        assertEquals(0, matcher.trackOf(0));
        assertEquals(-1, matcher.trackOf(1));
        assertEquals(-1, matcher.trackOf(2));
    }
}
