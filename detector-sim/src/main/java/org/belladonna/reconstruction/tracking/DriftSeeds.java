package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.DriftGeometry;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Seeds from the drift chamber alone: circles through three axial segments, then the straight line in z against arc length that most stereo hits
 * agree with. Reused; one per thread.
 */
final class DriftSeeds {
    /** Takes a seed. */
    @FunctionalInterface
    interface Sink {
        /** Takes a helix whose innermost segment begins in a layer. Returns whether it was made a track. */
        boolean take(Helix helix, int firstLayer);
    }

    private static final int CAPACITY = 512;
    /** Largest difference between the direction of the circle and that of a segment, rad. */
    private static final double LARGEST_ANGLE = 0.2;
    /** Largest distance from the axis, mm, and smallest radius of curvature, mm (90 MeV in 1.5 T). */
    private static final double LARGEST_IMPACT = 250;

    private static final double SMALLEST_RADIUS = 200;
    private static final double LARGEST_Z0 = 500;
    private static final double STEEPEST = 4;
    /** How far a stereo hit may be from the line, mm: a circle known to 2 mm at a stereo angle of 70 mrad. */
    private static final double ROAD = 35;
    /** Arc length between the two hits that define a line, mm. */
    private static final double LEVER = 90;

    private static final int LEAST_STEREO = 5;

    private final DriftGeometry drift;
    private final DigitIndex index;
    private final DriftSegments segments;
    private final double field;
    private final Helix helix = new Helix();
    /** Where stereo hits would lie on the circle: arc, z, layer. Each hit twice, once for each side of its wire. */
    private final double[] arc = new double[CAPACITY];

    private final double[] along = new double[CAPACITY];
    private final int[] layerOf = new int[CAPACITY];
    private int size;

    DriftSeeds(DriftGeometry drift, DigitIndex index, double field) {
        this.drift = drift;
        this.index = index;
        this.field = field;
        segments = new DriftSegments(drift, index);
    }

    /** Finds seeds among the free hits. */
    void find(Sink sink) {
        segments.find();
        boolean[] used = new boolean[segments.size];
        for (int a = 0; a < segments.size; a++) {
            for (int b = 0; b < segments.size && !used[a]; b++) {
                if (used[b] || segments.superlayer[b] <= segments.superlayer[a]) {
                    continue;
                }
                for (int c = 0; c < segments.size && !used[a] && !used[b]; c++) {
                    boolean next = segments.superlayer[c] > segments.superlayer[b]
                            && segments.superlayer[c] - segments.superlayer[a] <= 3;
                    if (!used[c] && next && circle(a, b, c) && line(a, c)) {
                        boolean taken = sink.take(helix, segments.firstLayer[segments.superlayer[a]]);
                        used[a] |= taken;
                        used[b] |= taken;
                        used[c] |= taken;
                    }
                }
            }
        }
    }

    private boolean circle(int a, int b, int c) {
        double abX = segments.x[b] - segments.x[a];
        double abY = segments.y[b] - segments.y[a];
        double acX = segments.x[c] - segments.x[a];
        double acY = segments.y[c] - segments.y[a];
        double ab = Math.hypot(abX, abY);
        double ac = Math.hypot(acX, acY);
        double bc = Math.hypot(acX - abX, acY - abY);
        double omega = -2 * (abX * acY - abY * acX) / (ab * ac * bc);
        if (!(Math.abs(omega) < 1 / SMALLEST_RADIUS)) {
            return false;
        }
        if (Math.abs(omega) < 1e-7) {
            omega = 1e-7;
        }
        double half = Math.asin(Math.max(-1, Math.min(1, 0.5 * omega * ac)));
        double direction = Math.atan2(acY, acX) + half;
        double atB = Math.atan2(acY, acX) + half - 2 * Math.asin(Math.max(-1, Math.min(1, 0.5 * omega * ab)));
        if (!agrees(a, direction) || !agrees(b, atB) || !agrees(c, direction - 2 * half)) {
            return false;
        }
        double pt = PhysicalConstants.CURVATURE * field / Math.abs(omega);
        helix.setThrough(
                segments.x[a],
                segments.y[a],
                0,
                pt * Math.cos(direction),
                pt * Math.sin(direction),
                0,
                Math.signum(omega),
                field);
        return Math.abs(helix.d0) < LARGEST_IMPACT;
    }

    private boolean agrees(int segment, double direction) {
        return Math.abs(Helix.wrap(direction - segments.azimuth[segment] - segments.inclination[segment]))
                < LARGEST_ANGLE;
    }

    private boolean line(int a, int c) {
        int from = segments.firstLayer[segments.superlayer[a]];
        int to = segments.endLayer[segments.superlayer[c]];
        size = 0;
        index.freeWires((digit, layer, wire) -> {
            if (layer >= from && layer < to && !drift.axial[layer]) {
                stereo(digit, layer, wire);
            }
        });
        int most = LEAST_STEREO - 1;
        double bestZ0 = 0;
        double bestTan = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double step = arc[j] - arc[i];
                if (Math.abs(step) < LEVER) {
                    continue;
                }
                double tan = (along[j] - along[i]) / step;
                double z0 = along[i] - tan * arc[i];
                if (Math.abs(z0) < LARGEST_Z0 && Math.abs(tan) < STEEPEST) {
                    int support = support(z0, tan);
                    if (support > most) {
                        most = support;
                        bestZ0 = z0;
                        bestTan = tan;
                    }
                }
            }
        }
        helix.z0 = bestZ0;
        helix.tanLambda = bestTan;
        return most >= LEAST_STEREO;
    }

    /** Number of layers with a hit near a line. Hits of a layer follow each other. */
    private int support(double z0, double tan) {
        int layers = 0;
        int last = -1;
        for (int k = 0; k < size; k++) {
            if (layerOf[k] != last && Math.abs(along[k] - z0 - tan * arc[k]) < ROAD) {
                layers++;
                last = layerOf[k];
            }
        }
        return layers;
    }

    private void stereo(int digit, int layer, int wire) {
        double s = helix.arcToRadius(drift.radius[layer]);
        if (Double.isNaN(s) || size + 2 > CAPACITY) {
            return;
        }
        double direction = helix.phi(s);
        double nx = Math.sin(direction);
        double ny = -Math.cos(direction);
        double lever = nx * drift.slopeX[wire] + ny * drift.slopeY[wire];
        double distance = nx * (helix.x(s) - drift.wireX[wire]) + ny * (helix.y(s) - drift.wireY[wire]);
        for (int side = -1; side <= 1; side += 2) {
            double z = (distance - side * index.digits.u[digit]) / lever;
            if (z > drift.zMin[layer] && z < drift.zMax[layer]) {
                arc[size] = s;
                along[size] = z;
                layerOf[size++] = layer;
            }
        }
    }
}
