package org.belladonna.reconstruction.calorimetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.belladonna.kinematics.Helix;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class BremsstrahlungFinderTest {
    private static final double FIELD = 1.5;
    private final Helix helix = new Helix();
    private final BremsstrahlungFinder finder =
            new BremsstrahlungFinder(Gun.BELLE2.calorimeter().bremsstrahlung());
    private final TrackClusterMatcher matcher = new TrackClusterMatcher(120);

    private FittedTrack track(double pt, double phi, double pz) {
        helix.setThrough(0, 0, 0, pt * Math.cos(phi), pt * Math.sin(phi), pz, -1, FIELD);
        double[] covariance = new double[15];
        return new FittedTrack(
                -1,
                helix.d0,
                helix.phi0,
                helix.omega,
                helix.z0,
                helix.tanLambda,
                covariance,
                50,
                50,
                2,
                8,
                50,
                1,
                1100,
                new FittedTrack.State(helix.d0, helix.phi0, helix.omega, helix.z0, helix.tanLambda, covariance, 1),
                new int[] {0});
    }

    /** A cluster where a photon goes that left the last helix at a radius, turned by some angle. */
    private CalorimeterCluster radiated(double radius, double energy, double turn) {
        double arc = helix.arcToRadius(radius);
        double phi = helix.phi(arc) + turn;
        double way = 1250;
        return new CalorimeterCluster(
                energy,
                energy,
                energy,
                helix.x(arc) + way * Math.cos(phi),
                helix.y(arc) + way * Math.sin(phi),
                helix.z(arc) + way * helix.tanLambda,
                0,
                0.02,
                0.003,
                0.003,
                new ClusterShape(0.9, 0.95, 0.1, 400, 1, 0.1),
                9,
                1,
                2,
                -1);
    }

    private void find(List<FittedTrack> tracks, List<CalorimeterCluster> clusters) {
        matcher.begin(tracks.size(), clusters.size());
        finder.find(tracks, clusters, matcher);
    }

    @Test
    void photonsFromTheBeamPipeAndTheChamberWallAreFound() {
        List<FittedTrack> tracks = List.of(track(0.8, 2, 0.1), track(0.6, 0.4, 0.3));
        List<CalorimeterCluster> clusters = List.of(radiated(11, 0.2, 0), radiated(163, 0.1, 0.004));
        find(tracks, clusters);
        assertEquals(1, finder.trackOf(0));
        assertEquals(1, finder.trackOf(1));
        assertEquals(0, finder.energyOf(0));
        assertEquals(0.3, finder.energyOf(1), 1e-12);
    }

    @Test
    void otherPhotonsAreNot() {
        List<FittedTrack> tracks = List.of(track(0.6, 0.4, 0.3));
        // Electrons turn to larger azimuths. Before the direction at the start, and beyond that at the outermost
        // radius; too soft.
        List<CalorimeterCluster> clusters =
                List.of(radiated(11, 0.2, -0.02), radiated(163, 0.2, 0.02), radiated(80, 0.015, 0));
        find(tracks, clusters);
        for (int i = 0; i < clusters.size(); i++) {
            assertEquals(-1, finder.trackOf(i), "cluster " + i);
        }
        assertEquals(0, finder.energyOf(0));
    }

    /** What belongs to a track is no photon. */
    @Test
    void clustersOfTracksAreLeftAlone() {
        List<FittedTrack> tracks = List.of(track(0.6, 0.4, 0.3));
        List<CalorimeterCluster> clusters = List.of(radiated(39, 0.2, 0));
        matcher.begin(1, 1);
        CalorimeterCluster cluster = clusters.get(0);
        ParticleState front = new ParticleState();
        front.x = 0.9 * cluster.x();
        front.y = 0.9 * cluster.y();
        front.z = 0.9 * cluster.z();
        front.px = cluster.x();
        front.py = cluster.y();
        front.pz = cluster.z();
        matcher.match(0, front, clusters);
        assertEquals(0, matcher.trackOf(0));
        finder.find(tracks, clusters, matcher);
        assertEquals(-1, finder.trackOf(0));
    }
}
