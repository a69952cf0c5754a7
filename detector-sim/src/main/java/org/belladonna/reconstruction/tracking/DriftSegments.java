package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;

/**
 * Short pieces of tracks in the axial superlayers: free hits whose wires are on a straight line across, in most layers of the superlayer, with the
 * parabola that touches their drift circles ({@link SegmentFit}). Reused; one per thread.
 */
final class DriftSegments {
    private static final int CAPACITY = 256;
    /** Most layers of a superlayer. */
    static final int MOST_LAYERS = 16;
    /** Steepest line: sine of its angle to the radius. */
    private static final double STEEPEST = 0.92;
    /** Largest bend of the parabola, half of a curvature, 1/mm: 60 MeV in 1.5 T. */
    private static final double LARGEST_BEND = 0.0036;
    /** How far from the line a wire may be, in half widths of its cell. */
    private static final double ROAD = 1.6;
    /** Layers of a superlayer that may have no hit on the line: one in three, but no more than two. */
    private static final int MISSING = 2;

    private static final int LAYERS_FOR_ONE_MISSING = 3;

    /** Number of the axial superlayer, counted from the inside. */
    final int[] superlayer = new int[CAPACITY];
    /** A point in the middle, mm, and azimuth of the track there, outward, rad. */
    final double[] x = new double[CAPACITY];

    final double[] y = new double[CAPACITY];
    final double[] direction = new double[CAPACITY];
    /** The hits of each segment from the inside, from MOST_LAYERS times its number on. */
    final int[] digits = new int[CAPACITY * MOST_LAYERS];

    final int[] count = new int[CAPACITY];
    /** Of each hit: on which side of its wire the track is, +1 on that of smaller azimuth. */
    final double[] side = new double[CAPACITY * MOST_LAYERS];

    int size;
    /** First layer of each axial superlayer, and one past the last layer. */
    final int[] firstLayer;

    final int[] endLayer;
    final int superlayers;

    private final DriftGeometry drift;
    private final DigitIndex index;
    /** Free wires with a hit, by layer, and whether a wire is on a line already. */
    private final int[][] wires;

    private final int[] free;
    private final boolean[] onLine;
    private final SegmentFit fit = new SegmentFit();
    private final int[] chosen = new int[MOST_LAYERS];
    private final int[] best = new int[MOST_LAYERS];
    /** The line of the moment: its distance from the axis, signed, and where it meets the layer it starts in. */
    private double distance;

