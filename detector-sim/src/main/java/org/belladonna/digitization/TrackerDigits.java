package org.belladonna.digitization;

import java.util.Arrays;

/**
 * Measurements in silicon and in drift cells: points on sensors and drift times of wires. A point is a pair of clusters of a sensor, one in u and
 * one in v; a cluster may be in several points, of which one at most is real. Structure of arrays; reused from event to event.
 */
public final class TrackerDigits {
    /** {@link org.belladonna.transport.TrackerHits#PXD}, SVD or CDC. */
    public int[] subdetector = new int[256];
    /** Layer: 1 to 6 in silicon, 0 to 55 in the drift chamber. */
    public int[] layer = new int[256];
    /** Index of the sensor or of the wire in the compiled geometry. */
    public int[] element = new int[256];
    /** Silicon: local u, mm. Drift chamber: drift length for a particle that comes straight at the speed of light, mm, from 0. */
    public double[] u = new double[256];
    /** Silicon: local v, mm. Drift chamber: time since the collision, ns. */
    public double[] v = new double[256];
    /** Drift chamber: standard deviation of u, mm; 0 in silicon, where errors depend on the track, see {@link SiliconErrors}. */
    public double[] sigmaU = new double[256];
    /** Energy measured, GeV; in strips that of the side along u. */
    public double[] charge = new double[256];
    /** Silicon: energy measured on the side along v, GeV; in pixels the same. */
    public double[] chargeV = new double[256];
    /** Silicon: channels of the cluster along u and along v. */
    public int[] channelsU = new int[256];

    public int[] channelsV = new int[256];
    /** Numbers of the clusters along u and v of a point, each from 0 in the event; -1 in the drift chamber. */
    public int[] clusterU = new int[256];

    public int[] clusterV = new int[256];

    private int size;
    private int silicon;
    private int clusters;

    public int size() {
        return size;
    }

    /** Number of points on sensors; these are the first digits. */
    public int siliconSize() {
        return silicon;
    }

    /** One more than the highest number of a cluster. */
    public int clusters() {
        return clusters;
    }

    public void clear() {
        size = 0;
        silicon = 0;
        clusters = 0;
    }

    /** Takes a number for a cluster. */
    int newCluster() {
        return clusters++;
    }

    private int add(int subdetectorCode, int layerNumber, int elementIndex) {
        if (size == layer.length) {
            grow();
        }
        int i = size++;
        subdetector[i] = subdetectorCode;
        layer[i] = layerNumber;
        element[i] = elementIndex;
        return i;
    }

    /** Appends a point of a sensor and returns its index; u, v, the charges and the numbers of channels are to be set. */
    int addPoint(int subdetectorCode, int layerNumber, int sensor, int uCluster, int vCluster) {
        int i = add(subdetectorCode, layerNumber, sensor);
        clusterU[i] = uCluster;
        clusterV[i] = vCluster;
        sigmaU[i] = 0;
        silicon = size;
        return i;
    }

    /** Appends a hit of a wire and returns its index; likewise. */
    int addWire(int subdetectorCode, int layerNumber, int wire) {
        int i = add(subdetectorCode, layerNumber, wire);
        clusterU[i] = -1;
        clusterV[i] = -1;
        return i;
    }

    private void grow() {
        int n = 2 * layer.length;
        subdetector = Arrays.copyOf(subdetector, n);
        layer = Arrays.copyOf(layer, n);
        element = Arrays.copyOf(element, n);
        u = Arrays.copyOf(u, n);
        v = Arrays.copyOf(v, n);
        sigmaU = Arrays.copyOf(sigmaU, n);
        charge = Arrays.copyOf(charge, n);
        chargeV = Arrays.copyOf(chargeV, n);
        channelsU = Arrays.copyOf(channelsU, n);
        channelsV = Arrays.copyOf(channelsV, n);
        clusterU = Arrays.copyOf(clusterU, n);
        clusterV = Arrays.copyOf(clusterV, n);
    }
}
