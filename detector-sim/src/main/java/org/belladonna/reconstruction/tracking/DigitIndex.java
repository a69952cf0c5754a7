package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;

/**
 * The digits of an event where a finder looks for them: points by layer and azimuth, wires by number; and which of them are taken. A point is free
 * as long as neither of its two clusters is taken. Reused; one per thread.
 */
final class DigitIndex {
    TrackerDigits digits;
    /** Place of each point, mm and rad, by digit. */
    double[] x = new double[256];

    double[] y = new double[256];
    double[] z = new double[256];
    double[] radius = new double[256];
    double[] phi = new double[256];
    /** Points by layer, then by azimuth; those of layer l from layerStart[l] to layerStart[l + 1]. */
    int[] sorted = new int[256];

    final int[] layerStart;

    private final SiliconGeometry silicon;
    private final int[] placed;
    private final int[] wireDigit;
    /** Wires with a digit. */
    private int[] filled = new int[512];

    private int wires;
    private boolean[] clusterTaken = new boolean[512];
    private boolean[] wireTaken = new boolean[512];

    DigitIndex(SiliconGeometry silicon, DriftGeometry drift) {
        this.silicon = silicon;
        layerStart = new int[silicon.lastLayer + 2];
        placed = new int[silicon.lastLayer + 1];
        wireDigit = new int[drift.wireX.length];
        Arrays.fill(wireDigit, -1);
    }

    /** Takes the digits of an event; all are free. */
    void fill(TrackerDigits event) {
        if (digits != null) {
            forget();
        }
        digits = event;
        grow(event);
        Arrays.fill(clusterTaken, 0, event.clusters(), false);
        Arrays.fill(wireTaken, 0, event.size(), false);
        wires = event.size() - event.siliconSize();
        if (wires > filled.length) {
            filled = new int[2 * wires];
        }
        for (int i = event.siliconSize(); i < event.size(); i++) {
            wireDigit[event.element[i]] = i;
            filled[i - event.siliconSize()] = event.element[i];
        }
        sort(event);
    }

    private void forget() {
        for (int i = 0; i < wires; i++) {
            wireDigit[filled[i]] = -1;
        }
    }

    private void grow(TrackerDigits event) {
        int points = event.siliconSize();
        if (points > x.length) {
            int n = 2 * points;
            x = new double[n];
            y = new double[n];
            z = new double[n];
            radius = new double[n];
            phi = new double[n];
            sorted = new int[n];
        }
        if (event.clusters() > clusterTaken.length) {
            clusterTaken = new boolean[2 * event.clusters()];
        }
        if (event.size() > wireTaken.length) {
            wireTaken = new boolean[2 * event.size()];
        }
    }

    private void sort(TrackerDigits event) {
        Arrays.fill(layerStart, 0);
        int points = event.siliconSize();
        for (int i = 0; i < points; i++) {
            locate(event, i);
            layerStart[event.layer[i] + 1]++;
        }
        for (int layer = 1; layer < layerStart.length; layer++) {
            layerStart[layer] += layerStart[layer - 1];
        }
        Arrays.fill(placed, 0);
        for (int i = 0; i < points; i++) {
            int first = layerStart[event.layer[i]];
            int j = first + placed[event.layer[i]]++;
            while (j > first && phi[sorted[j - 1]] > phi[i]) {
                sorted[j] = sorted[j - 1];
                j--;
            }
            sorted[j] = i;
        }
    }

    private void locate(TrackerDigits event, int i) {
        int s = event.element[i];
        double u = event.u[i];
        double v = event.v[i];
        x[i] = silicon.cx[s] + u * silicon.ux[s] + v * silicon.vx[s];
        y[i] = silicon.cy[s] + u * silicon.uy[s] + v * silicon.vy[s];
        z[i] = silicon.cz[s] + v * silicon.vz[s];
        radius[i] = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
        phi[i] = Angles.atan2(y[i], x[i]);
    }

    /** Number of points of a layer. */
    int count(int layer) {
        return layerStart[layer + 1] - layerStart[layer];
    }

    /** Rank, in the order by azimuth, of the first point of a layer from an azimuth on; 0 when there is none. */
    int rankFrom(int layer, double azimuth) {
        int low = layerStart[layer];
        int high = layerStart[layer + 1];
        double from = Helix.wrap(azimuth);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (phi[sorted[middle]] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == layerStart[layer + 1] ? 0 : low - layerStart[layer];
    }

    /** Point of a layer by its rank, counted on in circles. */
    int point(int layer, int rank) {
        int n = count(layer);
        return sorted[layerStart[layer] + (rank >= n ? rank - n : rank)];
    }

    /** Whether a point or a hit of a wire is not taken. */
    boolean free(int digit) {
        return digits.clusterU[digit] < 0
                ? !wireTaken[digit]
                : !clusterTaken[digits.clusterU[digit]] && !clusterTaken[digits.clusterV[digit]];
    }

    /** Digit of a wire that is not taken, -1 when there is none. */
    int wire(int wire) {
        int digit = wireDigit[wire];
        return digit < 0 || wireTaken[digit] ? -1 : digit;
    }

    void take(int digit) {
        if (digits.clusterU[digit] < 0) {
            wireTaken[digit] = true;
        } else {
            clusterTaken[digits.clusterU[digit]] = true;
            clusterTaken[digits.clusterV[digit]] = true;
        }
    }

    /** What to do with a free hit of a wire. */
    @FunctionalInterface
    interface WireSink {
        void take(int digit, int layer, int wire);
    }

    /** Tells of all free hits of wires, in the order of the digits. */
    void freeWires(WireSink sink) {
        for (int i = digits.siliconSize(); i < digits.size(); i++) {
            if (!wireTaken[i]) {
                sink.take(i, digits.layer[i], digits.element[i]);
            }
        }
    }
}
