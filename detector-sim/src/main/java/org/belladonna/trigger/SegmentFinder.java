package org.belladonna.trigger;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.TriggerSettings.Superlayer;
import org.belladonna.digitization.TrackerDigits;

/**
 * Track segments: wires of a superlayer that were hit in a pattern about a wire of its priority layer. In a layer d layers away the pattern has d + 1
 * wires: an hourglass about a priority layer in the middle, a triangle from one at the edge. A segment needs hits in enough layers, and one on
 * its priority wire or on a neighbour of it in the next layer, by which its azimuth is told then. Only which wires were hit is used. One per
 * thread; the segments are those of the last call.
 */
final class SegmentFinder {
    /** Half width of the pattern beyond half a cell per layer, in cells: wires exactly at its edge belong to it. */
    private static final double EDGE = 0.25;

    private final DriftGeometry drift;
    private final List<Superlayer> superlayers;
    /** Azimuth half-way between the ends: of wire 0 of each layer, and distance of wires. */
    private final double[] firstAzimuth;

    private final double[] pitch;
    /** By wire: number of the event in which it was hit, and of that in which it was tried as the centre of a segment. */
    private final int[] hit;

    private final int[] tried;
    private int call;
    /** By layer: the superlayer whose priority layer it is, and that of whose priority layer it is the neighbour; -1 for none. */
    private final int[] firstOf;

    private final int[] secondOf;

    private int size;
    private int[] superlayer = new int[64];
    private double[] azimuth = new double[64];

    SegmentFinder(DriftGeometry drift, List<Superlayer> superlayers) {
        this.drift = drift;
        this.superlayers = superlayers;
        hit = new int[drift.wireX.length];
        tried = new int[drift.wireX.length];
        firstAzimuth = new double[drift.layers];
        pitch = new double[drift.layers];
        firstOf = new int[drift.layers];
        secondOf = new int[drift.layers];
        Arrays.fill(firstOf, -1);
        Arrays.fill(secondOf, -1);
        for (int s = 0; s < superlayers.size(); s++) {
            firstOf[superlayers.get(s).priority()] = s;
            secondOf[second(superlayers.get(s))] = s;
        }
        for (int layer = 0; layer < drift.layers; layer++) {
            firstAzimuth[layer] = azimuthOf(layer, 0);
            pitch[layer] = 2 * Math.PI / drift.wires[layer];
        }
    }

    /** Azimuth of a wire half-way between its ends, where stereo wires are closest to the z axis. */
    private double azimuthOf(int layer, int number) {
        int wire = drift.firstWire[layer] + number;
        double middle = drift.middle(layer);
        return Math.atan2(
                drift.wireY[wire] + middle * drift.slopeY[wire], drift.wireX[wire] + middle * drift.slopeX[wire]);
    }

    void find(TrackerDigits digits) {
        call++;
        size = 0;
        // All digits after those of the silicon are wires.
        for (int i = digits.siliconSize(); i < digits.size(); i++) {
            hit[digits.element[i]] = call;
        }
        for (int i = digits.siliconSize(); i < digits.size(); i++) {
            around(digits.layer[i], digits.element[i]);
        }
    }

    /** Tries the segments that a hit can be the first or second priority wire of. */
    private void around(int layer, int wire) {
        if (firstOf[layer] >= 0) {
            attempt(firstOf[layer], wire - drift.firstWire[layer], layer, wire);
        } else if (secondOf[layer] >= 0) {
            int s = secondOf[layer];
            int priority = superlayers.get(s).priority();
            double centre = cell(priority, azimuthAt(layer, wire - drift.firstWire[layer]));
            for (int k = (int) Math.ceil(centre - 0.75); k <= centre + 0.75; k++) {
                int number = wrapped(k, drift.wires[priority]);
                if (hit[drift.firstWire[priority] + number] != call) {
                    attempt(s, number, layer, wire);
                }
            }
        }
    }

    private static int second(Superlayer settings) {
        return settings.priority() < settings.last() ? settings.priority() + 1 : settings.priority() - 1;
    }

    /** A number that is at most one round off. */
    private static int wrapped(int k, int n) {
        return k < 0 ? k + n : k >= n ? k - n : k;
    }

    /** Tries the segment about a wire of the priority layer; its azimuth is that of a hit. */
    private void attempt(int s, int number, int hitLayer, int hitWire) {
        Superlayer settings = superlayers.get(s);
        int centreWire = drift.firstWire[settings.priority()] + number;
        if (tried[centreWire] == call) {
            return;
        }
        tried[centreWire] = call;
        double centre = azimuthAt(settings.priority(), number);
        int layers = 0;
        int spare = settings.last() - settings.first() + 1 - settings.layers();
        for (int layer = settings.first();
                layer <= settings.last() && spare >= layer - settings.first() - layers;
                layer++) {
            layers += isHit(layer, centre, 0.5 * Math.abs(layer - settings.priority()) + EDGE) ? 1 : 0;
        }
        if (layers >= settings.layers()) {
            add(s, azimuthAt(hitLayer, hitWire - drift.firstWire[hitLayer]));
        }
    }

    private boolean isHit(int layer, double centreAzimuth, double half) {
        double centre = cell(layer, centreAzimuth);
        int n = drift.wires[layer];
        int first = drift.firstWire[layer];
        for (int k = (int) Math.ceil(centre - half); k <= centre + half; k++) {
            if (hit[first + wrapped(k, n)] == call) {
                return true;
            }
        }
        return false;
    }

    private double azimuthAt(int layer, int number) {
        return firstAzimuth[layer] + number * pitch[layer];
    }

    /** Place of an azimuth among the wires of a layer, from 0 to their number. */
    private double cell(int layer, double at) {
        double place = (at - firstAzimuth[layer]) / pitch[layer];
        int n = drift.wires[layer];
        return place < 0 ? place + n : place >= n ? place - n : place;
    }

    private void add(int s, double at) {
        if (size == superlayer.length) {
            superlayer = Arrays.copyOf(superlayer, 2 * size);
            azimuth = Arrays.copyOf(azimuth, 2 * size);
        }
        superlayer[size] = s;
        azimuth[size++] = at;
    }

    int size() {
        return size;
    }

    /** Place of the superlayer of a segment in the list. */
    int superlayer(int segment) {
        return superlayer[segment];
    }

    /** Azimuth of its priority wire half-way between the ends, rad, not wrapped. */
    double azimuth(int segment) {
        return azimuth[segment];
    }
}
