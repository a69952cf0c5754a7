package org.belladonna.generator.hadronization;

import java.util.Arrays;

/**
 * A piece of a string between two momenta without mass, with two space-like axes across it. A momentum in it is plus P + minus N + px X + py
 * Y, of squared mass plus minus w2 - px^2 - py^2.
 */
final class StringRegion {
    /** Squared mass below which nothing breaks in a region, GeV^2: less than that of a pion. */
    private static final double EMPTY = 0.01;

    /** Momentum without mass towards the quark's end, and towards the antiquark's. */
    final double[] plusMomentum = new double[4];

    final double[] minusMomentum = new double[4];
    private final double[] axisX = new double[4];
    private final double[] axisY = new double[4];

    /** Squared mass. */
    double w2;

    /** Coordinates that {@link #project} found. */
    double plus;

    double minus;
    double px;
    double py;

    private boolean hasAxes;

    static double product(double[] a, double[] b) {
        return a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2];
    }

    boolean isEmpty() {
        return w2 < EMPTY;
    }

    /** Spans it by two momenta, which may have masses: their sum is shared between two without. */
    void span(double[] first, double[] second) {
        double mass1 = Math.max(0, product(first, first));
        double mass2 = Math.max(0, product(second, second));
        double mixed = product(first, second);
        double root = Math.sqrt(Math.max(0, mixed * mixed - mass1 * mass2));
        if (2 * root < EMPTY) {
            w2 = 0;
            return;
        }
        double k1 = 0.5 * ((mass2 + mixed) / root - 1);
        double k2 = 0.5 * ((mass1 + mixed) / root - 1);
        for (int i = 0; i < 4; i++) {
            plusMomentum[i] = (1 + k1) * first[i] - k2 * second[i];
            minusMomentum[i] = (1 + k2) * second[i] - k1 * first[i];
        }
        w2 = 2 * product(plusMomentum, minusMomentum);
        hasAxes = false;
    }

    /** Spans it by two momenta without mass. */
    void spanMassless(double[] first, double[] second) {
        System.arraycopy(first, 0, plusMomentum, 0, 4);
        System.arraycopy(second, 0, minusMomentum, 0, 4);
        w2 = 2 * product(first, second);
        hasAxes = false;
    }

    /** Adds a transverse momentum to a momentum. */
    void addTransverse(double x, double y, double[] p) {
        findAxes();
        for (int i = 0; i < 4; i++) {
            p[i] += x * axisX[i] + y * axisY[i];
        }
    }

    /** Finds the coordinates of a momentum. */
    void project(double[] p) {
        findAxes();
        plus = 2 * product(p, minusMomentum) / w2;
        minus = 2 * product(p, plusMomentum) / w2;
        px = -product(p, axisX);
        py = -product(p, axisY);
    }

    /** Puts the momentum of given coordinates at an index of p. */
    void compose(double atPlus, double atMinus, double x, double y, double[] p, int at) {
        findAxes();
        for (int i = 0; i < 4; i++) {
            p[at + i] = atPlus * plusMomentum[i] + atMinus * minusMomentum[i] + x * axisX[i] + y * axisY[i];
        }
    }

    /** The axes: two of the coordinate directions made orthogonal to the momenta and to each other. */
    private void findAxes() {
        if (hasAxes) {
            return;
        }
        hasAxes = true;
        int along = 0;
        double most = -1;
        for (int i = 0; i < 3; i++) {
            double size = Math.abs(plusMomentum[i] / plusMomentum[3] - minusMomentum[i] / minusMomentum[3]);
            if (size > most) {
                most = size;
                along = i;
            }
        }
        makeAxis((along + 1) % 3, axisX, null);
        makeAxis((along + 2) % 3, axisY, axisX);
    }

    private void makeAxis(int direction, double[] axis, double[] other) {
        Arrays.fill(axis, 0);
        axis[direction] = 1;
        double alongPlus = 2 * product(axis, minusMomentum) / w2;
        double alongMinus = 2 * product(axis, plusMomentum) / w2;
        double alongOther = other == null ? 0 : -product(axis, other);
        for (int i = 0; i < 4; i++) {
            axis[i] -= alongPlus * plusMomentum[i] + alongMinus * minusMomentum[i];
            axis[i] -= other == null ? 0 : alongOther * other[i];
        }
        double size = Math.sqrt(-product(axis, axis));
        for (int i = 0; i < 4; i++) {
            axis[i] /= size;
        }
    }
}
