package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.WireApproach;
import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Seeds from the drift chamber alone: two axial segments on a circle, which a filter makes precise with their drift times, then the straight line in z
 * against arc length that most stereo hits agree with. Reused; one per thread.
 */
final class DriftSeeds {
    /** Takes a seed. */
    @FunctionalInterface
    interface Sink {
        /** Takes a seed, at which the filter stands, whose innermost segment begins in a layer. Returns whether it was made a track. */
        boolean take(int firstLayer);
    }

    /** What a hit is taken to measure: the track on the side that its segment knows, the wire alone, or the drift length on either side. */
    private enum Use {
        SIDES,
        WIRES,
        LENGTHS
    }

    private static final int ROUNDS = 3;
    private static final int CAPACITY = 512;
    /** Two segments may be so many axial superlayers apart. */
    private static final int FARTHEST = 2;
    /** Largest difference between the turns from the first segment to the chord and from the chord to the second, rad. */
    private static final double LARGEST_ANGLE = 0.25;
    /** Smallest radius of curvature, mm (60 MeV in 1.5 T). */
    private static final double SMALLEST_RADIUS = 140;
    /** Largest chi squared per hit of the circle, and of a hit. */
    private static final double CIRCLE_CHI2 = 4;

    private static final double HIT_CHI2 = 25;
    /** Share of the hits that must be on the circle. */
    private static final double ON_CIRCLE = 0.7;

    private static final double INFLATION = 100;
    /** By how much the covariance is enlarged when the same wires are taken in with their drift lengths. */
    private static final double SAME_HITS = 4;

    private static final double LARGEST_Z0 = 1000;
    private static final double STEEPEST = 4;
    /** How far a stereo hit may be from the line, mm: drift lengths and the circle are known to 0.3 mm at a stereo angle of 70 mrad. */
    private static final double ROAD = 18;
    /** Arc length between the two hits that define a line, mm. */
    private static final double LEVER = 50;

    private static final int LEAST_STEREO = 4;
    /** Errors of the line at its middle, mm, and of its slope. */
    private static final double LINE = 20;

    private static final double SLOPE = 0.15;

    private final DriftGeometry drift;
    private final DigitIndex index;
    private final DriftSegments segments;
    private final HelixFilter filter;
    private final double field;
    private final WireApproach wire;
    private final Helix helix = new Helix();
    /** Where stereo hits would lie on the circle: arc, z, layer. Each hit twice, once for each side of its wire. */
    private final double[] arc = new double[CAPACITY];

    private final double[] along = new double[CAPACITY];
    private final int[] layerOf = new int[CAPACITY];
    private int size;
    private double chi2;
    private int hits;

    DriftSeeds(DriftGeometry drift, DigitIndex index, HelixFilter filter, double field) {
        this.drift = drift;
        this.index = index;
        this.filter = filter;
        this.field = field;
        wire = new WireApproach(drift);
        segments = new DriftSegments(drift, index);
    }

    /** Finds seeds among the free hits; once more when some of them were made tracks, as segments of two tracks are mixed up where these are close. */
    void find(Sink sink) {
        for (int round = 0; round < ROUNDS && round(sink); round++) {}
    }

    /** Whether a seed was made a track. */
    private boolean round(Sink sink) {
        boolean any = false;
        segments.find();
        for (int a = 0; a < segments.size; a++) {
            for (int b = a + 1; b < segments.size && free(a); b++) {
                int apart = segments.superlayer[b] - segments.superlayer[a];
                if (apart > 0 && apart <= FARTHEST && free(b) && circle(a, b) && refined(a, b) && line(a, b)) {
                    any |= sink.take(segments.firstLayer[segments.superlayer[a]]);
                }
            }
        }
        return any;
    }

    /** Whether most hits of a segment are in no track. */
    private boolean free(int segment) {
        int taken = 0;
        for (int i = 0; i < segments.count[segment]; i++) {
            taken += index.free(segments.digits[segment * DriftSegments.MOST_LAYERS + i]) ? 0 : 1;
        }
        return taken <= 1;
    }

