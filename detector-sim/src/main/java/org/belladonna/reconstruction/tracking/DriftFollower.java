package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.MagneticField;
import org.belladonna.detector.WireApproach;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * Carries a filter through the drift chamber from layer to layer and takes in, in each, the hit of the wires next to the prediction that fits best,
 * on whichever side of its wire. One per thread.
 */
final class DriftFollower {
    /** Chi squared up to which a hit belongs to the track. */
    private static final double LARGEST_CHI2 = 16;
    /** Layers in a row without a hit, or without a wire at that z, after which a track is taken to have ended. */
    private static final int LARGEST_GAP = 9;

    /** The same, before there are this many hits. */
    private static final int LARGEST_FIRST_GAP = 4;

    private static final int CONFIRMED = 4;

    /** Hits found, in the order in which they were met, and the layer of the last. */
    final int[] found;

    int lastLayer;

    int count;

    private final DriftGeometry drift;
    private final DigitIndex index;
    private final WireApproach wire;
    private final HelixPoint point = new HelixPoint();
    private final double loss;
    /** Null where the field is uniform. */
    private final FieldSteps steps;

    private double bestChi2;

    DriftFollower(DriftGeometry drift, DigitIndex index, MagneticField map) {
        steps = map == null ? null : new FieldSteps(map);
        this.drift = drift;
        this.index = index;
        wire = new WireApproach(drift);
        found = new int[drift.layers];
        loss = SiliconLayers.least(drift.gasAndWires);
    }

    /**
     * Follows a track from a layer on.
     *
     * @param filter moves along
     * @param from first layer
     * @param direction +1 outward, -1 inward
     */
    void follow(HelixFilter filter, int from, int direction) {
        count = 0;
        int gap = 0;
        int superlayer = drift.superlayer[from];
        double crossed = drift.radius[from];
        double reached = Double.NaN;
        for (int layer = from; layer >= 0 && layer < drift.layers && gap < largestGap(); layer += direction) {
            if (drift.superlayer[layer] != superlayer) {
                superlayer = drift.superlayer[layer];
                gas(filter, 0.5 * (crossed + drift.radius[layer]), drift.radius[layer] - crossed);
                crossed = drift.radius[layer];
            }
            double arc = arc(filter.helix, layer);
            if (Double.isNaN(arc) || !filter.sane()) {
                return;
            }
            if (steps != null && hasWires(layer, filter.helix.z(arc))) {
                arc = carry(filter, reached, arc);
                reached = arc;
            }
            int hit = search(filter, layer, arc);
            if (hit >= 0) {
                found[count++] = hit;
                lastLayer = layer;
                take(filter, hit, arc);
                gap = 0;
            } else {
                gap++;
            }
        }
    }

    /** Takes the filter from one arc to another through the field map; the arc there, counted on the helix as it then is. */
    private double carry(HelixFilter filter, double from, double to) {
        if (Double.isNaN(from)) {
            steps.beginAt(filter.helix, to);
            return to;
        }
        steps.go(filter.helix, from, to);
        point.at(filter.helix, to);
        filter.at(to, point);
        double radius = Math.sqrt(point.x * point.x + point.y * point.y);
        filter.turn(steps);
        double arc = filter.helix.arcToRadius(radius);
        return Double.isNaN(arc) ? to : arc;
    }

    private int largestGap() {
        return count < CONFIRMED ? LARGEST_FIRST_GAP : LARGEST_GAP;
    }

    /** Arc at which the track crosses the wires of a layer; NaN when it turns before. */
    private double arc(Helix helix, int layer) {
        double arc = helix.arcToRadius(drift.radius[layer]);
        return drift.axial[layer] ? arc : helix.arcToRadius(drift.radiusAt(layer, helix.z(arc)));
    }

    private int search(HelixFilter filter, int layer, double arc) {
        Helix helix = filter.helix;
        double z = helix.z(arc);
        if (!hasWires(layer, z)) {
            return -1;
        }
        point.at(helix, arc);
        int middle = drift.nearestWire(layer, Angles.atan2(point.y, point.x), z);
        bestChi2 = LARGEST_CHI2;
        int best = -1;
        for (int step = -1; step <= 1; step++) {
            int number = Math.floorMod(middle + step, drift.wires[layer]);
            int digit = index.wire(drift.firstWire[layer] + number);
            if (digit >= 0 && compare(filter, digit, arc)) {
                best = digit;
            }
        }
        return best;
    }

    /** Whether a hit fits better than the best before it. */
    private boolean compare(HelixFilter filter, int digit, double arc) {
        TrackerDigits digits = index.digits;
        wire.find(filter.helix, digits.element[digit], arc);
        filter.at(wire.arc, wire.point);
        double sigma = digits.sigmaU[digit];
        double miss = Math.abs(wire.distance) - digits.u[digit];
        double chi2 = miss * miss / (sigma * sigma + filter.predict(wire.ex, wire.ey, wire.ez));
        if (chi2 < bestChi2) {
            bestChi2 = chi2;
            return true;
        }
        return false;
    }

    private void take(HelixFilter filter, int digit, double arc) {
        TrackerDigits digits = index.digits;
        wire.find(filter.helix, digits.element[digit], arc);
        filter.at(wire.arc, wire.point);
        double sigma = digits.sigmaU[digit];
        filter.measure(
                wire.ex, wire.ey, wire.ez, -wire.distance, sigma * sigma, digits.u[digit], Double.POSITIVE_INFINITY);
        filter.move();
    }

    private boolean hasWires(int layer, double z) {
        return z >= drift.zMin[layer] && z <= drift.zMax[layer];
    }

    /** Gas from one superlayer to the next; a negative height inward. */
    private void gas(HelixFilter filter, double radius, double height) {
        double arc = filter.helix.arcToRadius(radius);
        if (Double.isNaN(arc)) {
            return;
        }
        point.at(filter.helix, arc);
        double radial = (point.x * point.cosPhi + point.y * point.sinPhi) / radius;
        double dip = Math.sqrt(1 + filter.helix.tanLambda * filter.helix.tanLambda);
        double path = height * dip / Math.max(0.1, Math.abs(radial));
        filter.at(arc, point);
        filter.cross(Math.abs(path) / drift.gasAndWires.radiationLength, loss * path);
    }
}
