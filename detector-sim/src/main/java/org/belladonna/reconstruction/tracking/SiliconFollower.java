package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.SiliconErrors;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * Carries a filter through the silicon, inward or outward, taking in the points that it is given and those that it finds. One per thread.
 */
final class SiliconFollower {
    /** Points farther than this from the prediction across the track, mm, are not looked at. */
    private static final double ROAD = 6;
    /** Chi squared of the two coordinates up to which a point belongs to the track. */
    private static final double LARGEST_CHI2 = 20;

    private static final int NONE = -1;
    private static final int DROPPED = -2;

    /** Point of each layer, and one more on an overlapping sensor; negative for none. */
    final int[] first;

    final int[] second;
    double chi2;
    /** Chi squared of each layer in the last pass. */
    private final double[] layerChi2;

    private final SiliconLayers layers;
    private final DigitIndex index;
    private final SensorApproach approach;
    private final SiliconErrors errors;
    final PointAmbiguity ambiguity;
    /** Variances of the distance of the point last compared from the prediction. */
    private double varianceU;

    private double varianceV;
    private final HelixPoint point = new HelixPoint();

    SiliconFollower(SiliconGeometry silicon, SiliconLayers layers, DigitIndex index) {
        this.layers = layers;
        this.index = index;
        approach = new SensorApproach(silicon);
        errors = new SiliconErrors(silicon);
        ambiguity = new PointAmbiguity(silicon, layers.last + 1);
        first = new int[layers.last + 1];
        second = new int[layers.last + 1];
        layerChi2 = new double[layers.last + 1];
        clear();
    }

    void clear() {
        java.util.Arrays.fill(first, NONE);
        java.util.Arrays.fill(second, NONE);
        java.util.Arrays.fill(layerChi2, 0);
        for (int layer = 0; layer <= layers.last; layer++) {
            ambiguity.clear(layer);
        }
    }

    /** Number of points. */
    int count() {
        int n = 0;
        for (int layer = 0; layer <= layers.last; layer++) {
            n += (first[layer] >= 0 ? 1 : 0) + (second[layer] >= 0 ? 1 : 0);
        }
        return n;
    }

    /** Takes the points of the layer that fits worst away and keeps the layer empty. */
    void dropWorst() {
        int worst = 0;
        for (int layer = 1; layer <= layers.last; layer++) {
            worst = layerChi2[layer] > layerChi2[worst] ? layer : worst;
        }
        first[worst] = DROPPED;
        second[worst] = DROPPED;
        for (int layer = 1; layer < worst; layer++) {
            second[layer] = second[layer] == DROPPED ? DROPPED : NONE;
            if (layers.pixel[layer]) {
                first[layer] = NONE;
            }
        }
    }

    /** From a layer inward; layers without a point are searched. False when the track is lost. */
    boolean inward(HelixFilter filter, int from) {
        chi2 = 0;
        java.util.Arrays.fill(layerChi2, 0);
        for (int layer = from; layer >= 1; layer--) {
            if (!layer(filter, layer, -1)) {
                return false;
            }
        }
        return true;
    }

    /** From the axis outward to the wall of the drift chamber, likewise; only layers beyond one are searched. */
    boolean outward(HelixFilter filter, int searchBeyond) {
        chi2 = 0;
        for (int layer = 1; layer <= layers.last; layer++) {
            boolean known = first[layer] >= 0 || layer > searchBeyond;
            if (known && !layer(filter, layer, 1)) {
                return false;
            }
            if (!known) {
                cross(filter, layers.radius[layer], layers.thickness[layer], layers.loss[layer]);
            }
        }
        return true;
    }

    /** Crosses the wall between silicon and drift chamber. */
    void wall(HelixFilter filter, int direction) {
        cross(filter, layers.wallRadius, layers.wallThickness, direction * layers.wallLoss);
    }

    private boolean layer(HelixFilter filter, int layer, int direction) {
        if (layers.radius[layer] == 0) {
            return true;
        }
        double before = chi2;
        if (first[layer] >= 0 && direction < 0 && compare(filter, first[layer]) > LARGEST_CHI2) {
            first[layer] = NONE;
        }
        if (first[layer] == NONE) {
            ambiguity.clear(layer);
            first[layer] = search(filter, layer, NONE);
        }
        if (first[layer] >= 0) {
            take(filter, first[layer], layer);
            if (second[layer] == NONE && direction < 0) {
                second[layer] = search(filter, layer, index.digits.element[first[layer]]);
            }
            if (second[layer] >= 0) {
                take(filter, second[layer], NONE);
            }
        }
        layerChi2[layer] = chi2 - before;
        cross(filter, layers.radius[layer], layers.thickness[layer], direction * layers.loss[layer]);
        return filter.sane();
    }