    /** Whether two segments may be on a circle: both make the same angle with their chord. */
    private boolean circle(int a, int b) {
        double x = segments.x[b] - segments.x[a];
        double y = segments.y[b] - segments.y[a];
        double chordDirection = Angles.atan2(y, x);
        double atA = Helix.wrap(segments.direction[a] - chordDirection);
        double atB = Helix.wrap(chordDirection - segments.direction[b]);
        double half = 0.5 * (atA + atB);
        if (Math.abs(atA - atB) > LARGEST_ANGLE || Math.abs(half) > 1.2) {
            return false;
        }
        double chord = Math.sqrt(x * x + y * y);
        double omega = 2 * Math.sin(half) / chord;
        if (Math.abs(omega) > 1 / SMALLEST_RADIUS) {
            return false;
        }
        if (Math.abs(omega) < 1e-7) {
            omega = 1e-7;
        }
        double direction = chordDirection + half;
        double pt = PhysicalConstants.CURVATURE * Math.abs(field / omega);
        helix.setThrough(
                segments.x[a],
                segments.y[a],
                0,
                pt * Math.cos(direction),
                pt * Math.sin(direction),
                0,
                Math.signum(omega),
                field);
        return true;
    }

    /**
     * Makes the circle precise: with the hits on the sides that their segments know or, where these may be mistaken, with the wires themselves; then
     * on the sides that the circle tells.
     */
    private boolean refined(int a, int b) {
        return refined(a, b, Use.SIDES) || refined(a, b, Use.WIRES);
    }

    private boolean refined(int a, int b, Use first) {
        filter.startCircle(helix);
        pass(a, first);
        pass(b, first);
        filter.restart(first == Use.WIRES ? SAME_HITS : INFLATION);
        if (first == Use.WIRES) {
            pass(a, Use.LENGTHS);
            pass(b, Use.LENGTHS);
            filter.restart(INFLATION);
        }
        chi2 = 0;
        hits = 0;
        pass(b, Use.LENGTHS);
        pass(a, Use.LENGTHS);
        int all = segments.count[a] + segments.count[b];
        return filter.sane() && hits >= ON_CIRCLE * all && chi2 < CIRCLE_CHI2 * hits;
    }

    private void pass(int segment, Use use) {
        for (int i = 0; i < segments.count[segment]; i++) {
            int place = segment * DriftSegments.MOST_LAYERS + i;
            int digit = segments.digits[place];
            double s = filter.helix.arcToRadius(drift.radius[index.digits.layer[digit]]);
            if (Double.isNaN(s)) {
                continue;
            }
            wire.find(filter.helix, index.digits.element[digit], s);
            filter.at(wire.arc, wire.point);
            double length = index.digits.u[digit];
            double variance =
                    index.digits.sigmaU[digit] * index.digits.sigmaU[digit] + (use == Use.WIRES ? length * length : 0);
            double residual = (use == Use.SIDES ? segments.side[place] * length : 0) - wire.distance;
            double added = filter.measure(
                    wire.ex, wire.ey, wire.ez, residual, variance, use == Use.LENGTHS ? length : 0, HIT_CHI2);
            if (added >= 0) {
                chi2 += added;
                hits++;
            }
            filter.move();
        }
    }

    private boolean line(int a, int b) {
        int from = segments.firstLayer[segments.superlayer[a]];
        int to = segments.endLayer[segments.superlayer[b]];
        int inner = drift.superlayer[from] - 1;
        int outer = drift.superlayer[to - 1] + 1;
        size = 0;
        index.freeWires((digit, layer, number) -> {
            if (!drift.axial[layer] && drift.superlayer[layer] >= inner && drift.superlayer[layer] <= outer) {
                stereo(digit, layer, number);
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
        if (most < LEAST_STEREO) {
            return false;
        }
        double middle = filter.helix.arcToRadius(0.5 * (drift.radius[from] + drift.radius[to - 1]));
        filter.setLine(bestZ0, bestTan, Double.isNaN(middle) ? 0 : middle, LINE, SLOPE, INFLATION);
        return true;
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

    private void stereo(int digit, int layer, int number) {
        Helix circle = filter.helix;
        double s = circle.arcToRadius(drift.radius[layer]);
        if (Double.isNaN(s) || size + 2 > CAPACITY) {
            return;
        }
        double direction = circle.phi(s);
        double nx = Math.sin(direction);
        double ny = -Math.cos(direction);
        double lever = nx * drift.slopeX[number] + ny * drift.slopeY[number];
        double distance = nx * (circle.x(s) - drift.wireX[number]) + ny * (circle.y(s) - drift.wireY[number]);
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
