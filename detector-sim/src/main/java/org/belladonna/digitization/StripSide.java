package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.detector.SiliconLayerSettings.SideSettings;
import org.belladonna.random.EventStream;

/** The strips of one side of one sensor: charges in electrons, then clusters of neighbours above threshold. Reused. */
final class StripSide {
    /** Clusters: centre in pitches from the edge, charge, number of strips, and the deposit that gave most of it. */
    double[] centre = new double[32];

    double[] sum = new double[32];
    int[] width = new int[32];
    int[] deposit = new int[32];
    int clusters;

    private int[] strip = new int[64];
    private double[] charge = new double[64];
    private double[] largest = new double[64];
    private int[] owner = new int[64];
    private int size;

    void clear() {
        size = 0;
        clusters = 0;
    }

    /**
     * Spreads a charge evenly from a to b, in pitches from the edge. A floating strip between two strips, where the side has them, collects half of
     * the pitch and hands a share of it to both.
     */
    void spread(SideSettings side, double a, double b, double electrons, int source) {
        double density = electrons / (b - a);
        if (side.floating() == 0) {
            for (int k = (int) Math.floor(a); k < b; k++) {
                add(side, k, density * (Math.min(b, k + 1) - Math.max(a, k)), source);
            }
            return;
        }
        for (int half = (int) Math.floor(2 * a - 0.5); 0.5 * half + 0.25 < b; half++) {
            double low = 0.5 * half + 0.25;
            double part = density * (Math.min(b, low + 0.5) - Math.max(a, low));
            if ((half & 1) == 0) {
                add(side, half / 2, part, source);
            } else {
                int left = (half - 1) / 2;
                add(side, left, part * side.floating(), source);
                add(side, left + 1, part * side.floating(), source);
            }
        }
    }

    private void add(SideSettings side, int number, double electrons, int source) {
        if (number < 0 || number >= side.channels()) {
            return;
        }
        int j = size;
        while (j > 0 && strip[j - 1] > number) {
            j--;
        }
        if (j == 0 || strip[j - 1] != number) {
            insert(j, number);
            j++;
        }
        int i = j - 1;
        charge[i] += electrons;
        if (electrons > largest[i]) {
            largest[i] = electrons;
            owner[i] = source;
        }
    }

    private void insert(int place, int number) {
        if (size == strip.length) {
            int n = 2 * size;
            strip = Arrays.copyOf(strip, n);
            charge = Arrays.copyOf(charge, n);
            largest = Arrays.copyOf(largest, n);
            owner = Arrays.copyOf(owner, n);
        }
        for (int i = size; i > place; i--) {
            strip[i] = strip[i - 1];
            charge[i] = charge[i - 1];
            largest[i] = largest[i - 1];
            owner[i] = owner[i - 1];
        }
        strip[place] = number;
        charge[place] = 0;
        largest[place] = 0;
        owner[place] = -1;
        size++;
    }

    /** Adds the noise, and finds the clusters. */
    void cluster(SideSettings side, EventStream stream) {
        int last = -2;
        double moment = 0;
        double best = 0;
        for (int i = 0; i < size; i++) {
            double signal = charge[i] + side.noise() * stream.gaussian();
            if (signal < side.threshold()) {
                continue;
            }
            if (strip[i] != last + 1) {
                open();
                moment = 0;
                best = 0;
            }
            int c = clusters - 1;
            last = strip[i];
            moment += signal * (strip[i] + 0.5);
            sum[c] += signal;
            centre[c] = moment / sum[c];
            width[c]++;
            if (largest[i] > best) {
                best = largest[i];
                deposit[c] = owner[i];
            }
        }
    }

    private void open() {
        if (clusters == sum.length) {
            int n = 2 * clusters;
            centre = Arrays.copyOf(centre, n);
            sum = Arrays.copyOf(sum, n);
            width = Arrays.copyOf(width, n);
            deposit = Arrays.copyOf(deposit, n);
        }
        sum[clusters] = 0;
        width[clusters] = 0;
        deposit[clusters] = -1;
        clusters++;
    }
}
