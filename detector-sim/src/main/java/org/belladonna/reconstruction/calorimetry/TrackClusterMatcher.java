package org.belladonna.reconstruction.calorimetry;

import java.util.Arrays;
import java.util.List;
import org.belladonna.transport.ParticleState;

/**
 * Gives each track the nearest cluster to its line of flight behind the calorimeter's front, within a distance, and each cluster the
 * nearest track. One per thread; the answers are those of the last call.
 */
public final class TrackClusterMatcher {
    private final double matchDistance;
    private int[] clusterOfTrack = new int[16];
    private int[] trackOfCluster = new int[16];
    private double[] distanceOfCluster = new double[16];

    /**
     * @param matchDistance largest distance, mm
     */
    public TrackClusterMatcher(double matchDistance) {
        this.matchDistance = matchDistance;
    }

    /** Prepares for an event. */
    public void begin(int tracks, int clusters) {
        if (clusterOfTrack.length < tracks) {
            clusterOfTrack = new int[2 * tracks];
        }
        if (trackOfCluster.length < clusters) {
            trackOfCluster = new int[2 * clusters];
            distanceOfCluster = new double[2 * clusters];
        }
        Arrays.fill(clusterOfTrack, 0, tracks, -1);
        Arrays.fill(trackOfCluster, 0, clusters, -1);
        Arrays.fill(distanceOfCluster, 0, clusters, Double.POSITIVE_INFINITY);
    }

    /**
     * Matches one track at the front of the calorimeter. A cluster may belong to several tracks; it points back to the
     * nearest of them.
     */
    public void match(int track, ParticleState front, List<CalorimeterCluster> clusters) {
        double best = matchDistance;
        for (int i = 0; i < clusters.size(); i++) {
            double distance = distance(front, clusters.get(i));
            if (distance < best) {
                best = distance;
                clusterOfTrack[track] = i;
            }
            if (distance < matchDistance && distance < distanceOfCluster[i]) {
                distanceOfCluster[i] = distance;
                trackOfCluster[i] = track;
            }
        }
    }

    /** Distance of a centroid from the straight line onward from the front, mm; what lies behind the particle is not on its way. */
    private static double distance(ParticleState front, CalorimeterCluster cluster) {
        double momentum = front.momentum();
        double ux = front.px / momentum;
        double uy = front.py / momentum;
        double uz = front.pz / momentum;
        double dx = cluster.x() - front.x;
        double dy = cluster.y() - front.y;
        double dz = cluster.z() - front.z;
        double along = Math.max(0, dx * ux + dy * uy + dz * uz);
        return Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along));
    }

    /** Cluster of a track, -1 for none. */
    public int clusterOf(int track) {
        return clusterOfTrack[track];
    }

    /** Track of a cluster, -1 for none. */
    public int trackOf(int cluster) {
        return trackOfCluster[cluster];
    }
}
