package org.belladonna.digitization;

import java.util.Arrays;

/**
 * What the detectors of velocity measured: for each particle that crossed one, its photons. Structure of arrays, reused. mm, ns, rad.
 *
 * <p>A photon has an angle (to the track in a ring detector, about it in a bar) and a time (at the end of a bar, at a scintillator);
 * what a kind of detector does not measure is 0.
 */
public final class CherenkovDigits {
    /** Index of the detector in the configuration. */
    public int[] detector = new int[32];
    /** Place at the front of the calorimeter. */
    public double[] x = new double[32];

    public double[] y = new double[32];
    public double[] z = new double[32];
    /** First photon of a measurement; its last is before the first of the next. */
    private int[] begin = new int[32];

    /** Of each photon. */
    public double[] angle = new double[256];

    public double[] time = new double[256];

    private int size;
    private int photons;

    /** Number of measurements. */
    public int size() {
        return size;
    }

    /** Index of the first photon of a measurement. */
    public int begin(int measurement) {
        return begin[measurement];
    }

    /** One more than the index of the last photon of a measurement. */
    public int end(int measurement) {
        return measurement + 1 < size ? begin[measurement + 1] : photons;
    }

    public void clear() {
        size = 0;
        photons = 0;
    }

    /** Begins a measurement without photons. */
    public void add(int detectorIndex, double placeX, double placeY, double placeZ) {
        if (size == x.length) {
            int n = 2 * size;
            detector = Arrays.copyOf(detector, n);
            begin = Arrays.copyOf(begin, n);
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            z = Arrays.copyOf(z, n);
        }
        detector[size] = detectorIndex;
        begin[size] = photons;
        x[size] = placeX;
        y[size] = placeY;
        z[size] = placeZ;
        size++;
    }

    /** Adds a photon to the last measurement. */
    public void addPhoton(double photonAngle, double photonTime) {
        if (photons == angle.length) {
            angle = Arrays.copyOf(angle, 2 * photons);
            time = Arrays.copyOf(time, 2 * photons);
        }
        angle[photons] = photonAngle;
        time[photons] = photonTime;
        photons++;
    }
}
