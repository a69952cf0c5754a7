package org.belladonna.trigger;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.TriggerSettings.Superlayer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.transport.TrackerHits;

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
        for (int i = digits.siliconSize(); i < digits.size(); i++) {
            if (digits.subdetector[i] == TrackerHits.CDC) {
                hit[digits.element[i]] = call;
            }
        }
        for (int i = digits.siliconSize(); i < digits.size(); i++) {
            if (digits.subdetector[i] == TrackerHits.CDC) {
                around(digits.layer[i], digits.element[i]);
            }
        }
    }

    /** Tries the segments that a hit can be the first or second priority wire of. */
    private void around(int layer, int wire) {
        for (int s = 0; s < superlayers.size(); s++) {
            Superlayer settings = superlayers.get(s);
            if (layer == settings.priority()) {
                attempt(s, wire - drift.firstWire[layer], layer, wire);
            } else if (layer == second(settings)) {
                double centre = cell(settings.priority(), azimuthAt(layer, wire - drift.firstWire[layer]));
                for (int k = (int) Math.ceil(centre - 0.75); k <= Math.floor(centre + 0.75); k++) {
                    int number = Math.floorMod(k, drift.wires[settings.priority()]);
                    if (hit[drift.firstWire[settings.priority()] + number] != call) {
                        attempt(s, number, layer, wire);
                    }
                }
            }
        }
    }

    private static int second(Superlayer settings) {
        return settings.priority() < settings.last() ? settings.priority() + 1 : settings.priority() - 1;
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
        for (int layer = settings.first(); layer <= settings.last(); layer++) {
            layers += isHit(layer, centre, 0.5 * Math.abs(layer - settings.priority()) + EDGE) ? 1 : 0;
        }
        if (layers >= settings.layers()) {
            add(s, azimuthAt(hitLayer, hitWire - drift.firstWire[hitLayer]));
        }
    }

    private boolean isHit(int layer, double centreAzimuth, double half) {
        double centre = cell(layer, centreAzimuth);
        for (int k = (int) Math.ceil(centre - half); k <= Math.floor(centre + half); k++) {
            if (hit[drift.firstWire[layer] + Math.floorMod(k, drift.wires[layer])] == call) {
                return true;
            }
        }
        return false;
    }

    private double azimuthAt(int layer, int number) {
        return firstAzimuth[layer] + number * pitch[layer];
    }

    private double cell(int layer, double at) {
        return (at - firstAzimuth[layer]) / pitch[layer];
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
