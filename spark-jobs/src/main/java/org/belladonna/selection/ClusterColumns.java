package org.belladonna.selection;

import org.belladonna.table.ColumnBatchReader;

/** Clusters of a batch, and the sums over those of one event. */
final class ClusterColumns {
    private final int[] begin;
    private final int[] end;
    private final int[] track;
    private final float[] energy;
    private final float[] theta;
    private final float[] phi;
    double extraEnergy;
    double maxEnergy;
    double smallestAngle;
    double matchedEnergy1;
    double matchedEnergy2;

    ClusterColumns(ColumnBatchReader events) {
        begin = events.begins("clusters");
        end = events.ends("clusters");
        track = events.ints("clusters.track");
        energy = events.floats("clusters.energy");
        theta = events.floats("clusters.theta");
        phi = events.floats("clusters.phi");
    }

    void scan(int row, int track1, int track2, double x, double y, double z) {
        extraEnergy = 0;
        maxEnergy = 0;
        smallestAngle = Math.PI;
        matchedEnergy1 = 0;
        matchedEnergy2 = 0;
        double norm = Math.sqrt(x * x + y * y + z * z);
        for (int i = begin[row]; i < end[row]; i++) {
            if (track[i] == track1) {
                matchedEnergy1 += energy[i];
            } else if (track[i] == track2) {
                matchedEnergy2 += energy[i];
            } else {
                extraEnergy += energy[i];
                maxEnergy = Math.max(maxEnergy, energy[i]);
                if (energy[i] > DimuonRecoilBuilder.MIN_PHOTON_ENERGY) {
                    double sine = Math.sin(theta[i]);
                    double cosine =
                            (x * sine * Math.cos(phi[i]) + y * sine * Math.sin(phi[i]) + z * Math.cos(theta[i])) / norm;
                    smallestAngle = Math.min(smallestAngle, Math.acos(Math.max(-1, Math.min(1, cosine))));
                }
            }
        }
    }
}