    private double azimuth;
    private double start;

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
                end[n - 1] = Math.min(layer + 1, first[n - 1] + MOST_LAYERS);
            }
        }
        superlayers = n;
        firstLayer = Arrays.copyOf(first, n);
        endLayer = Arrays.copyOf(end, n);
        wires = new int[drift.layers][];
        for (int layer = 0; layer < drift.layers; layer++) {
            wires[layer] = new int[drift.axial[layer] ? drift.wires[layer] : 0];
        }
        free = new int[drift.layers];
        onLine = new boolean[drift.wireX.length];
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
        Arrays.fill(free, 0);
        index.freeWires((digit, layer, wire) -> {
            if (drift.axial[layer]) {
                wires[layer][free[layer]++] = wire;
                onLine[wire] = false;
            }
        });
    }

    private void lines(int s, int inner, int outer, int needed) {
        for (int a = 0; a < free[inner]; a++) {
            int wireA = wires[inner][a];
            if (onLine[wireA]) {
                continue;
            }
            int most = needed - 1;
            azimuth = Angles.atan2(drift.wireY[wireA], drift.wireX[wireA]);
            for (int b = 0; b < free[outer]; b++) {
                int wireB = wires[outer][b];
                if (onLine[wireB] || !outward(wireA, wireB, drift.radius[inner])) {
                    continue;
                }
                int hits = hits(s, inner, most);
                if (hits > most) {
                    most = hits;
                    System.arraycopy(chosen, 0, best, 0, endLayer[s] - firstLayer[s]);
                }
            }
            if (most >= needed && size < CAPACITY) {
                keep(s);
            }
        }
    }

    /** Takes the line through two wires, if it goes outward and not too steeply. */
    private boolean outward(int a, int b, double radius) {
        double ax = drift.wireX[a];
        double ay = drift.wireY[a];
        double dx = drift.wireX[b] - ax;
        double dy = drift.wireY[b] - ay;
        double cross = ax * dy - ay * dx;
        double along = ax * dx + ay * dy;
        double steep2 = STEEPEST * STEEPEST;
        if (along < 0 || cross * cross * (1 - steep2) > steep2 * along * along) {
            return false;
        }
        distance = cross / Math.sqrt(dx * dx + dy * dy);
        azimuth = Angles.atan2(ay, ax);
        start = azimuth + Angles.asin(distance / radius);
        return true;
    }

    /** Number of layers with a free hit next to the line; less when there cannot be more than a number of them. */
    private int hits(int s, int inner, int most) {
        int hits = 0;
        for (int layer = firstLayer[s]; layer < endLayer[s]; layer++) {
            double radius = drift.radius[layer];
            double ratio = distance / radius;
            int found = -1;
            if (Math.abs(ratio) < 1) {
                found = next(layer, start - Angles.asin(ratio));
            }
            chosen[layer - firstLayer[s]] = found;
            hits += found >= 0 ? 1 : 0;
            if (hits + endLayer[s] - layer - 1 <= most) {
                return hits;
            }
        }
        return hits;
    }

    /** The free wire of a layer with a hit that is nearest to an azimuth, -1 for none in the road. */
    private int next(int layer, double expected) {
        int middle = drift.nearestWire(layer, expected, 0);
        double nearest = ROAD * drift.halfWidth[layer] / drift.radius[layer];
        int found = -1;
        for (int step = -1; step <= 1; step++) {
            int number = middle + step;
            int n = drift.wires[layer];
            int wire = drift.firstWire[layer] + (number < 0 ? number + n : number >= n ? number - n : number);
            if (index.wire(wire) >= 0 && !onLine[wire]) {
                double miss = Math.abs(Helix.wrap(Angles.atan2(drift.wireY[wire], drift.wireX[wire]) - expected));
                if (miss < nearest) {
                    nearest = miss;
                    found = wire;
                }
            }
        }
        return found;
    }

    /** Fits the chosen hits, and keeps them. */
    private void keep(int s) {
        int n = 0;
        double sx = 0;
        double sy = 0;
        int from = size * MOST_LAYERS;
        for (int i = 0; i < endLayer[s] - firstLayer[s]; i++) {
            int wire = best[i];
            if (wire >= 0) {
                onLine[wire] = true;
                digits[from + n++] = index.wire(wire);
                sx += drift.wireX[wire];
                sy += drift.wireY[wire];
            }
        }
        count[size] = n;
        superlayer[size] = s;
        if (touch(from, n, sx / n, sy / n)) {
            size++;
        }
    }

    /** Fits the parabola, in a frame along the line of the wires about a point. */
    private boolean touch(int from, int n, double middleX, double middleY) {
        int first = index.digits.element[digits[from]];
        int last = index.digits.element[digits[from + n - 1]];
        double ex = drift.wireX[last] - drift.wireX[first];
        double ey = drift.wireY[last] - drift.wireY[first];
        double norm = 1 / Math.sqrt(ex * ex + ey * ey);
        ex *= norm;
        ey *= norm;
        fit.count = n;
        for (int i = 0; i < n; i++) {
            int wire = index.digits.element[digits[from + i]];
            double dx = drift.wireX[wire] - middleX;
            double dy = drift.wireY[wire] - middleY;
            fit.along[i] = dx * ex + dy * ey;
            fit.across[i] = dx * ey - dy * ex;
            fit.length[i] = index.digits.u[digits[from + i]];
        }
        if (!fit.fit(LARGEST_BEND)) {
            return false;
        }
        System.arraycopy(fit.side, 0, side, from, n);
        x[size] = middleX + fit.offset * ey;
        y[size] = middleY - fit.offset * ex;
        direction[size] = Angles.atan2(ey - fit.slope * ex, ex + fit.slope * ey);
        return true;
    }
}
