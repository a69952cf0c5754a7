package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.detector.SiliconLayerSettings.SideSettings;
import org.belladonna.random.EventStream;

/** The pixels of one sensor: charges in electrons, then clusters of pixels that touch each other. Reused. */
final class PixelMatrix {
    /** The cluster that {@link #next} has found: centre in pitches, charge, extent in pixels, and the deposit that gave most of it. */
    double centreU;

    double centreV;
    double sum;
    int widthU;
    int widthV;
    int deposit;

    private int[] column = new int[64];
    private int[] row = new int[64];
    private double[] charge = new double[64];
    private double[] largest = new double[64];
    private int[] owner = new int[64];
    private boolean[] taken = new boolean[64];
    private int[] queue = new int[64];
    private int size;
    private int first;

    void clear() {
        size = 0;
        first = 0;
    }

    /** Spreads a charge evenly over a rectangle about a point, in pitches from the edges. */
    void spread(
            SideSettings u, SideSettings v, double a, double b, double halfA, double halfB, double charge, int source) {
        double density = charge / (4 * halfA * halfB);
        for (int k = (int) Math.floor(a - halfA); k < a + halfA; k++) {
            double across = Math.min(a + halfA, k + 1) - Math.max(a - halfA, k);
            for (int m = (int) Math.floor(b - halfB); m < b + halfB; m++) {
                double along = Math.min(b + halfB, m + 1) - Math.max(b - halfB, m);
                if (k >= 0 && k < u.channels() && m >= 0 && m < v.channels()) {
                    add(k, m, density * across * along, source);
                }
            }
        }
    }

    private void add(int k, int m, double electrons, int source) {
        int i = 0;
        while (i < size && (column[i] != k || row[i] != m)) {
            i++;
        }
        if (i == size) {
            open(k, m);
        }
        charge[i] += electrons;
        if (electrons > largest[i]) {
            largest[i] = electrons;
            owner[i] = source;
        }
    }

    private void open(int k, int m) {
        if (size == column.length) {
            int n = 2 * size;
            column = Arrays.copyOf(column, n);
            row = Arrays.copyOf(row, n);
            charge = Arrays.copyOf(charge, n);
            largest = Arrays.copyOf(largest, n);
            owner = Arrays.copyOf(owner, n);
            taken = Arrays.copyOf(taken, n);
            queue = Arrays.copyOf(queue, n);
        }
        column[size] = k;
        row[size] = m;
        charge[size] = 0;
        largest[size] = 0;
        owner[size] = -1;
        size++;
    }

    /** Adds the noise; pixels below threshold are not read out. To be called once, before {@link #next}. */
    void read(SideSettings side, EventStream stream) {
        for (int i = 0; i < size; i++) {
            charge[i] += side.noise() * stream.gaussian();
            taken[i] = charge[i] < side.threshold();
        }
    }

    /** Goes to the next cluster; false after the last one. */
    boolean next() {
        while (first < size && taken[first]) {
            first++;
        }
        if (first == size) {
            return false;
        }
        int head = 0;
        int tail = 0;
        queue[tail++] = first;
        taken[first] = true;
        while (head < tail) {
            int i = queue[head++];
            for (int j = first; j < size; j++) {
                if (!taken[j] && Math.abs(column[j] - column[i]) <= 1 && Math.abs(row[j] - row[i]) <= 1) {
                    taken[j] = true;
                    queue[tail++] = j;
                }
            }
        }
        measure(tail);
        return true;
    }

    private void measure(int count) {
        double u = 0;
        double v = 0;
        double best = 0;
        sum = 0;
        deposit = -1;
        int left = Integer.MAX_VALUE;
        int right = 0;
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int q = 0; q < count; q++) {
            int i = queue[q];
            u += charge[i] * (column[i] + 0.5);
            v += charge[i] * (row[i] + 0.5);
            sum += charge[i];
            left = Math.min(left, column[i]);
            right = Math.max(right, column[i]);
            low = Math.min(low, row[i]);
            high = Math.max(high, row[i]);
            if (largest[i] > best) {
                best = largest[i];
                deposit = owner[i];
            }
        }
        centreU = u / sum;
        centreV = v / sum;
        widthU = right - left + 1;
        widthV = high - low + 1;
    }
}
