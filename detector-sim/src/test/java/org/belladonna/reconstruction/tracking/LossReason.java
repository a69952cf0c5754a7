package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.transport.TrackerHits;

/**
 * Why a particle has no track: it left too little, it decayed or interacted on its way, or finding failed, and with what there was to
 * find it from. Counted are the layers that it crosses on its way out, to its first turning point or its end.
 */
final class LossReason {
    private static final int STRIPS = 3;
    private static final int WIRES = 10;
    private static final int IN_SUPERLAYER = 4;
    /** Change of the radius, mm, that is one. */
    private static final double STEP = 5;

    private final DriftGeometry drift;
    private final boolean[] strip = new boolean[7];
    private final boolean[] wire;
    private int strips;
    private int wires;
    private int axial;
    private int stereo;
    private double furthest;
    private boolean ended;
    private boolean inward;

    LossReason(DriftGeometry drift) {
        this.drift = drift;
        wire = new boolean[drift.layers];
    }

    String of(int particle, TrackerHits hits, TrackerDigits digits, TrackerTruth truth) {
        int flight = wayOut(particle, hits);
        if (flight >= 0) {
            measured(flight, digits, truth);
        }
        if (strips < STRIPS && wires < WIRES) {
            return ended ? "decays or interacts before enough layers" : "too few layers measured";
        }
        if (ended) {
            return "decays or interacts later";
        }
        if (inward) {
            return "flies inward first";
        }
        if (strips >= STRIPS) {
            return wires >= WIRES ? "silicon and wires there" : "silicon there, few wires";
        }
        return axial >= 3
                ? "three axial superlayers"
                : axial == 2 ? "two axial superlayers" : "one axial superlayer or none";
    }

    String details() {
        return "strips " + strips + " wires " + wires + " axial " + axial + " stereo " + stereo + " out to "
                + Math.round(furthest);
    }

    /** The layers crossed on the way out; returns the number of the flight, -1 for one that left no hit. */
    private int wayOut(int particle, TrackerHits hits) {
        Arrays.fill(strip, false);
        Arrays.fill(wire, false);
        furthest = 0;
        ended = false;
        inward = false;
        double nearest = Double.POSITIVE_INFINITY;
        double before = 0;
        int flight = -1;
        boolean out = true;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.particle[i] != particle) {
                continue;
            }
            flight = flight < 0 ? hits.flight[i] : flight;
            if (hits.flight[i] != flight) {
                ended = true;
                continue;
            }
            double radius = Math.hypot(hits.x[i], hits.y[i]);
            inward |= furthest == 0 && before > 0 && radius < before - STEP;
            furthest = radius > nearest + STEP ? Math.max(furthest, radius) : furthest;
            nearest = Math.min(nearest, radius);
            out &= radius > furthest - STEP;
            before = radius;
            if (out && hits.subdetector[i] == TrackerHits.SVD) {
                strip[hits.layer[i]] = true;
            } else if (out && hits.subdetector[i] == TrackerHits.CDC) {
                wire[hits.layer[i]] = true;
            }
        }
        return flight;
    }

    /** Counts those of them that have a digit. */
    private void measured(int flight, TrackerDigits digits, TrackerTruth truth) {
        boolean[] stripSeen = new boolean[strip.length];
        boolean[] wireSeen = new boolean[wire.length];
        for (int i = 0; i < digits.size(); i++) {
            if (truth.flight[i] == flight) {
                if (digits.subdetector[i] == TrackerHits.SVD) {
                    stripSeen[digits.layer[i]] = strip[digits.layer[i]];
                } else if (digits.subdetector[i] == TrackerHits.CDC) {
                    wireSeen[digits.layer[i]] = wire[digits.layer[i]];
                }
            }
        }
        strips = 0;
        for (boolean seen : stripSeen) {
            strips += seen ? 1 : 0;
        }
        wires = 0;
        int[] perSuperlayer = new int[drift.superlayer[drift.layers - 1] + 1];
        for (int layer = 0; layer < drift.layers; layer++) {
            wires += wireSeen[layer] ? 1 : 0;
            perSuperlayer[drift.superlayer[layer]] += wireSeen[layer] ? 1 : 0;
        }
        axial = 0;
        stereo = 0;
        for (int layer = 0; layer < drift.layers; layer++) {
            if (layer == 0 || drift.superlayer[layer] != drift.superlayer[layer - 1]) {
                boolean crossed = perSuperlayer[drift.superlayer[layer]] >= IN_SUPERLAYER;
                axial += crossed && drift.axial[layer] ? 1 : 0;
                stereo += crossed && !drift.axial[layer] ? 1 : 0;
            }
        }
    }
}
