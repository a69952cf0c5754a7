package org.belladonna.reconstruction.calorimetry;

import java.util.List;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.kinematics.Helix;
import org.belladonna.reconstruction.tracking.FittedTrack;

/**
 * Finds the photons that electrons have radiated in the material of the tracker: clusters without a track that lie on a tangent of a track
 * at one of the radii where the material is. One per thread; the answers are those of the last call.
 *
 * <p>Whether a track is an electron is not asked here; the answer means something for electrons only.
 */
public final class BremsstrahlungFinder {
    private final CalorimeterSettings.Bremsstrahlung settings;
    private final Helix helix = new Helix();
    private int[] trackOfCluster = new int[16];
    private double[] energyOfTrack = new double[16];

    public BremsstrahlungFinder(CalorimeterSettings.Bremsstrahlung settings) {
        this.settings = settings;
    }

    /**
     * Looks through an event.
     *
     * @param tracks its tracks
     * @param clusters its clusters
     * @param matched which clusters belong to tracks
     */
    public void find(List<FittedTrack> tracks, List<CalorimeterCluster> clusters, TrackClusterMatcher matched) {
        if (energyOfTrack.length < tracks.size()) {
            energyOfTrack = new double[2 * tracks.size()];
        }
        if (trackOfCluster.length < clusters.size()) {
            trackOfCluster = new int[2 * clusters.size()];
        }
        java.util.Arrays.fill(energyOfTrack, 0, tracks.size(), 0);
        for (int c = 0; c < clusters.size(); c++) {
            CalorimeterCluster cluster = clusters.get(c);
            trackOfCluster[c] = -1;
            if (matched.trackOf(c) < 0 && cluster.energy() >= settings.lowestEnergy()) {
                trackOfCluster[c] = nearest(tracks, cluster);
            }
            if (trackOfCluster[c] >= 0) {
                energyOfTrack[trackOfCluster[c]] += cluster.energy();
            }
        }
    }

    private int nearest(List<FittedTrack> tracks, CalorimeterCluster cluster) {
        double best = settings.largestDeviation();
        int nearest = -1;
        for (int t = 0; t < tracks.size(); t++) {
            double deviation = deviation(tracks.get(t), cluster);
            if (deviation < best) {
                best = deviation;
                nearest = t;
            }
        }
        return nearest;
    }

    /** Smallest over the radii of the larger of the deviations in polar angle and azimuth, in standard deviations. */
    private double deviation(FittedTrack track, CalorimeterCluster cluster) {
        helix.set(track.d0(), track.phi0(), track.omega(), track.z0(), track.tanLambda());
        double thetaOfTrack = Math.PI / 2 - Math.atan(track.tanLambda());
        double best = Double.POSITIVE_INFINITY;
        for (double radius : settings.radii()) {
            double arc = helix.arcToRadius(radius);
            if (!Double.isNaN(arc) && arc >= 0) {
                double dx = cluster.x() - helix.x(arc);
                double dy = cluster.y() - helix.y(arc);
                double dz = cluster.z() - helix.z(arc);
                double rho = Math.hypot(dx, dy);
                double phi = Math.abs(Math.IEEEremainder(Math.atan2(dy, dx) - helix.phi(arc), 2 * Math.PI));
                double theta = Math.abs(Math.atan2(rho, dz) - thetaOfTrack);
                double worst = Math.max(phi / cluster.phiError(), theta / cluster.thetaError());
                best = Math.min(best, worst);
            }
        }
        return best;
    }

    /** The track that radiated a cluster, -1 for none. */
    public int trackOf(int cluster) {
        return trackOfCluster[cluster];
    }

    /** Energy of all photons of a track, GeV. */
    public double energyOf(int track) {
        return energyOfTrack[track];
    }
}