    private void cross(HelixFilter filter, double radius, double thickness, double loss) {
        Helix helix = filter.helix;
        double arc = helix.arcToRadius(radius);
        if (Double.isNaN(arc) || thickness == 0) {
            return;
        }
        point.at(helix, arc);
        double radial = (point.x * point.cosPhi + point.y * point.sinPhi) / radius;
        double path = Math.sqrt(1 + helix.tanLambda * helix.tanLambda) / Math.max(0.1, Math.abs(radial));
        filter.at(arc, point);
        filter.cross(thickness * path, loss * path);
    }

    /** The free point of a layer that fits best, -1 for none; none on the given sensor. */
    private int search(HelixFilter filter, int layer, int not) {
        int n = index.count(layer);
        double arc = filter.helix.arcToRadius(layers.radius[layer]);
        if (n == 0 || Double.isNaN(arc)) {
            return NONE;
        }
        point.at(filter.helix, arc);
        double azimuth = Angles.atan2(point.y, point.x);
        double window = Math.min(1, 2 * ROAD / layers.radius[layer]);
        int rank = index.rankFrom(layer, azimuth - window);
        int best = NONE;
        double smallest = LARGEST_CHI2;
        boolean pixels = layers.pixel[layer] && not == NONE;
        ambiguity.begin();
        for (int k = 0; k < n; k++) {
            int digit = index.point(layer, rank + k);
            if (Math.abs(Helix.wrap(index.phi[digit] - azimuth)) > window) {
                break;
            }
            if (index.digits.element[digit] != not && index.free(digit)) {
                double fit = compare(filter, digit);
                if (fit < LARGEST_CHI2 && pixels) {
                    ambiguity.add(digit, fit, varianceU, varianceV);
                }
                if (fit < smallest) {
                    smallest = fit;
                    best = digit;
                }
            }
        }
        if (best >= 0 && pixels) {
            compare(filter, best);
            ambiguity.end(layer, best, index.digits, varianceU, varianceV);
        }
        return best;
    }

    private boolean approach(HelixFilter filter, int digit) {
        double guess = filter.helix.arcToRadius(index.radius[digit]);
        if (Double.isNaN(guess)) {
            return false;
        }
        approach.find(filter.helix, index.digits.element[digit], guess);
        filter.at(approach.arc, approach.point);
        return true;
    }

    private double compare(HelixFilter filter, int digit) {
        if (!approach(filter, digit)) {
            return Double.POSITIVE_INFINITY;
        }
        TrackerDigits digits = index.digits;
        double du = digits.u[digit] - approach.u;
        double dv = digits.v[digit] - approach.v;
        if (Math.abs(du) > ROAD) {
            return Double.POSITIVE_INFINITY;
        }
        double su = errors.varianceU(digits, digit, approach.slopeU)
                + filter.predict(approach.uX, approach.uY, approach.uZ);
        double sv = errors.varianceV(digits, digit, approach.slopeV)
                + filter.predict(approach.vX, approach.vY, approach.vZ);
        varianceU = su;
        varianceV = sv;
        return du * du / su + dv * dv / sv;
    }

    private void take(HelixFilter filter, int digit, int layer) {
        if (!approach(filter, digit)) {
            chi2 += LARGEST_CHI2;
            return;
        }
        TrackerDigits digits = index.digits;
        double u = digits.u[digit] - approach.u;
        double v = digits.v[digit] - approach.v;
        double uu = errors.varianceU(digits, digit, approach.slopeU);
        double vv = errors.varianceV(digits, digit, approach.slopeV);
        if (layer >= 0) {
            u += ambiguity.shiftU[layer];
            v += ambiguity.shiftV[layer];
            uu += ambiguity.spreadU[layer];
            vv += ambiguity.spreadV[layer];
        }
        chi2 += filter.measure(approach.uX, approach.uY, approach.uZ, u, uu, 0, Double.MAX_VALUE);
        chi2 += filter.measure(approach.vX, approach.vY, approach.vZ, v, vv, 0, Double.MAX_VALUE);
        filter.move();
    }

    /** Appends the points to a candidate, from the inside out, with what they are worth. */
    void list(TrackCandidate candidate) {
        for (int layer = 1; layer <= layers.last; layer++) {
            int a = first[layer];
            int b = second[layer];
            if (a >= 0 && b >= 0 && index.radius[b] < index.radius[a]) {
                candidate.add(b);
                candidate.add(a);
            } else if (a >= 0) {
                candidate.add(a);
                if (b >= 0) {
                    candidate.add(b);
                }
            }
        }
        candidate.silicon = candidate.count;
        candidate.ambiguity(ambiguity, first);
    }
}
