package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;

/**
 * Short pieces of tracks in the axial superlayers: free hits on a straight line in radius and azimuth, in most layers of the superlayer. Drift times
 * are not looked at: the line is known to about a quarter of a cell. Reused; one per thread.
 */
final class DriftSegments {
    private static final int CAPACITY = 256;
    /** Steepest line: transverse against radial. */
    private static final double STEEPEST = 1.5;
    /** Layers of a superlayer that may have no hit on the line: one in three, but no more than two. */
    private static final int MISSING = 2;

    private static final int LAYERS_FOR_ONE_MISSING = 3;

    /** Number of the axial superlayer, counted from the inside. */
    final int[] superlayer = new int[CAPACITY];
    /** Place at the middle radius of the superlayer, mm, and angle of the line to the radius, rad. */
    final double[] x = new double[CAPACITY];

    final double[] y = new double[CAPACITY];
    final double[] inclination = new double[CAPACITY];
    final double[] azimuth = new double[CAPACITY];
    int size;
    /** First layer of each axial superlayer, and one past the last layer. */
    final int[] firstLayer;

    final int[] endLayer;
    final int superlayers;

    private final DriftGeometry drift;
    private final DigitIndex index;
    /** Azimuths of the free hits, and whether they are on a line already; by layer. */
    private final double[][] phi;

    private final boolean[][] onLine;
    private final int[] count;
    private final int[] chosen = new int[64];
    private final int[] best = new int[64];

    DriftSegments(DriftGeometry drift, DigitIndex index) {
        this.drift = drift;
        this.index = index;
        int[] first = new int[drift.layers];
        int[] end = new int[drift.layers];
        int n = 0;
        for (int layer = 0; layer < drift.layers; layer++) {
            if (drift.axial[layer]) {
                if (layer == 0 || drift.superlayer[layer] != drift.superlayer[layer - 1]) {
                    first[n++] = layer;
                }
                end[n - 1] = layer + 1;
            }
        }
        superlayers = n;
        firstLayer = Arrays.copyOf(first, n);
        endLayer = Arrays.copyOf(end, n);
        phi = new double[drift.layers][];
        onLine = new boolean[drift.layers][];
        for (int layer = 0; layer < drift.layers; layer++) {
            phi[layer] = new double[drift.wires[layer]];
            onLine[layer] = new boolean[drift.wires[layer]];
        }
        count = new int[drift.layers];
    }

    /** Finds the segments of the hits that are free. */
    void find() {
        size = 0;
        collect();
        for (int s = 0; s < superlayers; s++) {
            int of = endLayer[s] - firstLayer[s];
            int needed = of - Math.min(MISSING, of / LAYERS_FOR_ONE_MISSING);
            for (int inner = firstLayer[s]; inner <= firstLayer[s] + 1; inner++) {
                for (int outer = endLayer[s] - 1; outer >= endLayer[s] - 2; outer--) {
                    lines(s, inner, outer, needed);
                }
            }
        }
    }

    private void collect() {
        Arrays.fill(count, 0);
        index.freeWires((digit, layer, wire) -> {
            if (drift.axial[layer]) {
                phi[layer][count[layer]] = Angles.atan2(drift.wireY[wire], drift.wireX[wire]);
                onLine[layer][count[layer]++] = false;
            }
        });
    }

    private void lines(int s, int inner, int outer, int needed) {
        double height = drift.radius[outer] - drift.radius[inner];
        double widest = STEEPEST * height / drift.radius[outer];
        for (int a = 0; a < count[inner]; a++) {
            if (onLine[inner][a]) {
                continue;
            }
            int most = needed - 1;
            double bestSlope = 0;
            for (int b = 0; b < count[outer]; b++) {
                double turn = Helix.wrap(phi[outer][b] - phi[inner][a]);
                if (onLine[outer][b] || Math.abs(turn) > widest) {
                    continue;
                }
                int hits = hits(s, inner, phi[inner][a], turn / height);
                if (hits > most) {
                    most = hits;
                    bestSlope = turn / height;
                    System.arraycopy(chosen, 0, best, 0, endLayer[s] - firstLayer[s]);
                }
            }
            if (most >= needed && size < CAPACITY) {
                keep(s, inner, phi[inner][a], bestSlope);
            }
        }
    }

    /** Number of layers with a free hit next to a line. */
    private int hits(int s, int inner, double start, double slope) {
        int hits = 0;
        for (int layer = firstLayer[s]; layer < endLayer[s]; layer++) {
            double expected = start + slope * (drift.radius[layer] - drift.radius[inner]);
            double nearest = 1.6 * drift.halfWidth[layer] / drift.radius[layer];
            int found = -1;
            for (int i = 0; i < count[layer]; i++) {
                double miss = Math.abs(Helix.wrap(phi[layer][i] - expected));
                if (miss < nearest && !onLine[layer][i]) {
                    nearest = miss;
                    found = i;
                }
            }
            chosen[layer - firstLayer[s]] = found;
            hits += found >= 0 ? 1 : 0;
        }
        return hits;
    }

    /** Fits a line to the chosen hits, and keeps it. */
    private void keep(int s, int inner, double start, double slope) {
        double middle = 0.5 * (drift.radius[firstLayer[s]] + drift.radius[endLayer[s] - 1]);
        double n = 0;
        double sr = 0;
        double srr = 0;
        double sp = 0;
        double srp = 0;
        for (int layer = firstLayer[s]; layer < endLayer[s]; layer++) {
            int i = best[layer - firstLayer[s]];
            if (i >= 0) {
                onLine[layer][i] = true;
                double r = drift.radius[layer] - middle;
                double expected = start + slope * (drift.radius[layer] - drift.radius[inner]);
                double p = expected + Helix.wrap(phi[layer][i] - expected);
                n++;
                sr += r;
                srr += r * r;
                sp += p;
                srp += r * p;
            }
        }
        double determinant = n * srr - sr * sr;
        double at = (srr * sp - sr * srp) / determinant;
        double tilt = (n * srp - sr * sp) / determinant;
        int i = size++;
        superlayer[i] = s;
        azimuth[i] = Helix.wrap(at);
        x[i] = middle * Math.cos(at);
        y[i] = middle * Math.sin(at);
        inclination[i] = Math.atan(middle * tilt);
    }
}
