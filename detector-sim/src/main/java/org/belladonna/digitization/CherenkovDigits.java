package org.belladonna.digitization;

import java.util.Arrays;

/** Measurements of the velocity of charged particles by the Cherenkov detectors; structure of arrays, reused. mm. */
public final class CherenkovDigits {
    /** Place at the front of the calorimeter. */
    public double[] x = new double[32];

    public double[] y = new double[32];
    public double[] z = new double[32];
    /** Measured energy over momentum and its error. */
    public double[] inverseBeta = new double[32];

    public double[] sigma = new double[32];
    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends a measurement. */
    public void add(double placeX, double placeY, double placeZ, double measured, double error) {
        if (size == x.length) {
            int n = 2 * size;
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            z = Arrays.copyOf(z, n);
            inverseBeta = Arrays.copyOf(inverseBeta, n);
            sigma = Arrays.copyOf(sigma, n);
        }
        x[size] = placeX;
        y[size] = placeY;
        z[size] = placeZ;
        inverseBeta[size] = measured;
        sigma[size] = error;
        size++;
    }
}
