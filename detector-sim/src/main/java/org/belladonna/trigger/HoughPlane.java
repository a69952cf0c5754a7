package org.belladonna.trigger;

import java.util.Arrays;
import org.belladonna.detector.TriggerSettings.TrackTrigger;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * The Hough plane of azimuth at the origin and signed 1/pT, in coarse cells. A segment at radius r and azimuth phi votes for all tracks from the origin
 * through it: phi0 = phi - asin(c B r / (2 pT)). Cells with votes of enough superlayers make clusters; a cluster is a track. One per
 * thread.
 */
final class HoughPlane {
    private final int azimuthCells;
    private final int curvatureCells;
    private final double azimuthWidth;
    private final double curvatureWidth;
    private final double lowest;
    private final TrackTrigger settings;
    /** Azimuth that a track has turned by at the radius of each superlayer, by edge of the cells in 1/pT; NaN where it does not come so far. */
    private final double[][] turned;

    private final double[] halfWidth;
    private final int innerMask;

    /** By cell: the superlayers that voted. */
    private final int[] votes;

    private final int[] touched;
    private int touchedSize;
    private final int[] queue;

    private int size;
    private double[] azimuth = new double[16];
    private double[] curvature = new double[16];
    private int[] most = new int[16];

    /**
     * @param radius of the priority layer of each axial superlayer, mm
     * @param halfWidth uncertainty of the azimuth of a segment of each, rad
     * @param field T
     */
    HoughPlane(TrackTrigger settings, double[] radius, double[] halfWidth, double field) {
        this.settings = settings;
        this.halfWidth = halfWidth;
        azimuthCells = settings.azimuthCells();
        curvatureCells = settings.curvatureCells();
        azimuthWidth = 2 * Math.PI / azimuthCells;
        lowest = -1 / settings.shortTrackMomentum();
        curvatureWidth = -2 * lowest / curvatureCells;
        votes = new int[azimuthCells * curvatureCells];
        touched = new int[votes.length];
        queue = new int[votes.length];
        innerMask = (1 << settings.shortTrackSuperlayers()) - 1;
        turned = new double[radius.length][curvatureCells + 1];
        for (int s = 0; s < radius.length; s++) {
            for (int j = 0; j <= curvatureCells; j++) {
                turned[s][j] = turn(radius[s], lowest + j * curvatureWidth, field);
            }
        }
    }

    /** Azimuth by which a track from the origin with a signed 1/pT (1/GeV) has turned at a radius (mm); NaN beyond its reach. */
    static double turn(double radius, double curvature, double field) {
        return Math.asin(0.5 * PhysicalConstants.CURVATURE * field * radius * curvature);
    }

    void clear() {
        for (int i = 0; i < touchedSize; i++) {
            votes[touched[i]] = 0;
        }
        touchedSize = 0;
        size = 0;
    }

    /** Votes of a segment. */
    void vote(int superlayer, double at) {
        double[] table = turned[superlayer];
        double half = halfWidth[superlayer];
        for (int j = 0; j < curvatureCells; j++) {
            if (Double.isNaN(table[j]) || Double.isNaN(table[j + 1])) {
                continue;
            }
            double high = at - table[j] + half;
            double low = at - table[j + 1] - half;
            int first = (int) Math.floor(low / azimuthWidth);
            int last = (int) Math.floor(high / azimuthWidth);
            int place = Math.floorMod(first, azimuthCells);
            for (int i = first; i <= last; i++, place++) {
                place = place == azimuthCells ? 0 : place;
                int cell = j * azimuthCells + place;
                if (votes[cell] == 0) {
                    touched[touchedSize++] = cell;
                }
                votes[cell] |= 1 << superlayer;
            }
        }
    }

    private boolean fires(int mask) {
        return Integer.bitCount(mask) >= settings.fullTrackSuperlayers() || (mask & innerMask) == innerMask;
    }

    /** Gathers the cells that fire to clusters. */
    void cluster() {
        for (int t = 0; t < touchedSize; t++) {
            if (votes[touched[t]] > 0 && fires(votes[touched[t]])) {
                grow(touched[t]);
            }
        }
    }

    /** The centre of the cells of a connected region that have the most votes; cells of the region are marked negative. */
    private void grow(int seed) {
        int length = 0;
        queue[length++] = seed;
        votes[seed] = -votes[seed];
        int largest = 0;
        double sumAzimuth = 0;
        double sumCurvature = 0;
        int count = 0;
        int origin = seed % azimuthCells;
        for (int q = 0; q < length; q++) {
            int i = queue[q] % azimuthCells;
            int j = queue[q] / azimuthCells;
            int mask = -votes[queue[q]];
            int superlayers = Integer.bitCount(mask);
            if (superlayers > largest) {
                largest = superlayers;
                sumAzimuth = 0;
                sumCurvature = 0;
                count = 0;
            }
            if (superlayers == largest) {
                int apart = Math.floorMod(i - origin + azimuthCells / 2, azimuthCells) - azimuthCells / 2;
                sumAzimuth += apart;
                sumCurvature += j;
                count++;
            }
            length = neighbours(i, j, length);
        }
        add(
                (origin + sumAzimuth / count + 0.5) * azimuthWidth,
                lowest + (sumCurvature / count + 0.5) * curvatureWidth,
                largest);
    }

    private int neighbours(int i, int j, int length) {
        int end = length;
        for (int dj = -1; dj <= 1; dj++) {
            for (int di = -1; di <= 1 && j + dj >= 0 && j + dj < curvatureCells; di++) {
                int cell = (j + dj) * azimuthCells + Math.floorMod(i + di, azimuthCells);
                if (votes[cell] > 0 && fires(votes[cell])) {
                    votes[cell] = -votes[cell];
                    queue[end++] = cell;
                }
            }
        }
        return end;
    }

    private void add(double at, double inverse, int superlayers) {
        if (size == most.length) {
            azimuth = Arrays.copyOf(azimuth, 2 * size);
            curvature = Arrays.copyOf(curvature, 2 * size);
            most = Arrays.copyOf(most, 2 * size);
        }
        azimuth[size] = at;
        curvature[size] = inverse;
        most[size++] = superlayers;
    }

    int size() {
        return size;
    }

    /** Azimuth at the origin, rad, not wrapped. */
    double azimuth(int track) {
        return azimuth[track];
    }

    /** Signed 1/pT, 1/GeV. */
    double curvature(int track) {
        return curvature[track];
    }

    /** Superlayers that voted for its best cells. */
    int superlayers(int track) {
        return most[track];
    }
}
