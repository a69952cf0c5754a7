package org.belladonna.digitization;

import java.util.Arrays;

/** Charges left in silicon sensors, with the deposits of a sensor linked to each other. Structure of arrays; reused. */
final class SiliconDeposits {
    /** Local place of the middle of the path, and its extent from entry to exit, mm. */
    double[] u = new double[128];

    double[] v = new double[128];
    double[] du = new double[128];
    double[] dv = new double[128];
    double[] electrons = new double[128];
    /** Index of the hit that it comes from, -1 for background. */
    int[] hit = new int[128];
    /** Next deposit of the same sensor, -1 after the last. */
    int[] next = new int[128];

    int size;
    /** Sensors with deposits, in the order in which they were first met. */
    final int[] touched;

    int touchedSize;
    private final int[] first;
    private final int[] last;

    SiliconDeposits(int sensors) {
        first = new int[sensors];
        last = new int[sensors];
        touched = new int[sensors];
        Arrays.fill(first, -1);
    }

    void clear() {
        for (int i = 0; i < touchedSize; i++) {
            first[touched[i]] = -1;
        }
        touchedSize = 0;
        size = 0;
    }

    /** First deposit of a sensor, -1 for none. */
    int first(int sensor) {
        return first[sensor];
    }

    void add(int sensor, double uPlace, double vPlace, double uExtent, double vExtent, double charge, int source) {
        if (size == u.length) {
            grow();
        }
        int i = size++;
        u[i] = uPlace;
        v[i] = vPlace;
        du[i] = uExtent;
        dv[i] = vExtent;
        electrons[i] = charge;
        hit[i] = source;
        next[i] = -1;
        if (first[sensor] < 0) {
            first[sensor] = i;
            touched[touchedSize++] = sensor;
        } else {
            next[last[sensor]] = i;
        }
        last[sensor] = i;
    }

    private void grow() {
        int n = 2 * u.length;
        u = Arrays.copyOf(u, n);
        v = Arrays.copyOf(v, n);
        du = Arrays.copyOf(du, n);
        dv = Arrays.copyOf(dv, n);
        electrons = Arrays.copyOf(electrons, n);
        hit = Arrays.copyOf(hit, n);
        next = Arrays.copyOf(next, n);
    }
}
